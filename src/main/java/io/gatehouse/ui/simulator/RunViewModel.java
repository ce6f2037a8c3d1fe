package io.gatehouse.ui.simulator;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.SourceId;
import io.gatehouse.domain.SourceState;
import io.gatehouse.domain.simulation.RunFacts;
import io.gatehouse.domain.simulation.RunPicture;
import io.gatehouse.domain.simulation.SimulationState;
import io.gatehouse.domain.simulation.SimulationState.Phase;
import io.gatehouse.domain.simulation.StageFigures;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.controls.Tile;
import io.gatehouse.ui.table.LiveRows;
import io.gatehouse.ui.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The run that is on, or was last: how far it is, its numbers, its curves. FX thread only.
final class RunViewModel {

    /// How much later than a picture its newest moment can be.
    private static final Duration MOMENT = Duration.ofSeconds(10);

    private static final String RECEIPT_STAGE = "receipt";
    private static final List<String> WORLD_STAGES = List.of("reservation", "payment");

    private final OpenedConsole console;
    private final Figures figures;
    private final UnaryOperator<String> titleOf;
    private final RunWords words;
    private final ReadOnlyObjectWrapper<Headline> headline = new ReadOnlyObjectWrapper<>(Headline.NONE);
    private final ReadOnlyStringWrapper outage = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<Buttons> buttons = new ReadOnlyObjectWrapper<>(Buttons.NONE);
    private final ReadOnlyObjectWrapper<List<Tile.Content>> tiles = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable RunCurves> curves = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper();
    private final LiveRows<StageFigures> stages = new LiveRows<>(StageFigures::stage);

    /// What stands above everything.
    ///
    /// @param word of the severity's shape
    /// @param detail how far it is, or why it is not
    record Headline(Severity severity, String word, String title, String detail) {
        static final Headline NONE = new Headline(Severity.NORMAL, "", "", "");
    }

    /// What can be done to it.
    ///
    /// @param stop the key of what its button says, "" for no button
    record Buttons(boolean pause, boolean resume, String stop) {
        static final Buttons NONE = new Buttons(false, false, "");
        static final Buttons CANCEL = new Buttons(false, false, "simulator.cancel");

        static Buttons of(Phase phase) {
            return new Buttons(
                    phase == Phase.ARRIVING,
                    phase == Phase.PAUSED,
                    phase == Phase.DRAINING ? "simulator.endAtOnce" : "simulator.stop");
        }
    }

    /// @param titleOf what a scenario is called
    RunViewModel(OpenedConsole console, Figures figures, UnaryOperator<String> titleOf) {
        this.console = console;
        this.figures = figures;
        this.titleOf = titleOf;
        this.words = new RunWords(figures);
    }

    void refresh(Instant now) {
        outage.set("");
        switch (console.simulation().state()) {
            case SimulationState.Idle _ -> {
                headline.set(Headline.NONE);
                nothing(Buttons.NONE);
            }
            case SimulationState.Clearing(var next, var inside) -> {
                headline.set(new Headline(
                        Severity.NORMAL,
                        words.word("clearing"),
                        titleOf.apply(next),
                        words.text("clearing.detail", figures.count(inside))));
                nothing(Buttons.CANCEL);
            }
            case SimulationState.Starting(var scenario) -> {
                headline.set(new Headline(
                        Severity.NORMAL,
                        words.word("starting"),
                        titleOf.apply(scenario),
                        words.text("starting.detail")));
                nothing(Buttons.NONE);
            }
            case SimulationState.Failed(var scenario, var reason) -> {
                headline.set(new Headline(
                        Severity.CRITICAL,
                        words.word("failed"),
                        titleOf.apply(scenario),
                        words.text("failed.detail", reason)));
                nothing(Buttons.NONE);
            }
            case SimulationState.Running(var facts, var phase, var picture) -> running(facts, phase, picture, now);
            case SimulationState.Ended(var run, var picture) -> {
                headline.set(words.ended(run, titleOf.apply(run.facts().scenario())));
                progress.set(-1);
                buttons.set(Buttons.NONE);
                tiles.set(RunTiles.of(run, picture, figures));
                numbers(run.facts(), picture);
            }
        }
    }

    /// There are no numbers yet.
    private void nothing(Buttons possible) {
        buttons.set(possible);
        progress.set(-1);
        live.set(false);
    }

    private void running(RunFacts facts, Phase phase, RunPicture picture, Instant now) {
        headline.set(new Headline(
                phase == Phase.PAUSED ? Severity.WARNING : Severity.NORMAL,
                words.word(phase.name().toLowerCase(Locale.ROOT)),
                titleOf.apply(facts.scenario()),
                words.running(facts, phase, picture, now)));
        progress.set(facts.lasting()
                .map(lasting -> Math.min(1, picture.scheduled().toMillis() / (double) lasting.toMillis()))
                .orElse(-1.0));
        buttons.set(Buttons.of(phase));
        outage.set(silent(now));
        tiles.set(RunTiles.of(facts, picture, figures));
        numbers(facts, picture);
    }

    private String silent(Instant now) {
        return Stream.of(Broker.REDIS, Broker.RABBITMQ, Broker.KAFKA)
                .flatMap(broker ->
                        console.observed().latest().source(SourceId.of(broker)) instanceof SourceState.Unreachable down
                                ? Stream.of(words.silent(broker, down, now))
                                : Stream.empty())
                .collect(Collectors.joining(" "));
    }

    private void numbers(RunFacts facts, RunPicture picture) {
        stages.update(passed(picture));
        var shown = curves.get();
        if (shown == null
                || !shown.facts().equals(facts)
                // A recording was moved back.
                || shown.newest().isAfter(picture.takenAt().plus(MOMENT))) {
            shown = new RunCurves(facts);
        }
        shown.add(console.simulation().momentsAfter(shown.newest()));
        shown.happened(picture.events(), figures);
        curves.set(shown);
        live.set(true);
    }

    /// A run without a world has no reservations and payments, and where nobody is told nobody answers.
    private static List<StageFigures> passed(RunPicture picture) {
        return picture.stages().stream()
                .filter(stage -> picture.world().isPresent() || !WORLD_STAGES.contains(stage.stage()))
                .filter(stage -> picture.traffic().receipts().isPresent()
                        || !stage.stage().equals(RECEIPT_STAGE))
                .toList();
    }

    void pauseArrivals() {
        console.simulation().pauseArrivals();
    }

    void resumeArrivals() {
        console.simulation().resumeArrivals();
    }

    void stop() {
        console.simulation().stop();
    }

    ReadOnlyObjectProperty<Headline> headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    /// Which broker does not answer, and what that does to the run; "" while all do.
    ReadOnlyStringProperty outageProperty() {
        return outage.getReadOnlyProperty();
    }

    /// The part of the arrivals that is over, 0 to 1; negative where that cannot be told.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Buttons> buttonsProperty() {
        return buttons.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Tile.Content>> tilesProperty() {
        return tiles.getReadOnlyProperty();
    }

    /// The curves of the run; others when another run begins.
    ReadOnlyObjectProperty<@Nullable RunCurves> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    /// Whether there are numbers to show.
    ReadOnlyBooleanProperty liveProperty() {
        return live.getReadOnlyProperty();
    }

    LiveRows<StageFigures> stages() {
        return stages;
    }
}
