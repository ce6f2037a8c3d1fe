package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Unit;
import io.gatehouse.domain.WatchedKeys;
import io.gatehouse.port.RedisReads;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// Subscribers of each watched Pub/Sub channel; what is published while there is none is lost.
public final class PubSubSubscribersMetric extends RedisFleetMetric {

    public PubSubSubscribersMetric() {
        super(MetricFacts.shown("pubsub-subscribers", Unit.SUBSCRIBERS));
    }

    @Override
    List<String> watched(WatchedKeys names) {
        return names.channels();
    }

    @Override
    public String source(PipelineNames names) {
        return "PUBSUB NUMSUB";
    }

    @Override
    public CompletionStage<List<Measurement>> measure(RedisReads reads, PipelineNames names) {
        return EachSubject.numbers(subjects(names), reads::subscribers);
    }
}
