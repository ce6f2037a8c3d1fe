package io.gatehouse.ui.alarms;

import io.gatehouse.alarm.Acknowledged;
import io.gatehouse.alarm.Alarm;
import io.gatehouse.alarm.AlarmBoard;
import io.gatehouse.alarm.Returned;
import io.gatehouse.alarm.Shelved;
import io.gatehouse.alarm.SourceAlarm;
import io.gatehouse.alarm.Suppressed;
import io.gatehouse.domain.Severity;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.observe.Observation;
import io.gatehouse.ui.observe.Observations;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Texts;
import java.time.Duration;
import java.time.Instant;

/// Says of an alarm what people read. Any thread.
public final class AlarmWords {

    private final OpenedConsole console;
    private final Observations observations;
    private final AlarmValues values;
    private final AlarmActs acts;
    private final Figures figures;
    private final Texts texts;

    public AlarmWords(OpenedConsole console, Figures figures) {
        this.console = console;
        this.observations = new Observations(console);
        this.values = new AlarmValues(console.observed().alarms(), figures);
        this.figures = figures;
        this.texts = figures.texts();
        this.acts = new AlarmActs(console, texts);
    }

    /// The line about an alarm at that time.
    AlarmRow row(Alarm alarm, Instant now) {
        return new AlarmRow(
                alarm.id(),
                AlarmPlace.of(alarm.state()),
                alarm.state() instanceof Returned ? Severity.NORMAL : alarm.worst(),
                word(alarm),
                name(alarm.key().metric()),
                alarm.key().subject(),
                since(alarm, now),
                values.now(alarm),
                guidance(alarm, now),
                note(alarm, now),
                // What was recorded asks nobody to see it.
                alarm.state() instanceof Acknowledged || console.playback().isPresent(),
                acts.helps(alarm),
                acts.looks(alarm));
    }

    private String word(Alarm alarm) {
        return texts.get(
                alarm.state() instanceof Returned
                        ? "state.returned"
                        : "severity." + alarm.worst().name());
    }

    /// An alarm in one line: what is wrong, of what, the value against its limit, and since when.
    public String line(Alarm alarm, Instant now) {
        return MetricWords.title(texts, alarm.key()) + " · " + values.now(alarm) + " · " + since(alarm, now);
    }

    /// What is wrong, up to the subject.
    String name(String metric) {
        return MetricWords.name(texts, metric);
    }

    private String since(Alarm alarm, Instant now) {
        var since = alarm.state().since();
        var lasting = Duration.between(since, now);
        return figures.time(since) + " · " + figures.duration(lasting.isNegative() ? Duration.ZERO : lasting);
    }

    private String guidance(Alarm alarm, Instant now) {
        if (alarm.state() instanceof Returned) {
            return texts.get("guidance.returned");
        }
        if (alarm.key().metric().equals(SourceAlarm.METRIC)) {
            return board().reason(alarm.key()) + " · " + texts.get("metric.source-answers.guidance");
        }
        if (observations.observe(alarm.key(), now) instanceof Observation.Unknown unknown) {
            var last = unknown.last()
                    .map(value -> texts.get(
                            "guidance.lastValue",
                            values.value(alarm.key(), value.value()),
                            figures.age(value.ageAt(now))))
                    .orElse("");
            return texts.get("guidance.unknown", unknown.reason()) + last;
        }
        return MetricWords.guidance(texts, alarm.key().metric()) + values.trend(alarm);
    }

    private String note(Alarm alarm, Instant now) {
        return switch (alarm.state()) {
            case Acknowledged seen -> texts.get("alarm.acknowledgedBy", seen.who());
            case Shelved shelved -> {
                var left = Duration.between(now, shelved.until());
                var until = texts.get(
                        "alarm.shelvedUntil",
                        figures.time(shelved.until()),
                        figures.duration(left.isNegative() ? Duration.ZERO : left),
                        shelved.who());
                yield shelved.why().isEmpty() ? until : until + " · " + shelved.why();
            }
            case Suppressed suppressed ->
                texts.get(
                        "alarm.becauseOf",
                        MetricWords.title(texts, suppressed.cause().key()));
            default -> "";
        };
    }

    /// The board that the words are about.
    AlarmBoard board() {
        return console.observed().alarms();
    }
}
