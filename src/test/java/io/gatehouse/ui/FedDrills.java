package io.gatehouse.ui;

import io.gatehouse.domain.drill.BlindChoice;
import io.gatehouse.domain.drill.BlindView;
import io.gatehouse.domain.drill.Debrief;
import io.gatehouse.domain.drill.DrillOffer;
import io.gatehouse.domain.drill.DrillState;
import io.gatehouse.domain.drill.EndOutcome;
import io.gatehouse.domain.drill.GoingOn;
import io.gatehouse.domain.simulation.Hindrance;
import io.gatehouse.port.DebriefStore;
import io.gatehouse.port.DrillControl;
import io.gatehouse.port.FaultControl;
import io.gatehouse.simulator.drill.DrillPlan;
import io.gatehouse.simulator.scenario.Scenario;
import io.gatehouse.simulator.scenario.ShippedScenarios;
import io.gatehouse.ui.console.Rehearsed;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Drills whose states a test feeds by hand; the shipped ones are offered, nothing is played.
public final class FedDrills implements DrillControl, FaultControl, DebriefStore {

    private final List<String> told = new ArrayList<>();
    private final List<Debrief> kept = new ArrayList<>();
    private Optional<Hindrance> hindrance = Optional.empty();
    private Optional<DrillOffer.Obstacle> obstacle = Optional.empty();
    private DrillState state = new DrillState.Idle();
    private Optional<BlindView> blind = Optional.empty();
    private List<GoingOn> goingOn = List.of();
    private EndOutcome outcome = new EndOutcome("lab", List.of());

    Rehearsed rehearsed() {
        return new Rehearsed(this, this, this);
    }

    public void hinder(Hindrance why) {
        hindrance = Optional.of(why);
    }

    public void block(DrillOffer.Obstacle why) {
        obstacle = Optional.of(why);
    }

    public void show(DrillState now) {
        state = now;
    }

    public void show(BlindView now) {
        blind = Optional.of(now);
    }

    public void goesOn(List<GoingOn> now) {
        goingOn = now;
    }

    public void ends(EndOutcome with) {
        outcome = with;
    }

    /// What the controls were told, in their order.
    public List<String> told() {
        return told;
    }

    @Override
    public List<DrillOffer> drills(Locale language) {
        return new ShippedScenarios()
                .all().stream()
                        .filter(it -> it.drill().isPresent())
                        .map(it -> offer(it, language))
                        .toList();
    }

    private DrillOffer offer(Scenario scenario, Locale language) {
        var plan = scenario.drill().orElseThrow();
        return new DrillOffer(
                scenario.name(),
                scenario.title().in(language),
                scenario.about().in(language),
                new DrillOffer.Times(
                        scenario.settings().load().duration().orElse(Duration.ZERO),
                        plan.alarms().getFirst().from(),
                        scenario.events().until()),
                plan.alarms().stream().map(DrillPlan.ExpectedAlarm::alarm).toList(),
                plan.remedies().stream().map(DrillPlan.Remedy::action).toList(),
                obstacle);
    }

    @Override
    public Optional<Hindrance> hindrance() {
        return hindrance;
    }

    @Override
    public void start(String drill, long seed) {
        told.add("start " + drill);
    }

    @Override
    public DrillState state() {
        return state;
    }

    @Override
    public void startBlind(BlindChoice choice) {
        told.add("blind " + choice.trainee() + " " + choice.count() + " of "
                + choice.drills().size() + " seed " + choice.seed());
    }

    @Override
    public Optional<BlindView> blind() {
        return blind;
    }

    @Override
    public void noticed() {
        told.add("noticed");
    }

    @Override
    public void diagnose(String drill) {
        told.add("diagnose " + drill);
    }

    @Override
    public void hint() {
        told.add("hint");
    }

    @Override
    public void giveUp() {
        told.add("give up");
    }

    @Override
    public void putAway() {
        told.add("put away");
        blind = Optional.empty();
    }

    @Override
    public List<GoingOn> goingOn() {
        return goingOn;
    }

    @Override
    public EndOutcome endEverything() {
        told.add("end everything");
        return outcome;
    }

    @Override
    public void keep(Debrief debrief) {
        kept.add(debrief);
    }

    @Override
    public List<Debrief> all() {
        return kept.stream()
                .sorted((some, other) -> instant(other).compareTo(instant(some)))
                .toList();
    }

    private static Instant instant(Debrief debrief) {
        return debrief.begun();
    }

    @Override
    public void export(List<Debrief> debriefs, Path file) {
        told.add("export " + debriefs.size() + " " + file);
    }
}
