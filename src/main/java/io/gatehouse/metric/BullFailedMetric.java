package io.gatehouse.metric;

import io.gatehouse.domain.BullQueue;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Unit;
import io.gatehouse.domain.WatchedKeys;
import io.gatehouse.port.RedisReads;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// Jobs of each watched BullMQ queue that have used up their attempts.
public final class BullFailedMetric extends RedisFleetMetric {

    public BullFailedMetric() {
        super(MetricFacts.shown("bull-failed", Unit.JOBS));
    }

    @Override
    List<String> watched(WatchedKeys names) {
        return names.bullQueues();
    }

    @Override
    public String source(PipelineNames names) {
        return "ZCARD failed";
    }

    @Override
    public CompletionStage<List<Measurement>> measure(RedisReads reads, PipelineNames names) {
        return EachSubject.numbers(
                subjects(names), name -> reads.bullQueue(name).thenApply(BullQueue::failed));
    }
}
