package io.gatehouse.adapter.redis;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.SourceId;
import io.gatehouse.domain.WatchCost;
import io.gatehouse.port.MetricSource;
import io.gatehouse.port.RedisReads;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads Redis over one connection, opened anew at the first tick after it was lost. For one poller thread.
public final class RedisSource implements MetricSource<RedisReads> {

    private final RedisConnector connector;
    private @Nullable StatefulRedisConnection<String, String> connection;
    private volatile String version = "";

    public RedisSource(Endpoints.Redis endpoint, Optional<String> password, Duration timeout) {
        connector = new RedisConnector(endpoint, password, timeout);
    }

    @Override
    public SourceId id() {
        return SourceId.of(Broker.REDIS);
    }

    @Override
    public WatchCost cost() {
        return WatchCost.NONE;
    }

    @Override
    public RedisReads tick() {
        var open = connection;
        if (open == null || !open.isOpen()) {
            if (open != null) {
                open.close();
            }
            open = connector.connect();
            connection = open;
        }
        return new LettuceReads(open.async(), connector.address(), seen -> version = seen);
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public void close() {
        connector.close();
    }
}
