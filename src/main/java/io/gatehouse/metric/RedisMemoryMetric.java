package io.gatehouse.metric;

import io.gatehouse.domain.RedisState;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;
import java.util.OptionalDouble;

/// Redis memory in use of its limit, or of the system's memory where no limit is set; over 80 % is documented as a
/// warning. The screen of Redis says which of the two it is.
public final class RedisMemoryMetric extends RedisStateMetric {

    public RedisMemoryMetric() {
        super(
                MetricFacts.judged("redis-memory", Unit.PERCENT, Threshold.above(80, Severity.WARNING)),
                "used_memory ÷ maxmemory, or ÷ total_system_memory where maxmemory is 0");
    }

    @Override
    OptionalDouble value(RedisState state) {
        return state.memory().usedPercent();
    }

    @Override
    String missing() {
        return "Redis tells neither maxmemory nor total_system_memory";
    }
}
