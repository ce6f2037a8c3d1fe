package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Unit;
import io.gatehouse.port.RedisReads;
import java.util.concurrent.CompletionStage;

/// People let in and not yet done, at most the documented 100.
public final class ActiveUsersMetric extends RedisMetric {

    public ActiveUsersMetric() {
        super(MetricFacts.shown("active-users", Unit.PEOPLE));
    }

    @Override
    public String subject(PipelineNames names) {
        return names.redis().activeUsers();
    }

    @Override
    public String source(PipelineNames names) {
        return "SCARD " + subject(names);
    }

    @Override
    protected CompletionStage<Double> read(RedisReads reads, PipelineNames names) {
        return reads.setSize(subject(names)).thenApply(Long::doubleValue);
    }
}
