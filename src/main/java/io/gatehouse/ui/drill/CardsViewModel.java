package io.gatehouse.ui.drill;

import io.gatehouse.domain.Severity;
import io.gatehouse.domain.drill.DrillOffer;
import io.gatehouse.domain.drill.DrillPlay;
import io.gatehouse.domain.drill.DrillState;
import io.gatehouse.domain.simulation.Hindrance;
import io.gatehouse.domain.simulation.SimulationState;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.drill.CardContent.Paragraph;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A card for each drill, and how far the one is that goes on. FX thread only.
final class CardsViewModel {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final OpenedConsole console;
    private final Figures figures;
    private final DrillWords words;
    private final ReadOnlyObjectWrapper<List<CardContent>> cards = new ReadOnlyObjectWrapper<>(List.of());
    private boolean busy;
    private List<DrillOffer> offers = List.of();
    private Instant lookedAt = Instant.MIN;

    CardsViewModel(OpenedConsole console, Figures figures) {
        this.console = console;
        this.figures = figures;
        this.words = new DrillWords(figures);
    }

    /// Takes over what the drills say of themselves now.
    void refresh(Instant now) {
        // A scenario may have been opened meanwhile on the screen of the simulator.
        if (lookedAt.plus(LOOK_AGAIN).isBefore(now)) {
            lookedAt = now;
            offers = console.rehearsed()
                    .drills()
                    .drills(figures.texts().language().locale());
        }
        var state =
                sitting() ? new DrillState.Idle() : console.rehearsed().drills().state();
        busy = isBusy(state);
        cards.set(offers.stream().map(offer -> card(offer, state)).toList());
    }

    /// What goes on in a blind drill is shown nowhere.
    private boolean sitting() {
        return console.rehearsed()
                .drills()
                .blind()
                .filter(it -> it.debrief().isEmpty())
                .isPresent();
    }

    private boolean isBusy(DrillState state) {
        return sitting()
                || state instanceof DrillState.Playing
                || state instanceof DrillState.Preparing
                || switch (console.simulation().state()) {
                    case SimulationState.Running running ->
                        running.facts().lasting().isPresent();
                    case SimulationState.Clearing _, SimulationState.Starting _ -> true;
                    case SimulationState.Idle _, SimulationState.Ended _, SimulationState.Failed _ -> false;
                };
    }

    private CardContent card(DrillOffer offer, DrillState state) {
        var texts = figures.texts();
        var paragraphs = List.of(
                new Paragraph(texts.get("drills.card.radius"), words.radius(offer)),
                new Paragraph(texts.get("drills.card.end"), words.end(offer)),
                new Paragraph(texts.get("drills.card.lasts"), words.lasts(offer)),
                new Paragraph(texts.get("drills.card.seen"), words.seen(offer)));
        var refused = offer.obstacle()
                .map(why -> texts.get("drills.obstacle." + why, Shown.name(offer.name())))
                .orElse(busy ? texts.get("drills.busy") : "");
        var plain = new CardContent(
                offer.name(),
                Shown.name(offer.title()),
                offer.about(),
                paragraphs,
                Severity.NORMAL,
                "",
                "",
                refused,
                false);
        return told(plain, state);
    }

    private CardContent told(CardContent card, DrillState state) {
        return switch (state) {
            case DrillState.Preparing(var drill)
            when drill.equals(card.name()) -> with(card, Severity.NORMAL, "preparing", text("preparing.text"), true);
            case DrillState.Playing(var play) when play.drill().equals(card.name()) -> playing(card, play);
            case DrillState.Ended(var play, var passed, var alarms, var reasons)
            when play.drill().equals(card.name()) -> {
                var said = alarms.stream().map(this::outcome).collect(Collectors.joining(" · "));
                yield with(
                        card,
                        passed ? Severity.NORMAL : Severity.WARNING,
                        passed ? "passed" : "failed",
                        passed || reasons.isEmpty() ? said : said + "\n" + String.join("\n", reasons),
                        false);
            }
            case DrillState.Failed(var drill, var reason)
            when drill.equals(card.name()) -> with(card, Severity.CRITICAL, "broken", reason, false);
            default -> card;
        };
    }

    private String outcome(DrillState.AlarmOutcome alarm) {
        var texts = figures.texts();
        var name = words.alarm(alarm.alarm());
        var after = alarm.detectedSeconds();
        if (after == null) {
            return texts.get("drills.alarm.missing", name);
        }
        return after > alarm.limitSeconds()
                ? texts.get("drills.alarm.cameLate", name, words.seconds(after), words.seconds(alarm.limitSeconds()))
                : texts.get("drills.alarm.came", name, words.seconds(after));
    }

    private CardContent playing(CardContent card, DrillPlay play) {
        var alarms = alarms(card, play);
        if (play.faultEnded().isPresent()) {
            return with(
                    card,
                    Severity.NORMAL,
                    "over",
                    text("over.text", figures.time(play.faultEnded().get()), alarms),
                    true);
        }
        return play.faultBegan()
                .map(began -> with(
                        card, Severity.CRITICAL, "failing", text("failing.text", figures.time(began), alarms), true))
                .orElseGet(() -> with(card, Severity.NORMAL, "calm", text("calm.text"), true));
    }

    /// Those of the drill that have come, each once.
    private String alarms(CardContent card, DrillPlay play) {
        var expected = offers.stream()
                .filter(offer -> offer.name().equals(card.name()))
                .findFirst()
                .map(DrillOffer::alarms)
                .orElse(List.of());
        var said = play.faultBegan().stream()
                .flatMap(began -> expected.stream()
                        .flatMap(alarm -> play.alarms().stream()
                                .filter(one -> one.alarm().equals(alarm)
                                        && one.change() == DrillPlay.Change.RAISED
                                        && !one.at().isBefore(began))
                                .limit(1)
                                .map(one -> figures.texts()
                                        .get(
                                                "drills.alarm.came",
                                                words.alarm(alarm),
                                                words.seconds(Duration.between(began, one.at())
                                                                .toMillis()
                                                        / 1_000.0)))))
                .collect(Collectors.joining(" · "));
        return said.isEmpty() ? figures.texts().get("drills.alarm.waiting") : said;
    }

    private String text(String key, Object... arguments) {
        return figures.texts().get("drills.state." + key, arguments);
    }

    private CardContent with(CardContent card, Severity severity, String word, String detail, boolean abort) {
        return new CardContent(
                card.name(),
                card.title(),
                card.about(),
                card.paragraphs(),
                severity,
                text(word),
                detail,
                card.refused(),
                abort);
    }

    void start(String drill) {
        console.rehearsed().drills().start(drill, 1);
    }

    Optional<Hindrance> hindrance() {
        return console.rehearsed().drills().hindrance();
    }

    /// Whether something goes on that makes no room for a drill.
    boolean isBusy() {
        return busy;
    }

    /// What is offered, as far as it was looked at.
    List<DrillOffer> offers() {
        return offers;
    }

    DrillWords words() {
        return words;
    }

    ReadOnlyObjectProperty<List<CardContent>> cardsProperty() {
        return cards.getReadOnlyProperty();
    }
}
