package io.gatehouse.simulator.scenario;

import io.gatehouse.simulator.drill.DrillPlan;
import io.gatehouse.simulator.drill.DrillPlan.ExpectedAlarm;
import io.gatehouse.simulator.drill.DrillPlan.Remedy;
import io.gatehouse.simulator.event.EventPlan;
import io.gatehouse.simulator.event.TimedEvent;
import java.time.Duration;
import java.util.Optional;

/// A drill as somebody rehearses it who does not know what comes: later than its file says, and where an operator has
/// to end the failure, it lasts until one does.
public final class Rehearsal {

    private Rehearsal() {}

    /// The scenario, changed so.
    ///
    /// @param calm for how long people arrive before the scenario's own time begins
    /// @param atMost how long a failure lasts at most that an operator's action ends
    public static Scenario of(Scenario drill, Duration calm, Duration atMost) {
        var plan = drill.drill().orElseThrow();
        boolean held = !plan.remedies().isEmpty();
        var events = new EventPlan(drill.events().events().stream()
                .map(one ->
                        new TimedEvent(one.at().plus(calm), held ? one.event().lasting(atMost) : one.event()))
                .toList());
        var load = drill.settings().load();
        var people = load.duration()
                .map(lasts -> lasts.plus(calm))
                .map(lasts -> held ? longer(lasts, events.until()) : lasts)
                .map(load::lasting)
                .orElse(load);
        return new Scenario(
                drill.name(),
                drill.title(),
                drill.about(),
                drill.settings().with(people),
                events,
                drill.expectations(),
                Optional.of(later(plan, calm)));
    }

    private static Duration longer(Duration some, Duration other) {
        return some.compareTo(other) > 0 ? some : other;
    }

    private static DrillPlan later(DrillPlan plan, Duration calm) {
        return new DrillPlan(
                plan.alarms().stream()
                        .map(one -> new ExpectedAlarm(
                                one.alarm(),
                                one.from().plus(calm),
                                one.within(),
                                one.clears().map(by -> by.plus(calm))))
                        .toList(),
                plan.remedies().stream()
                        .map(one -> new Remedy(one.at().plus(calm), one.action(), one.with()))
                        .toList(),
                plan.cluster());
    }
}
