package io.gatehouse.app.wiring;

import io.gatehouse.alarm.AlarmEvent;
import io.gatehouse.domain.drill.DrillPlay;
import io.gatehouse.domain.drill.DrillPlay.AlarmChange;
import io.gatehouse.domain.drill.DrillPlay.Change;
import io.gatehouse.domain.drill.DrillState;
import io.gatehouse.domain.simulation.RunFacts;
import io.gatehouse.domain.simulation.SimulationState;
import io.gatehouse.drill.AlarmFinding;
import io.gatehouse.drill.AlarmSightings;
import io.gatehouse.drill.DrillJudge;
import io.gatehouse.simulator.Simulation;
import io.gatehouse.simulator.drill.DrillPlan;
import io.gatehouse.simulator.drill.DrillPlan.ExpectedAlarm;
import io.gatehouse.simulator.event.EventMark;
import io.gatehouse.simulator.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One drill that was ordered, told by its run and by the alarms of the open console. Thread-safe.
final class PlayedDrill {

    /// How long alarms may take to go back to normal once everybody has come to an end.
    private static final Duration LAST_ALARMS = Duration.ofSeconds(30);

    private final String drill;
    private final String run;
    private final Scenario scenario;
    private final DrillPlan plan;
    private final Instant ordered;
    private final List<AlarmChange> changes = new CopyOnWriteArrayList<>();
    private @Nullable Simulation simulation;
    private @Nullable Instant endedAt;
    private DrillState last;

    /// @param drill what it is chosen by
    /// @param run what the run is called, where the drill's own name must not be seen
    PlayedDrill(String drill, String run, Scenario scenario, Instant ordered) {
        this.drill = drill;
        this.run = run;
        this.scenario = scenario;
        this.plan = scenario.drill().orElseThrow();
        this.ordered = ordered;
        this.last = new DrillState.Preparing(drill);
    }

    /// Notes what an alarm did.
    void heard(AlarmEvent event) {
        var entry = event.entry();
        var change = switch (entry.transition()) {
            case RAISED -> Change.RAISED;
            // One that somebody has seen is closed when it is back to normal, the others return.
            case RETURNED, CLOSED -> Change.RETURNED;
            case ACKNOWLEDGED -> Change.ACKNOWLEDGED;
            case WORSENED, SHELVED, UNSHELVED, SUPPRESSED, UNSUPPRESSED -> null;
        };
        if (change != null) {
            changes.add(new AlarmChange(entry.key().metric(), entry.key().subject(), entry.at(), change));
        }
    }

    /// How far it is.
    ///
    /// @param playing the simulation of the console, where one is live
    synchronized DrillState state(SimulationState state, Optional<Simulation> playing, Instant now) {
        last = switch (state) {
            case SimulationState.Running running when isOurs(running.facts()) -> playing(playing, now);
            case SimulationState.Ended ended
            when isOurs(ended.run().facts()) -> ended(playing, ended.run().reasons(), now);
            case SimulationState.Failed(var of, var reason)
            when of.equals(run) && simulation == null -> new DrillState.Failed(drill, reason);
            // Somebody gave up while the traffic before it came to its end.
            case SimulationState.Idle _
            when simulation == null && now.isAfter(ordered.plusSeconds(1)) -> new DrillState.Idle();
            default -> last;
        };
        return last;
    }

    private boolean isOurs(RunFacts facts) {
        return facts.scenario().equals(run) && !facts.started().isBefore(ordered);
    }

    private DrillState playing(Optional<Simulation> playing, Instant now) {
        if (simulation == null) {
            simulation = playing.orElse(null);
        }
        return simulation == null ? last : new DrillState.Playing(play(simulation, now));
    }

    private DrillState ended(Optional<Simulation> playing, List<String> reasons, Instant now) {
        if (last instanceof DrillState.Ended) {
            return last;
        }
        if (endedAt == null) {
            endedAt = now;
        }
        var state = playing(playing, now);
        if (!(state instanceof DrillState.Playing(var play))
                || (!judge(play).settled(plan)
                        && now.isBefore(Objects.requireNonNull(endedAt).plus(LAST_ALARMS)))) {
            return state;
        }
        var findings = judge(play).findings(plan);
        return new DrillState.Ended(
                play,
                reasons.isEmpty() && findings.stream().allMatch(AlarmFinding::met),
                findings.stream().map(PlayedDrill::outcome).toList(),
                reasons);
    }

    private static DrillState.AlarmOutcome outcome(AlarmFinding finding) {
        return new DrillState.AlarmOutcome(
                finding.alarm(), finding.limitSeconds(), finding.detectedSeconds(), finding.met());
    }

    private static DrillJudge judge(DrillPlay play) {
        return new DrillJudge(play.faultBegan()
                .map(began -> AlarmSightings.since(began, play.started(), play.alarms()))
                .orElse(List.of()));
    }

    private DrillPlay play(Simulation of, Instant now) {
        var marks = of.events();
        var started = of.startedAt();
        var began = marks.isEmpty()
                ? Optional.of(started.plus(firstAlarm())).filter(at -> !at.isAfter(now))
                : seconds(marks.stream().map(EventMark::begunSecond))
                        .min(Comparator.naturalOrder())
                        .map(second -> at(started, second));
        var ended = began.isPresent() ? ended(of, marks, started) : Optional.<Instant>empty();
        var sofar = new DrillPlay(drill, started, began, ended, changes, false, lost(of));
        boolean over = ended.isPresent() || !plan.remedies().isEmpty();
        return new DrillPlay(
                drill, started, began, ended, changes, over && judge(sofar).settled(plan), lost(of));
    }

    private Duration firstAlarm() {
        return plan.alarms().stream()
                .map(ExpectedAlarm::from)
                .min(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private Optional<Instant> ended(Simulation of, List<EventMark> marks, Instant started) {
        if (marks.isEmpty()) {
            var lasts = of.settings().load().duration();
            return lasts.filter(_ -> of.arrivalsEnded()).map(started::plus);
        }
        boolean open = marks.stream()
                .anyMatch(mark -> mark.state().equals("due") || mark.state().equals("going on"));
        return open
                ? Optional.empty()
                : seconds(marks.stream().map(EventMark::endedSecond))
                        .max(Comparator.naturalOrder())
                        .map(second -> at(started, second));
    }

    private static Stream<Double> seconds(Stream<@Nullable Double> some) {
        return some.filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    private static Instant at(Instant started, double second) {
        return started.plusMillis(Math.round(second * 1_000));
    }

    /// Beyond what the drill itself costs.
    private long lost(Simulation of) {
        var off = of.ledger().differences();
        var costs = scenario.expectations();
        return Math.max(0, off.lost() - costs.lostAtMost())
                + Math.max(0, off.duplicated() - costs.duplicatedAtMost())
                + Math.max(0, off.orphaned() - costs.orphanedAtMost());
    }
}
