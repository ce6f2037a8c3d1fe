package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Text;
import io.gatehouse.domain.QueueState;
import java.util.TreeMap;

/// Tells whether a queue is still what was previewed. The number of ready messages may differ by a tolerance: 0 for a
/// queue at rest and for the dead letters, a tenth (at least 10) for one with traffic, whose count never stands still.
///
/// @param settings type, durability and arguments as one line
/// @param toleranceMessages by how many messages the count may differ
record QueueCheck(String settings, long readyMessages, long toleranceMessages) {

    private static final long LEAST_TOLERANCE = 10;

    /// Exactly this count is needed.
    static QueueCheck exact(QueueState queue) {
        return new QueueCheck(line(queue.settings()), queue.readyMessages(), 0);
    }

    /// Exact when nobody consumes or publishes.
    static QueueCheck live(QueueState queue) {
        var traffic = queue.consumers() > 0 || queue.rates().publishPerSecond() > 0;
        var tolerance = traffic ? Math.max(LEAST_TOLERANCE, queue.readyMessages() / 10) : 0;
        return new QueueCheck(line(queue.settings()), queue.readyMessages(), tolerance);
    }

    static String line(QueueState.Settings settings) {
        return settings.type() + " " + settings.durable() + " " + settings.autoDelete() + " "
                + new TreeMap<>(settings.arguments());
    }

    /// What a preview keeps.
    String fingerprint() {
        return toleranceMessages + " " + readyMessages + " " + settings;
    }

    /// What a preview kept.
    static QueueCheck of(String fingerprint) {
        var parts = fingerprint.split(" ", 3);
        return new QueueCheck(parts[2], Long.parseLong(parts[1]), Long.parseLong(parts[0]));
    }

    /// Compares with the queue as it is now.
    ///
    /// @throws PreviewOutdated when it differs by more than the tolerance
    void require(QueueState now) {
        if (!line(now.settings()).equals(settings)) {
            throw new PreviewOutdated(Text.of("outdated.settings", now.name().value()));
        }
        if (Math.abs(now.readyMessages() - readyMessages) > toleranceMessages) {
            throw new PreviewOutdated(
                    Text.of("outdated.count", now.name().value(), readyMessages, now.readyMessages()));
        }
    }
}
