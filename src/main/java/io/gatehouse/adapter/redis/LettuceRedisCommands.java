package io.gatehouse.adapter.redis;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.port.RedisActive;
import io.gatehouse.port.RedisBull;
import io.gatehouse.port.RedisCommands;
import io.gatehouse.port.RedisKeyspace;
import io.gatehouse.port.RedisLine;
import io.gatehouse.port.RedisLists;
import io.gatehouse.port.RedisMarkers;
import io.gatehouse.port.RedisSeats;
import io.gatehouse.port.RedisStreams;
import io.gatehouse.port.Secrets;
import java.time.Duration;

/// Carries out an operator's commands on Redis over one connection, made when the first is given. Thread-safe.
public final class LettuceRedisCommands implements RedisCommands {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final CommandLink link;
    private final RedisKeyspace keyspace;

    /// @param secrets asked for the password
    public LettuceRedisCommands(Endpoints.Redis endpoint, Secrets secrets) {
        var password = secrets.resolve("redis.password", endpoint.password());
        this.link = new CommandLink(new RedisConnector(endpoint, password, TIMEOUT));
        this.keyspace = new LettuceKeyspace(link, () -> new RedisConnector(endpoint, password, TIMEOUT));
    }

    @Override
    public RedisLine line() {
        return new LettuceLine(link);
    }

    @Override
    public RedisActive active() {
        return new LettuceActive(link);
    }

    @Override
    public RedisStreams streams() {
        return new LettuceStreams(link);
    }

    @Override
    public RedisLists lists() {
        return new LettuceLists(link);
    }

    @Override
    public RedisSeats seats() {
        return new LettuceSeats(link);
    }

    @Override
    public RedisBull bull() {
        return new LettuceBull(link);
    }

    @Override
    public RedisKeyspace keyspace() {
        return keyspace;
    }

    @Override
    public RedisMarkers markers() {
        return new LettuceMarkers(link);
    }

    @Override
    public void close() {
        link.close();
    }
}
