package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Unit;
import io.gatehouse.port.RedisReads;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/// How long the first in line has waited.
public final class OldestWaitMetric extends RedisMetric {

    public OldestWaitMetric() {
        super(MetricFacts.shown("oldest-wait", Unit.SECONDS));
    }

    @Override
    public String subject(PipelineNames names) {
        return names.redis().waitingRoom();
    }

    @Override
    public String source(PipelineNames names) {
        return "now − lowest score of " + names.redis().waitingRoom();
    }

    @Override
    protected CompletionStage<Double> read(RedisReads reads, PipelineNames names) {
        return reads.lowestScore(names.redis().waitingRoom()).thenApply(OldestWaitMetric::waitedSeconds);
    }

    private static double waitedSeconds(OptionalLong arrivalMillis) {
        return arrivalMillis.isEmpty()
                ? 0
                : Math.max(0, System.currentTimeMillis() - arrivalMillis.getAsLong()) / 1_000.0;
    }
}
