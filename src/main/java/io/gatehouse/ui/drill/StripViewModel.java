package io.gatehouse.ui.drill;

import io.gatehouse.domain.drill.BlindView;
import io.gatehouse.domain.drill.DrillOffer;
import io.gatehouse.port.DrillControl;
import io.gatehouse.runbook.Runbook;
import io.gatehouse.runbook.RunbookCatalog;
import io.gatehouse.ui.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What a trainee sees of a blind drill. FX thread only.
public final class StripViewModel {

    private final DrillControl drills;
    private final Figures figures;
    private final DrillWords words;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.NONE);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hintButton = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Boolean> right = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<DrillOffer>> failures = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper noticed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper runbook = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper number = new ReadOnlyIntegerWrapper();

    /// Which buttons there are.
    enum Phase {
        NONE,
        WATCHING,
        OVER
    }

    public StripViewModel(DrillControl drills, Figures figures) {
        this.drills = drills;
        this.figures = figures;
        this.words = new DrillWords(figures);
    }

    /// Takes over how far the sitting is.
    public void refresh(Instant now) {
        var blind = drills.blind();
        if (blind.isEmpty()) {
            phase.set(Phase.NONE);
            return;
        }
        var view = blind.get();
        if (view.debrief().isPresent()) {
            over(view);
        } else {
            watching(view, now);
        }
    }

    private void over(BlindView view) {
        var debrief = view.debrief().orElseThrow();
        var texts = figures.texts();
        text.set(
                debrief.drills().isEmpty()
                        ? texts.get("blind.strip.nothing")
                        : texts.get("blind.strip.over", debrief.points()));
        said.set(view.problem().isEmpty() ? "" : texts.get("blind.strip.problem", view.problem()));
        phase.set(Phase.OVER);
    }

    private void watching(BlindView view, Instant now) {
        var texts = figures.texts();
        var which = texts.get("blind.strip.number", view.number(), view.of());
        text.set(
                view.ready()
                        ? which + " · " + texts.get("blind.strip.since", clock(Duration.between(view.since(), now)))
                        : which);
        ready.set(view.ready());
        noticed.set(view.noticed().isPresent());
        var left = BlindView.HINTS - view.hintsUsed();
        hintButton.set(texts.get("blind.strip.hintsLeft", left));
        right.set(
                switch (view.guess()) {
                    case NONE -> null;
                    case WRONG -> false;
                    case RIGHT -> true;
                });
        said.set(view.ready() ? lines(view) : texts.get("blind.strip.ready"));
        number.set(view.number());
        runbook.set(left > 0 ? "" : runbookOf(view.hintsOf()));
        if (phase.get() != Phase.WATCHING) {
            failures.set(drills.drills(figures.texts().language().locale()));
            phase.set(Phase.WATCHING);
        }
    }

    /// Most drills have a page of their own, the others the one that their alarm leads to.
    private String runbookOf(String drill) {
        return RunbookCatalog.find(drill)
                .or(() -> failures.get().stream()
                        .filter(one -> one.name().equals(drill))
                        .flatMap(one -> one.alarms().stream())
                        .flatMap(alarm -> RunbookCatalog.forAlarm(alarm).stream())
                        .findFirst())
                .map(Runbook::id)
                .orElse("");
    }

    private static String clock(Duration time) {
        return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }

    private String lines(BlindView view) {
        var texts = figures.texts();
        var noticed = view.noticed()
                .map(at -> texts.get("blind.strip.noticed", figures.time(at)))
                .orElse("");
        var guessed = switch (view.guess()) {
            case NONE -> "";
            case WRONG -> texts.get("blind.strip.wrong");
            case RIGHT -> texts.get("blind.strip.right");
        };
        var hints = IntStream.rangeClosed(1, view.hintsUsed())
                .mapToObj(it -> words.hint(view.hintsOf(), it))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "));
        return List.of(noticed, guessed, hints).stream()
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("  ·  "));
    }

    /// Every failure that it could be.
    ReadOnlyObjectProperty<List<DrillOffer>> failuresProperty() {
        return failures.getReadOnlyProperty();
    }

    void noticed() {
        drills.noticed();
    }

    void diagnose(String drill) {
        drills.diagnose(drill);
    }

    void hint() {
        drills.hint();
    }

    void giveUp() {
        drills.giveUp();
    }

    void putAway() {
        drills.putAway();
    }

    /// The drill's number, 1 for the first.
    ReadOnlyIntegerProperty numberProperty() {
        return number.getReadOnlyProperty();
    }

    /// Whether what the trainee says counts.
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /// Whether it was noticed already, which needs no second word.
    ReadOnlyBooleanProperty noticedProperty() {
        return noticed.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// What became of the last button, and the hints that were taken; "" for nothing.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    ReadOnlyStringProperty hintButtonProperty() {
        return hintButton.getReadOnlyProperty();
    }

    /// The page on what to do, once all hints were taken; "" before.
    ReadOnlyStringProperty runbookProperty() {
        return runbook.getReadOnlyProperty();
    }

    /// Whether the last diagnosis was right; null without any.
    ReadOnlyObjectProperty<@Nullable Boolean> rightProperty() {
        return right.getReadOnlyProperty();
    }
}
