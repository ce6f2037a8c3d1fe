package io.gatehouse.metric;

import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;

/// How long a worker holds a request on average, by Little's law; over 5 s is documented as a warning.
public final class ProcessingTimeMetric extends QueueMetric {

    public ProcessingTimeMetric() {
        super(
                MetricFacts.judged("processing-time", Unit.SECONDS, Threshold.above(5, Severity.WARNING)),
                "unacked ÷ ack rate");
    }

    /// Little's law: mean time in the system = number in the system ÷ throughput.
    @Override
    double value(QueueState queue) {
        if (queue.unackedMessages() == 0) {
            return 0;
        }
        var acksPerSecond = counted(queue.rates().ackPerSecond());
        if (acksPerSecond <= 0) {
            throw new NotMeasurable("workers hold messages and acknowledge none");
        }
        return queue.unackedMessages() / acksPerSecond;
    }
}
