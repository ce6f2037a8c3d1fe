package io.gatehouse.metric;

import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.Unit;
import java.time.Duration;
import java.time.Instant;

/// How long ago the first ready ticket request was published, by the publisher's own clock and to the second.
public final class QueueHeadAgeMetric extends QueueMetric {

    public QueueHeadAgeMetric() {
        super(MetricFacts.shown("queue-head-age", Unit.SECONDS), "now − head_message_timestamp");
    }

    @Override
    double value(QueueState queue) {
        if (queue.readyMessages() == 0) {
            return 0;
        }
        var published = queue.headPublishedAt()
                .orElseThrow(() -> new NotMeasurable("the publisher writes no timestamp into its messages"));
        return Math.max(0, Duration.between(published, Instant.now()).toMillis() / 1_000.0);
    }
}
