package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;
import io.gatehouse.port.RedisReads;
import java.util.concurrent.CompletionStage;

/// People in the waiting room; more than 10,000 is documented as a warning.
public final class WaitingRoomMetric extends RedisMetric {

    public WaitingRoomMetric() {
        super(MetricFacts.judged("waiting-room", Unit.PEOPLE, Threshold.above(10_000, Severity.WARNING)));
    }

    @Override
    public String subject(PipelineNames names) {
        return names.redis().waitingRoom();
    }

    @Override
    public String source(PipelineNames names) {
        return "ZCARD " + subject(names);
    }

    @Override
    protected CompletionStage<Double> read(RedisReads reads, PipelineNames names) {
        return reads.sortedSetSize(subject(names)).thenApply(Long::doubleValue);
    }
}
