package io.gatehouse.ui.overview;

import io.gatehouse.alarm.Acknowledged;
import io.gatehouse.alarm.Alarm;
import io.gatehouse.alarm.Returned;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Texts;
import java.time.Duration;
import java.time.Instant;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is wrong now, worst first, in words.
final class AlarmsViewModel {

    private static final String DEAD_LETTERS = "dead-letters";

    private final OpenedConsole console;
    private final Observations observations;
    private final Figures figures;
    private final Texts texts;
    private final ObservableList<AlarmRow> rows = FXCollections.observableArrayList();

    AlarmsViewModel(OpenedConsole console, Figures figures) {
        this.console = console;
        this.observations = new Observations(console);
        this.figures = figures;
        this.texts = figures.texts();
    }

    ObservableList<AlarmRow> rows() {
        return rows;
    }

    void acknowledge(MetricKey key) {
        console.observed().alarms().acknowledge(key, System.getProperty("user.name", "operator"));
    }

    void refresh(Instant now) {
        var fresh = console.observed().alarms().open().stream()
                .map(alarm -> row(alarm, now))
                .toList();
        if (!fresh.equals(rows)) {
            rows.setAll(fresh);
        }
    }

    private AlarmRow row(Alarm alarm, Instant now) {
        var metric = alarm.key().metric();
        var returned = alarm.state() instanceof Returned;
        return new AlarmRow(
                alarm.key(),
                alarm.severity(),
                texts.get(
                        returned
                                ? "state.returned"
                                : "severity." + alarm.severity().name()),
                texts.get("metric." + metric + ".alarm"),
                alarm.key().subject(),
                sinceText(alarm, now),
                nowText(alarm),
                guidance(alarm, now),
                alarm.state() instanceof Acknowledged seen ? texts.get("alarm.acknowledgedBy", seen.who()) : "",
                metric.equals(DEAD_LETTERS) && alarm.reading() instanceof Reading.Measured measured
                        ? (long) measured.value()
                        : 0);
    }

    private String sinceText(Alarm alarm, Instant now) {
        var since = alarm.state().since();
        var lasting = Duration.between(since, now);
        return figures.time(since) + " · " + figures.duration(lasting.isNegative() ? Duration.ZERO : lasting);
    }

    private String nowText(Alarm alarm) {
        if (!(alarm.reading() instanceof Reading.Measured measured)) {
            return texts.get("alarm.noValue");
        }
        var unit = Observations.metric(alarm.key().metric()).unit();
        var value = figures.value(unit, measured.value());
        var level = figures.level(alarm.threshold().level());
        if (alarm.severity() == Severity.NORMAL) {
            return value;
        }
        return value + (alarm.threshold().bound() == Threshold.Bound.ABOVE ? " > " : " < ") + level;
    }

    private String guidance(Alarm alarm, Instant now) {
        if (alarm.state() instanceof Returned) {
            return texts.get("guidance.returned");
        }
        var metric = alarm.key().metric();
        if (observations.observe(metric, now) instanceof Observation.Unknown unknown) {
            var last = unknown.last()
                    .map(value -> texts.get(
                            "guidance.lastValue",
                            figures.value(Observations.metric(metric).unit(), value.value()),
                            figures.age(value.ageAt(now))))
                    .orElse("");
            return texts.get("guidance.unknown", unknown.reason()) + last;
        }
        return texts.get("metric." + metric + ".guidance");
    }
}
