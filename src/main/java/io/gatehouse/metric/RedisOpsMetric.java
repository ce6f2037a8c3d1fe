package io.gatehouse.metric;

import io.gatehouse.domain.RedisState;
import io.gatehouse.domain.Unit;
import java.util.OptionalDouble;

/// Commands that Redis executes each second.
public final class RedisOpsMetric extends RedisStateMetric {

    public RedisOpsMetric() {
        super(MetricFacts.shown("redis-ops", Unit.PER_SECOND), "instantaneous_ops_per_sec");
    }

    @Override
    OptionalDouble value(RedisState state) {
        return state.activity().opsPerSecond();
    }
}
