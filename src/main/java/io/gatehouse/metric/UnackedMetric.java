package io.gatehouse.metric;

import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.Unit;

/// Ticket requests that a worker holds and has not acknowledged yet.
public final class UnackedMetric extends QueueMetric {

    public UnackedMetric() {
        super(MetricFacts.shown("unacked", Unit.MESSAGES), "messages_unacknowledged");
    }

    @Override
    double value(QueueState queue) {
        return queue.unackedMessages();
    }
}
