package io.gatehouse.metric;

import io.gatehouse.domain.RedisState;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;
import java.util.OptionalDouble;

/// Keys that Redis drops each second to make room. Any is a warning. No document says so: it is our own level, because
/// the line and the places in it are kept nowhere else, and Redis does not tell which keys it dropped. Under the policy
/// `noeviction` it stays 0, and writes fail instead.
public final class RedisEvictionsMetric extends RedisStateMetric {

    public RedisEvictionsMetric() {
        super(
                MetricFacts.judged("redis-evictions", Unit.PER_SECOND, Threshold.above(0, Severity.WARNING)),
                "evicted_keys, growth over 10 s");
    }

    @Override
    OptionalDouble value(RedisState state) {
        return state.activity().evictionsPerSecond();
    }

    @Override
    String missing() {
        return "counted from the second look on";
    }
}
