package io.gatehouse.metric;

import io.gatehouse.domain.RedisState;
import io.gatehouse.domain.Unit;
import java.util.OptionalDouble;

/// Connections that wait in a blocking command, such as workers in BRPOP or XREAD BLOCK.
public final class RedisBlockedClientsMetric extends RedisStateMetric {

    public RedisBlockedClientsMetric() {
        super(MetricFacts.shown("redis-blocked-clients", Unit.CONNECTIONS), "blocked_clients");
    }

    @Override
    OptionalDouble value(RedisState state) {
        return number(state.clients().blocked());
    }
}
