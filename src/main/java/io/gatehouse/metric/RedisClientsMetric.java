package io.gatehouse.metric;

import io.gatehouse.domain.RedisState;
import io.gatehouse.domain.Unit;
import java.util.OptionalDouble;

/// Connections to Redis, those of this program included.
public final class RedisClientsMetric extends RedisStateMetric {

    public RedisClientsMetric() {
        super(MetricFacts.shown("redis-clients", Unit.CONNECTIONS), "connected_clients");
    }

    @Override
    OptionalDouble value(RedisState state) {
        return number(state.clients().connected());
    }
}
