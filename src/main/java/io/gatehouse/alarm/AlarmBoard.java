package io.gatehouse.alarm;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Threshold;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Judges readings against thresholds and remembers what is open. Thread-safe.
public final class AlarmBoard {

    private static final Comparator<Alarm> WORST_FIRST = Comparator.comparing(Alarm::severity)
            .reversed()
            .thenComparing(alarm -> alarm.state().since());

    private final Map<MetricKey, Threshold> thresholds;
    private final Clock clock;
    private final Map<MetricKey, Alarm> alarms = new HashMap<>();

    public AlarmBoard(Map<MetricKey, Threshold> thresholds, Clock clock) {
        this.thresholds = Map.copyOf(thresholds);
        this.clock = clock;
    }

    /// Judges what a poll brought; a series without a threshold is not judged.
    public synchronized void accept(List<Reading> batch) {
        for (var reading : batch) {
            var threshold = thresholds.get(reading.key());
            if (threshold != null) {
                judge(reading, threshold);
            }
        }
    }

    private void judge(Reading reading, Threshold threshold) {
        var severity = threshold.severityOf(reading);
        var before = alarms.get(reading.key());
        var state = before == null ? new Normal(reading.takenAt()) : before.state();
        var next = state.onSeverity(severity, reading.takenAt());
        alarms.put(reading.key(), new Alarm(reading.key(), severity, next, reading, threshold));
    }

    /// Notes that `who` has seen the alarm; one that is closed already stays closed.
    public synchronized void acknowledge(MetricKey key, String who) {
        alarms.computeIfPresent(
                key,
                (_, alarm) -> new Alarm(
                        key,
                        alarm.severity(),
                        alarm.state().onAcknowledge(who, clock.instant()),
                        alarm.reading(),
                        alarm.threshold()));
    }

    /// What is open now, worst first, then oldest first.
    public synchronized List<Alarm> open() {
        return alarms.values().stream()
                .filter(alarm -> alarm.state().isOpen())
                .sorted(WORST_FIRST)
                .toList();
    }
}
