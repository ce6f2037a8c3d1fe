package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;

/// Messages in the dead-letter queue; the documented alert for any is shown as critical.
public final class DeadLettersMetric extends QueueMetric {

    public DeadLettersMetric() {
        super(MetricFacts.judged("dead-letters", Unit.MESSAGES, Threshold.above(0, Severity.CRITICAL)), "messages");
    }

    @Override
    QueueName queue(PipelineNames names) {
        return names.rabbitMq().deadLetterQueue();
    }

    @Override
    double value(QueueState queue) {
        return queue.totalMessages();
    }
}
