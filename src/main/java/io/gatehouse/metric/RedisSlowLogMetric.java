package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Unit;
import io.gatehouse.port.RedisReads;
import java.util.concurrent.CompletionStage;

/// Commands of the last minute that took longer than Redis' own limit for slow ones.
public final class RedisSlowLogMetric extends RedisMetric {

    public RedisSlowLogMetric() {
        super(MetricFacts.shown("redis-slow-log", Unit.PER_MINUTE));
    }

    @Override
    public String subject(PipelineNames names) {
        return "redis";
    }

    @Override
    public String source(PipelineNames names) {
        return "SLOWLOG GET, new numbers within 1 min";
    }

    @Override
    protected CompletionStage<Double> read(RedisReads reads, PipelineNames names) {
        return reads.slowLog(1).thenApply(log -> {
            var added = log.newWithinMinute();
            if (added.isEmpty()) {
                throw new NotMeasurable("counted from the second look on");
            }
            return (double) added.getAsLong();
        });
    }
}
