package io.gatehouse.ui.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.simulation.Hindrance;
import io.gatehouse.domain.simulation.RunChoice;
import io.gatehouse.domain.simulation.ScenarioOffer;
import io.gatehouse.domain.simulation.SimulationState;
import io.gatehouse.domain.simulation.SimulationState.Phase;
import io.gatehouse.simulator.meter.Stage;
import io.gatehouse.ui.FedConsole;
import io.gatehouse.ui.FedRuns;
import io.gatehouse.ui.FedSimulation;
import io.gatehouse.ui.controls.Tile;
import io.gatehouse.ui.fx.Tasks;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Language;
import io.gatehouse.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorViewModelTest {

    private static final Instant START = Instant.parse("2026-11-21T02:14:00Z");
    private static final Instant NOW = START.plusSeconds(48);

    private final FedSimulation simulation = new FedSimulation();
    private final FedConsole fed = new FedConsole(Clock.fixed(NOW, ZoneOffset.UTC));

    private SimulatorViewModel model(Language language) {
        fed.simulation(simulation);
        return new SimulatorViewModel(
                fed.open(), new Figures(new Texts(language), ZoneOffset.UTC), Tasks.onCallingThread());
    }

    private SimulatorViewModel model() {
        return model(Language.ENGLISH);
    }

    private static VaryField field(ChoiceViewModel choice, String id) {
        return choice.fieldsProperty().get().stream()
                .filter(field -> field.variation().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void choose(ChoiceViewModel choice, String name) {
        choice.offers().stream()
                .filter(offer -> offer.name().equals(name))
                .findFirst()
                .ifPresent(choice.selectedProperty()::set);
    }

    private static String tile(SimulatorViewModel model, String id) {
        return model.run().tilesProperty().get().stream()
                .filter(tile -> tile.id().equals(id))
                .map(tile -> tile.value() + " | " + tile.detail())
                .findFirst()
                .orElseThrow();
    }

    private void running(Phase phase, boolean troubled) {
        var elapsed = Duration.between(START, NOW);
        simulation.show(new SimulationState.Running(
                FedRuns.steadyDay(START), phase, FedRuns.picture(START, elapsed, troubled)));
    }

    @Test
    void scenariosAreToldInWordsAndNumbersOfTheReadersLanguage() {
        var english = model().choice();
        var korean = model(Language.KOREAN).choice();

        assertThat(english.offers()).extracting(ScenarioOffer::title).contains("Opening rush", "Demo traffic");
        var rush = english.offers().getFirst();
        assertThat(english.words().arrivals(rush)).isEqualTo("30/s, then 1,000/s at once after 10 s, fading over 8 s");
        assertThat(english.words().size(rush)).startsWith("1 min, about ").endsWith("people · 4 workers, 12 ms each");
        assertThat(korean.offers().getFirst().title()).isEqualTo("오픈 직후 폭주");
        assertThat(korean.words().arrivals(rush)).contains("폭주");
    }

    @Test
    void onlyWhatDiffersFromTheScenarioIsVaried() {
        var choice = model().choice();
        choose(choice, "steady-day");
        choice.seedProperty().set("7");
        field(choice, "times").valueProperty().set("0.5");
        field(choice, "duration").valueProperty().set(" 20s ");
        field(choice, "workers").valueProperty().set("3");

        choice.start();

        assertThat(simulation.started())
                .containsExactly(new RunChoice("steady-day", 7, Map.of("times", "0.5", "duration", "20s")));
        assertThat(choice.changedProperty().get()).isEqualTo("2 changed");
    }

    @Test
    void whatCannotBeUsedIsNamedBesideItsFieldAndNothingStarts() {
        var choice = model().choice();
        field(choice, "workers").valueProperty().set("2.5");
        field(choice, "work").valueProperty().set("soon");
        field(choice, "failures").valueProperty().set("101");
        choice.refresh();

        assertThat(field(choice, "workers").problemProperty().get()).isEqualTo("A whole number is needed");
        assertThat(field(choice, "work").problemProperty().get()).startsWith("A time is needed");
        assertThat(field(choice, "failures").problemProperty().get()).isEqualTo("From 0 to 100");
        choice.start();
        assertThat(choice.refusedProperty().get()).isEqualTo("A field cannot be used as it is.");
        assertThat(simulation.started()).isEmpty();

        choice.reset();
        choice.start();
        assertThat(simulation.started()).hasSize(1);
    }

    @Test
    void everythingThatCanBeVariedHasItsWords() {
        for (var language : Language.values()) {
            var texts = new Texts(language);
            for (var field : model(language).choice().fieldsProperty().get()) {
                var id = field.variation().id();
                assertThat(texts.find("simulator.vary." + id)).as(id).isPresent();
                assertThat(texts.find("simulator.vary." + id + ".help")).as(id).isPresent();
                assertThat(field.variation().choices())
                        .allMatch(choice ->
                                texts.find("simulator.choice." + choice).isPresent());
            }
        }
    }

    @Test
    void everyStageHasItsWords() {
        for (var language : Language.values()) {
            assertThat(Stage.values())
                    .allMatch(stage -> new Texts(language)
                            .find("simulator.stage." + stage.name().toLowerCase(Locale.ROOT))
                            .isPresent());
        }
    }

    @Test
    void badFileIsToldWithLineColumnAndFieldAndAGoodOneIsSelected(@TempDir Path folder) throws IOException {
        var choice = model().choice();
        var bad = Files.writeString(folder.resolve("bad.yaml"), """
                title: { en: Sale, ko: 판매 }
                about: { en: A sale, ko: 판매 }
                load:
                  arrivals: { shape: constant, perSecond: many }
                """);
        choice.fileProperty().set(bad.toString());
        choice.openFile();
        assertThat(choice.faultsProperty().get())
                .anySatisfy(
                        fault -> assertThat(fault).startsWith("Line 4, column ").contains("load.arrivals.perSecond"));

        Files.writeString(bad, Files.readString(bad).replace("many", "40"));
        choice.openFile();
        assertThat(choice.faultsProperty().get()).isEmpty();
        assertThat(Optional.ofNullable(choice.selectedProperty().get()).map(ScenarioOffer::title))
                .contains("Sale");
    }

    @Test
    void aProfileThatIsNoLabSaysWhy() {
        simulation.hinder(Hindrance.NOT_A_LAB);
        var model = model();
        model.refresh(NOW);

        assertThat(model.choice().refusedProperty().get()).startsWith("Runs are started on labs only");
        model.choice().start();
        assertThat(simulation.started()).isEmpty();
    }

    @Test
    void demoTrafficMakesRoomAndARunDoesNot() {
        var model = model();
        var picture = FedRuns.picture(START, Duration.ofSeconds(48), false);
        simulation.show(new SimulationState.Running(FedRuns.demo(START), Phase.ARRIVING, picture));
        model.refresh(NOW);
        assertThat(model.choice().refusedProperty().get()).isEmpty();
        assertThat(model.choice().hintProperty().get()).startsWith("Demo traffic is running. Starting ends it first");
        assertThat(model.run().headlineProperty().get().detail()).startsWith("48 s over, until stopped");

        running(Phase.ARRIVING, false);
        model.refresh(NOW);
        assertThat(model.choice().refusedProperty().get()).startsWith("One run at a time");
    }

    @Test
    void aRunIsWatchedInNumbersWithTheirAge() {
        var model = model();
        running(Phase.ARRIVING, false);
        model.refresh(NOW.plusMillis(400));

        var head = model.run().headlineProperty().get();
        assertThat(head.title()).isEqualTo("Steady day");
        assertThat(head.detail()).isEqualTo("48 s over, 1 min of arrivals left · seed 7 · 2 changed · 0.4 s old");
        assertThat(model.run().progressProperty().get()).isEqualTo(0.4);
        assertThat(tile(model, "tickets")).isEqualTo("205/s | mean target 90/s");
        assertThat(tile(model, "success")).isEqualTo("100 % | so far; target 95 %");
        assertThat(tile(model, "workers")).isEqualTo("3 | of 3");
        assertThat(model.run().stages().size()).isEqualTo(7);
    }

    @Test
    void whatIsBeyondItsTargetIsCalledSo() {
        var model = model();
        running(Phase.ARRIVING, true);
        model.refresh(NOW);

        assertThat(model.run().tilesProperty().get())
                .filteredOn(
                        tile -> tile.severity().filter(Severity.WARNING::equals).isPresent())
                .extracting(Tile.Content::id)
                .containsExactly("p95", "workers", "breaker");
        assertThat(tile(model, "lock-timeouts")).isEqualTo("14 | in this run");
        assertThat(model.run().stages().size()).isEqualTo(9);
    }

    @Test
    void arrivalsPauseAndResumeAndTheSecondStopEndsAtOnce() {
        var model = model();
        running(Phase.ARRIVING, false);
        model.refresh(NOW);
        assertThat(model.run().buttonsProperty().get())
                .isEqualTo(new RunViewModel.Buttons(true, false, "simulator.stop"));
        model.run().pauseArrivals();

        running(Phase.PAUSED, false);
        model.refresh(NOW);
        assertThat(model.run().buttonsProperty().get())
                .isEqualTo(new RunViewModel.Buttons(false, true, "simulator.stop"));
        model.run().resumeArrivals();
        model.run().stop();

        running(Phase.DRAINING, false);
        model.refresh(NOW);
        assertThat(model.run().buttonsProperty().get())
                .isEqualTo(new RunViewModel.Buttons(false, false, "simulator.endAtOnce"));
        assertThat(model.run().headlineProperty().get().detail()).contains("20 people are still inside");
        model.run().stop();
        assertThat(simulation.commands()).containsExactly(1, 1, 2);
    }

    @Test
    void brokerThatGoesDownDuringTheRunIsNamedWithItsReason() {
        var model = model();
        fed.unreachable(Broker.RABBITMQ, "queue-depth", "Connection refused", NOW.minusSeconds(6), NOW);
        running(Phase.ARRIVING, false);
        model.refresh(NOW);

        assertThat(model.run().outageProperty().get())
                .startsWith("RabbitMQ has not answered for 6 s: Connection refused.");
    }

    @Test
    void aRunThatDidNotStartSaysWhyInTheBrokersWords() {
        var model = model();
        simulation.show(new SimulationState.Failed("soak", "127.0.0.1:5672: Connection refused"));
        model.refresh(NOW);

        var head = model.run().headlineProperty().get();
        assertThat(head.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(head.word() + " " + head.title()).isEqualTo("Did not start Soak");
        assertThat(head.detail()).startsWith("127.0.0.1:5672: Connection refused\nCheck the brokers");
        assertThat(model.run().liveProperty().get()).isFalse();
        assertThat(model.choice().refusedProperty().get()).isEmpty();
    }

    @Test
    void theCurvesOfARunAreKeptWhileNobodyLooksAndBeginAnewWithTheNext() {
        var model = model();
        FedRuns.moments(START, Duration.ofSeconds(48), false).forEach(simulation::add);
        running(Phase.ARRIVING, false);
        model.refresh(NOW);
        var first = Optional.ofNullable(model.run().curvesProperty().get()).orElseThrow();
        assertThat(first.tickets().between(0, Long.MAX_VALUE).size()).isEqualTo(48);

        FedRuns.moments(START, Duration.ofSeconds(70), false).stream().skip(48).forEach(simulation::add);
        model.refresh(NOW);
        assertThat(first.tickets().between(0, Long.MAX_VALUE).size()).isEqualTo(70);
        assertThat(first.stretch()).isEqualTo(Duration.ofMinutes(2));

        var next = START.plusSeconds(600);
        simulation.show(new SimulationState.Running(
                FedRuns.steadyDay(next), Phase.ARRIVING, FedRuns.picture(next, Duration.ofSeconds(1), false)));
        model.refresh(next);
        assertThat(model.run().curvesProperty().get()).isNotSameAs(first);
    }

    @Test
    void theVerdictShowsEachCheckAndItsReportIsWrittenWhereTheFieldSays(@TempDir Path folder) {
        var model = model();
        simulation.show(new SimulationState.Ended(
                FedRuns.failed(1, START, 40), FedRuns.picture(START, Duration.ofMinutes(2), true)));
        model.refresh(NOW);

        var head = model.run().headlineProperty().get();
        assertThat(head.word()).isEqualTo("Failed");
        assertThat(head.detail()).contains("Ended at once with 40 people still inside");
        var verdict = model.verdict();
        assertThat(verdict.checks().shown())
                .extracting(row -> row.content().met())
                .containsExactly(false, false, false, false, true, true);
        assertThat(verdict.folderProperty().get())
                .isEqualTo(Path.of("reports", "steady-day_1").toString());

        verdict.folderProperty().set(folder.resolve("out").toString());
        verdict.save();
        assertThat(simulation.saved()).containsExactly(folder.resolve("out"));
        assertThat(verdict.savedProperty().get()).isEqualTo("The report is in " + folder.resolve("out"));
    }

    @Test
    void aFullDiskIsToldAndTheRunsStay() {
        var model = model();
        simulation.show(new SimulationState.Ended(
                FedRuns.passed(1, START), FedRuns.picture(START, Duration.ofMinutes(2), false)));
        simulation.show(new SimulationState.Ended(
                FedRuns.failed(2, NOW, 0), FedRuns.picture(START, Duration.ofMinutes(2), true)));
        model.refresh(NOW);
        simulation.failToSave(new IOException("No space left on device"));
        model.verdict().save();

        assertThat(model.verdict().problemProperty().get())
                .isEqualTo("The report is not complete: No space left on device");
        assertThat(model.verdict().runs().shown())
                .extracting(row -> row.content().number())
                .containsExactly(2, 1);

        model.verdict().runs().find("1").ifPresent(model.verdict().runs().selectedProperty()::set);
        assertThat(Optional.ofNullable(model.verdict().shownProperty().get())
                        .orElseThrow()
                        .passed())
                .isTrue();
        assertThat(model.verdict().problemProperty().get()).isEmpty();
    }
}
