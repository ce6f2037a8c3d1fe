package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Unit;
import io.gatehouse.domain.WatchedKeys;
import io.gatehouse.port.RedisReads;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// Jobs of each watched BullMQ queue that wait for a worker, prioritized ones included.
public final class BullWaitingMetric extends RedisFleetMetric {

    public BullWaitingMetric() {
        super(MetricFacts.shown("bull-waiting", Unit.JOBS));
    }

    @Override
    List<String> watched(WatchedKeys names) {
        return names.bullQueues();
    }

    @Override
    public String source(PipelineNames names) {
        return "LLEN wait + paused, ZCARD prioritized";
    }

    @Override
    public CompletionStage<List<Measurement>> measure(RedisReads reads, PipelineNames names) {
        return EachSubject.numbers(
                subjects(names),
                name -> reads.bullQueue(name).thenApply(queue -> queue.waiting() + queue.prioritized()));
    }
}
