package io.gatehouse.adapter.redis;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.port.RedisCommands;
import io.gatehouse.port.Secrets;
import java.time.Duration;

/// Carries out an operator's commands on Redis over one connection, made when the first is given. Thread-safe.
public final class LettuceRedisCommands implements RedisCommands {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final RedisConnector connector;

    /// @param secrets asked for the password
    public LettuceRedisCommands(Endpoints.Redis endpoint, Secrets secrets) {
        this.connector = new RedisConnector(endpoint, secrets.resolve("redis.password", endpoint.password()), TIMEOUT);
    }

    @Override
    public void close() {
        connector.close();
    }
}
