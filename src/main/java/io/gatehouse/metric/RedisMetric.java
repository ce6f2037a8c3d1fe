package io.gatehouse.metric;

import io.gatehouse.port.RedisReads;

/// A number of the pipeline's Redis.
abstract class RedisMetric extends SingleMetric<RedisReads> {

    RedisMetric(MetricFacts facts) {
        super(facts);
    }

    @Override
    public final Class<RedisReads> reads() {
        return RedisReads.class;
    }
}
