package io.gatehouse.simulator.adapter.redis;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.port.BrokerException;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import io.lettuce.core.resource.NettyCustomizer;
import io.netty.channel.Channel;
import io.netty.handler.flush.FlushConsolidationHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/// Connections to Redis that come back by themselves: one for all, others for those who block on theirs. While Redis
/// is away commands fail at once instead of piling up. Thread-safe.
final class RedisLink implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    /// A program that has just started on a busy machine is slow to say hello; that is no reason to give up.
    private static final Duration GREETING = Duration.ofSeconds(10);

    private static final int LONGEST_QUEUE = 20_000;
    private static final int NETWORK_THREADS = 2;
    private static final int MOST_GATHERED = 256;

    private final ClientResources resources;
    private final RedisClient client;
    private final StatefulRedisConnection<String, String> connection;

    /// Commands that are sent in the same moment go out with one write: each on its own costs a call of the system.
    private static final class Gathered implements NettyCustomizer {
        @Override
        public void afterChannelInitialized(Channel channel) {
            channel.pipeline().addFirst(new FlushConsolidationHandler(MOST_GATHERED, true));
        }
    }

    /// Connects.
    ///
    /// @throws BrokerException when Redis cannot be reached or refuses the login
    RedisLink(Endpoints.Redis endpoint, Function<SecretRef, Optional<String>> secrets) {
        resources = DefaultClientResources.builder()
                .ioThreadPoolSize(NETWORK_THREADS)
                .computationThreadPoolSize(NETWORK_THREADS)
                .nettyCustomizer(new Gathered())
                .reconnectDelay(() -> Delay.equalJitter(20, 1_000, 20, TimeUnit.MILLISECONDS))
                .build();
        client = RedisClient.create(resources, uri(endpoint, secrets));
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(LONGEST_QUEUE)
                .timeoutOptions(TimeoutOptions.enabled(TIMEOUT))
                .socketOptions(SocketOptions.builder().connectTimeout(TIMEOUT).build())
                .build());
        try {
            connection = client.connect();
        } catch (RedisException e) {
            shutDown();
            throw RedisFailures.translate(e);
        }
    }

    private static RedisURI uri(Endpoints.Redis endpoint, Function<SecretRef, Optional<String>> secrets) {
        var uri = RedisURI.builder()
                .withHost(endpoint.host())
                .withPort(endpoint.port())
                .withSsl(endpoint.tls())
                .withClientName("gatehouse-simulator")
                .withTimeout(GREETING);
        secrets.apply(endpoint.password()).map(String::toCharArray).ifPresent(password -> {
            if (endpoint.user().isEmpty()) {
                uri.withPassword(password);
            } else {
                uri.withAuthentication(endpoint.user(), password);
            }
        });
        return uri.build();
    }

    RedisAsyncCommands<String, String> commands() {
        return connection.async();
    }

    /// A connection that belongs to the caller.
    ///
    /// @throws BrokerException when Redis cannot be reached or refuses the login
    StatefulRedisConnection<String, String> another() {
        return connected(client::connect);
    }

    /// A connection for subscriptions, which it renews by itself; it belongs to the caller.
    ///
    /// @throws BrokerException when Redis cannot be reached or refuses the login
    StatefulRedisPubSubConnection<String, String> subscriber() {
        return connected(client::connectPubSub);
    }

    private static <T> T connected(Supplier<T> attempt) {
        try {
            return attempt.get();
        } catch (RedisException e) {
            throw RedisFailures.translate(e);
        }
    }

    @Override
    public void close() {
        connection.close();
        shutDown();
    }

    private void shutDown() {
        client.shutdown(Duration.ZERO, TIMEOUT);
        resources.shutdown(0, TIMEOUT.toMillis(), TimeUnit.MILLISECONDS).awaitUninterruptibly(TIMEOUT.toMillis());
    }
}
