package io.gatehouse.ui.overview;

import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.controls.ChartLines;
import io.gatehouse.ui.observe.Observation;
import io.gatehouse.ui.observe.Observations;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What one card says of its metric: value with unit and age, severity, limit, and what its chart draws.
final class MetricCardViewModel {

    private final CardSpec spec;
    private final OpenedConsole console;
    private final Observations observations;
    private final Figures figures;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Severity> severity = new ReadOnlyObjectWrapper<>(Severity.UNKNOWN);
    private final ReadOnlyStringWrapper word = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper value = new ReadOnlyStringWrapper("–");
    private final ReadOnlyStringWrapper second = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper limit = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper age = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper muted = new ReadOnlyBooleanWrapper();

    MetricCardViewModel(CardSpec spec, OpenedConsole console, Figures figures) {
        this.spec = spec;
        this.console = console;
        this.observations = new Observations(console);
        this.figures = figures;
        this.texts = figures.texts();
    }

    String metric() {
        return spec.metric();
    }

    String title() {
        return texts.get("metric." + spec.metric() + ".title");
    }

    String unit() {
        return texts.get("metric." + spec.metric() + ".unit");
    }

    /// The question put to the broker, with its subject.
    String source() {
        return Observations.metric(spec.metric()).source(console.profile().names());
    }

    ChartLines lines() {
        var history = console.observed().history();
        var level = observations.threshold(observations.key(spec.metric())).map(Threshold::level);
        return new ChartLines(
                history.series(observations.key(spec.metric())),
                spec.second().map(metric -> history.series(observations.key(metric))),
                level.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                spec.colour(),
                observations.staleAfter(spec.metric()),
                new ChartLines.Caption(
                        title(), Observations.metric(spec.metric()).unit(), unit()));
    }

    void refresh(Instant now) {
        var observation = observations.observe(spec.metric(), now);
        severity.set(observation.severity());
        muted.set(!(observation instanceof Observation.Known));
        var limitText = observations.threshold(observations.key(spec.metric())).map(this::limitText);
        switch (observation) {
            case Observation.Waiting _ -> {
                show(texts.get("state.waiting"), "–", "", "");
                limit.set(limitText.orElse(""));
            }
            case Observation.Known known -> {
                var severityWord = texts.get("severity." + known.severity().name());
                show(severityWord, number(known.value()), figures.age(known.age()), "");
                limit.set(joined(limitText, overFor(known, now)));
            }
            case Observation.Stale stale -> {
                show(texts.get("state.stale"), number(stale.value()), figures.age(stale.age()), "");
                limit.set(limitText.orElse(""));
            }
            case Observation.Unknown unknown -> {
                show(texts.get("severity.UNKNOWN"), "–", lastText(unknown, now), unknown.reason());
                var since = unknown.unreachableSince();
                var why = since.isPresent()
                        ? texts.get("state.unreachableSince", figures.time(since.get()))
                        : texts.get("state.notMeasurable");
                limit.set(joined(limitText, Optional.of(why)));
            }
        }
        second.set(spec.second().map(metric -> secondText(metric, now)).orElse(""));
    }

    private void show(String newWord, String newValue, String newAge, String newReason) {
        word.set(newWord);
        value.set(newValue);
        age.set(newAge);
        reason.set(newReason);
    }

    private String number(double number) {
        return figures.value(Observations.metric(spec.metric()).unit(), number);
    }

    private String limitText(Threshold threshold) {
        if (threshold.bound() == Threshold.Bound.BELOW) {
            return texts.get("limit.atLeast", figures.level(threshold.level()));
        }
        return threshold.level() == 0
                ? texts.get("limit.none")
                : texts.get("limit.above", figures.level(threshold.level()));
    }

    private Optional<String> overFor(Observation.Known known, Instant now) {
        if (known.severity() == Severity.NORMAL) {
            return Optional.empty();
        }
        return console.observed().alarms().open().stream()
                .filter(alarm -> alarm.key().equals(observations.key(spec.metric())))
                .findFirst()
                .map(alarm -> texts.get(
                        "state.over",
                        figures.duration(Duration.between(alarm.state().since(), now))));
    }

    private String lastText(Observation.Unknown unknown, Instant now) {
        return unknown.last()
                .map(last -> texts.get("state.last", number(last.value()), figures.age(last.ageAt(now))))
                .orElse(texts.get("state.neverKnown"));
    }

    private String secondText(String metric, Instant now) {
        // The room is needed for why there is none and what the last one was.
        return observations.observe(metric, now) instanceof Observation.Known known
                ? texts.get(
                        "metric." + metric + ".beside",
                        figures.value(Observations.metric(metric).unit(), known.value()))
                : "";
    }

    private static String joined(Optional<String> first, Optional<String> other) {
        return first.isPresent() && other.isPresent()
                ? first.get() + " · " + other.get()
                : first.or(() -> other).orElse("");
    }

    ReadOnlyObjectProperty<Severity> severityProperty() {
        return severity.getReadOnlyProperty();
    }

    ReadOnlyStringProperty wordProperty() {
        return word.getReadOnlyProperty();
    }

    ReadOnlyStringProperty valueProperty() {
        return value.getReadOnlyProperty();
    }

    /// The metric beside it, "" where there is none.
    ReadOnlyStringProperty secondProperty() {
        return second.getReadOnlyProperty();
    }

    ReadOnlyStringProperty limitProperty() {
        return limit.getReadOnlyProperty();
    }

    ReadOnlyStringProperty ageProperty() {
        return age.getReadOnlyProperty();
    }

    /// Why there is no value, "" where there is one.
    ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    /// True while the value is not fresh.
    ReadOnlyBooleanProperty mutedProperty() {
        return muted.getReadOnlyProperty();
    }
}
