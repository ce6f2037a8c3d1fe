package io.gatehouse.ui.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.drill.BlindView;
import io.gatehouse.domain.drill.BlindView.Guess;
import io.gatehouse.domain.drill.DrillOffer.Obstacle;
import io.gatehouse.domain.drill.DrillPlay;
import io.gatehouse.domain.drill.DrillPlay.AlarmChange;
import io.gatehouse.domain.drill.DrillState;
import io.gatehouse.domain.drill.EndOutcome;
import io.gatehouse.domain.drill.GoingOn;
import io.gatehouse.domain.simulation.Hindrance;
import io.gatehouse.runbook.RunbookCatalog;
import io.gatehouse.ui.FedConsole;
import io.gatehouse.ui.FedDebriefs;
import io.gatehouse.ui.FedDrills;
import io.gatehouse.ui.fx.Tasks;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Language;
import io.gatehouse.ui.text.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrillsViewModelTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:14:00Z");

    private final FedConsole fed = new FedConsole(Clock.fixed(NOW, ZoneOffset.UTC));
    private final FedDrills drills = fed.drills();

    private static Figures figures(Language language) {
        return new Figures(new Texts(language), ZoneOffset.UTC);
    }

    private DrillsViewModel model() {
        var model = new DrillsViewModel(fed.open(), figures(Language.ENGLISH), Tasks.onCallingThread());
        model.refresh(NOW);
        return model;
    }

    private static CardContent card(DrillsViewModel model, String name) {
        return model.cards().cardsProperty().get().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static DrillPlay consumersDown(Optional<Instant> began) {
        return new DrillPlay(
                "consumers-down",
                NOW.minusSeconds(30),
                began,
                Optional.empty(),
                List.of(new AlarmChange(
                        "consumers", "ticket-issue-queue", NOW.minusMillis(18_100), DrillPlay.Change.RAISED)),
                false,
                0);
    }

    private static BlindView watching(Guess guess, int hints) {
        return new BlindView(
                2,
                3,
                true,
                NOW.minusSeconds(74),
                Optional.of(NOW),
                guess,
                hints,
                "consumers-down",
                "",
                Optional.empty());
    }

    @Test
    void everyShippedDrillSaysItsRadiusItsEndAndThreeHintsInBothLanguages() {
        for (var language : Language.values()) {
            var texts = new Texts(language);
            for (var offer : drills.drills(language.locale())) {
                assertThat(IntStream.rangeClosed(1, BlindView.HINTS).mapToObj(it -> "hint." + it))
                        .as(language + " " + offer.name())
                        .allMatch(key ->
                                texts.find("drill." + offer.name() + "." + key).isPresent());
                assertThat(List.of("radius", "end"))
                        .as(language + " " + offer.name())
                        .allMatch(key ->
                                texts.find("drill." + offer.name() + "." + key).isPresent());
            }
        }
    }

    @Test
    void cardTellsWhatWillHappenHowFarItReachesAndHowItEnds() {
        var card = card(model(), "queue-deleted");
        assertThat(card.title()).isEqualTo("Queue deleted by mistake");
        assertThat(card.paragraphs())
                .extracting(CardContent.Paragraph::text)
                .anyMatch(text -> text.contains("the issue queue: it is gone") || text.startsWith("The issue queue"))
                .anyMatch(text -> text.contains("Remedy: Declare"))
                .anyMatch(text -> text.contains("until somebody acts"))
                .anyMatch(text -> text.equals("Consumers"));
        assertThat(card.refused()).isEmpty();
        assertThat(card.abort()).isFalse();
    }

    @Test
    void runningDrillIsUnmistakableAndNoOtherCanBeStarted() {
        drills.show(new DrillState.Playing(consumersDown(Optional.of(NOW.minusSeconds(20)))));
        var model = model();

        var running = card(model, "consumers-down");
        assertThat(running.word()).isEqualTo("Failing");
        assertThat(running.detail()).isEqualTo("Since 02:13:40. Consumers after 1.9 s");
        assertThat(running.abort()).isTrue();
        assertThat(card(model, "kafka-lag").refused()).startsWith("One at a time");
    }

    @Test
    void endedDrillSaysWhatItsAlarmsDid() {
        drills.show(new DrillState.Ended(
                consumersDown(Optional.of(NOW.minusSeconds(20))),
                false,
                List.of(
                        new DrillState.AlarmOutcome("consumers", 10, 1.9, true),
                        new DrillState.AlarmOutcome("queue-depth", 15, 16.0, false),
                        new DrillState.AlarmOutcome("dead-letters", 15, null, false)),
                List.of()));
        var card = card(model(), "consumers-down");
        assertThat(card.word()).isEqualTo("Not passed");
        assertThat(card.detail())
                .contains("Consumers after 1.9 s", "Queue depth after 16.0 s, later than 15.0 s", "did not come");
        assertThat(card.abort()).isFalse();
    }

    @Test
    void blindDrillIsShownOnNoCard() {
        drills.show(watching(Guess.NONE, 0));
        drills.show(new DrillState.Playing(consumersDown(Optional.of(NOW.minusSeconds(20)))));
        var cards = model().cards().cardsProperty().get();
        assertThat(cards).allMatch(card -> card.word().isEmpty() && !card.abort());
        assertThat(cards).noneMatch(card -> card.refused().isEmpty());
    }

    @Test
    void drillThatThisLabCannotPlaySaysWhyAndMayNotCome() {
        drills.block(Obstacle.NO_LAB);
        var model = model();
        assertThat(card(model, "memory-alarm").refused()).contains("only a lab on this machine");
        model.form().traineeProperty().set("Kim");
        assertThat(model.form().readyProperty().get()).isFalse();
    }

    @Test
    void profileThatIsNoLabSaysWhy() {
        assertThat(model().hindered()).isEmpty();
        drills.hinder(Hindrance.NOT_A_LAB);
        assertThat(model().hindered()).contains("on labs only", "Open a lab");
    }

    @Test
    void sittingBeginsWithWhatTheTrainerChose() {
        var model = model();
        var form = model.form();
        assertThat(form.problemProperty().get()).isEqualTo("A name is needed.");
        form.traineeProperty().set(" Kim Minji ");
        form.chooseAll(false);
        form.chosenProperty("kafka-lag").set(true);
        form.chosenProperty("memory-alarm").set(true);
        assertThat(form.problemProperty().get()).isEqualTo("From 1 to 2.");
        form.countProperty().set("2");
        form.seedProperty().set("soon");
        assertThat(form.problemProperty().get()).isEqualTo("A whole number is needed.");
        form.seedProperty().set("42");

        form.begin();

        assertThat(drills.told()).containsExactly("blind Kim Minji 2 of 2 seed 42");
    }

    @Test
    void lastHintOfEveryDrillLeadsToARunbook() {
        for (var offer : drills.drills(Locale.ENGLISH)) {
            assertThat(RunbookCatalog.find(offer.name())
                            .or(() -> offer.alarms().stream()
                                    .flatMap(alarm -> RunbookCatalog.forAlarm(alarm).stream())
                                    .findFirst()))
                    .as(offer.name())
                    .isPresent();
        }
    }

    @Test
    void stripNamesNoFailureAndSaysWhatBecameOfTheButtons() {
        var strip = new StripViewModel(drills, figures(Language.ENGLISH));
        strip.refresh(NOW);
        assertThat(strip.phaseProperty().get()).isEqualTo(StripViewModel.Phase.NONE);

        drills.show(watching(Guess.WRONG, 1));
        strip.refresh(NOW);
        assertThat(strip.textProperty().get()).isEqualTo("Drill 2 of 3 · for 1:14");
        assertThat(strip.saidProperty().get())
                .isEqualTo(
                        "Noted at 02:14:00  ·  Not that. It counts as a wrong guess.  ·  Look at the screen Queues.");
        assertThat(strip.hintButtonProperty().get()).isEqualTo("Hint (2 left)");
        assertThat(strip.failuresProperty().get()).hasSizeGreaterThan(8);
        assertThat(strip.runbookProperty().get()).isEmpty();

        drills.show(watching(Guess.WRONG, BlindView.HINTS));
        strip.refresh(NOW);
        assertThat(strip.runbookProperty().get()).isEqualTo("consumers-down");

        strip.noticed();
        strip.diagnose("kafka-lag");
        strip.hint();
        strip.giveUp();
        assertThat(drills.told()).containsExactly("noticed", "diagnose kafka-lag", "hint", "give up");
    }

    @Test
    void whatGoesOnIsNamedWithItsTimeUnlessItIsBlind() {
        var ending = new EndingViewModel(fed.open(), figures(Language.ENGLISH), Tasks.onCallingThread());
        ending.refresh();
        assertThat(ending.presentProperty().get()).isFalse();
        drills.goesOn(List.of(
                new GoingOn(GoingOn.Kind.DRILL, "consumers-down", NOW),
                new GoingOn(GoingOn.Kind.FAULT, "memory-alarm", NOW)));
        ending.refresh();
        assertThat(ending.textProperty().get()).isEqualTo("Drill: All consumers down · since 02:14:00 · and 1 more");
        drills.goesOn(List.of(new GoingOn(GoingOn.Kind.BLIND_DRILL, "", NOW)));
        ending.refresh();
        assertThat(ending.textProperty().get()).isEqualTo("A drill goes on · since 02:14:00");
    }

    @Test
    void whatCouldNotBeEndedIsSaidWithWhatToDo() {
        var ending = new EndingViewModel(fed.open(), figures(Language.ENGLISH), Tasks.onCallingThread());
        drills.ends(new EndOutcome("demo", List.of(new EndOutcome.Failure("RabbitMQ", "no answer within 60 s"))));
        ending.endEverything();
        assertThat(drills.told()).containsExactly("end everything");
        assertThat(ending.problemProperty().get())
                .contains("RabbitMQ: no answer within 60 s.", "gatehouse fault stop --lab demo");
        assertThat(ending.presentProperty().get()).isTrue();

        drills.ends(new EndOutcome("demo", List.of()));
        ending.endEverything();
        assertThat(ending.problemProperty().get()).isEmpty();
        assertThat(ending.presentProperty().get()).isFalse();
    }

    @Test
    void debriefThatIsNewIsShownAndTraineesAreComparedByTheirLatest() {
        drills.keep(FedDebriefs.ALL.get(1));
        var model = model();
        assertThat(model.debriefs().newsProperty().get()).isZero();
        drills.show(watching(Guess.RIGHT, 0));
        model.refresh(NOW);
        drills.keep(FedDebriefs.ALL.getFirst());
        drills.putAway();
        model.refresh(NOW);

        var debriefs = model.debriefs();
        assertThat(debriefs.newsProperty().get()).isEqualTo(1);
        assertThat(debriefs.shownProperty().get()).isEqualTo(FedDebriefs.ALL.getFirst());
        assertThat(debriefs.comparedProperty().get())
                .extracting(it -> it.trainee())
                .containsExactly("Alex Moreau", "Kim Minji");
        assertThat(debriefs.drillsCompared()).containsExactly("queue-deleted", "memory-alarm");
        debriefs.export(Path.of("all.html"));
        assertThat(drills.told()).anyMatch((Predicate<String>) it -> it.startsWith("export 2 "));
        assertThat(debriefs.saidProperty().get()).contains("Written: ");
    }
}
