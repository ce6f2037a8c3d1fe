package io.gatehouse.adapter.redis;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.port.BrokerException;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Opens Redis connections that fail instead of queueing: while Redis is away a command is refused at once, at most
/// 5,000 wait for an answer, and none waits longer than the time-out. Thread-safe.
final class RedisConnector implements AutoCloseable {

    private static final int WAITING_COMMANDS = 5_000;
    private static final int NETWORK_THREADS = 2;

    private final Endpoints.Redis endpoint;
    private final Optional<String> password;
    private final Duration timeout;
    private final WireCount wire = new WireCount();
    private final CommandCost cost = new CommandCost(wire);
    private final RedisFailures failures;
    private final ClientResources resources;
    private final RedisClient client;

    RedisConnector(Endpoints.Redis endpoint, Optional<String> password, Duration timeout) {
        this.endpoint = endpoint;
        this.password = password;
        this.timeout = timeout;
        this.failures = new RedisFailures(endpoint.host() + ":" + endpoint.port(), timeout);
        this.resources = ClientResources.builder()
                .ioThreadPoolSize(NETWORK_THREADS)
                .computationThreadPoolSize(NETWORK_THREADS)
                .nettyCustomizer(wire)
                .build();
        this.client = RedisClient.create(resources);
        client.setOptions(ClientOptions.builder()
                .autoReconnect(false)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(WAITING_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled(timeout))
                .socketOptions(SocketOptions.builder().connectTimeout(timeout).build())
                .sslOptions(SslOptions.builder().jdkSslProvider().build())
                .build());
    }

    /// Connects and logs in.
    ///
    /// @throws BrokerException when either fails within the time-out
    RedisLink connect() {
        try {
            return new RedisLink(client.connect(uri()), failures, cost);
        } catch (RedisException e) {
            throw failures.ofConnect(e);
        }
    }

    private RedisURI uri() {
        var uri = RedisURI.builder()
                .withHost(endpoint.host())
                .withPort(endpoint.port())
                .withSsl(endpoint.tls())
                .withVerifyPeer(true)
                .withClientName("gatehouse")
                .withTimeout(timeout);
        password.ifPresent(secret -> {
            if (endpoint.user().isEmpty()) {
                uri.withPassword(secret.toCharArray());
            } else {
                uri.withAuthentication(endpoint.user(), secret.toCharArray());
            }
        });
        return uri.build();
    }

    CommandCost cost() {
        return cost;
    }

    WireCount wire() {
        return wire;
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, timeout);
        resources.shutdown(0, timeout.toMillis(), TimeUnit.MILLISECONDS).awaitUninterruptibly(timeout.toMillis());
    }
}
