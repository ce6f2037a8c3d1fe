package io.gatehouse.adapter.redis;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.port.BrokerException;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.Optional;

/// Opens Redis connections that fail instead of queueing: while Redis is away a command is refused at once, at most
/// 1,000 wait for an answer, and none waits longer than the time-out.
final class RedisConnector implements AutoCloseable {

    private static final int WAITING_COMMANDS = 1_000;

    private final Endpoints.Redis endpoint;
    private final Optional<String> password;
    private final Duration timeout;
    private final RedisClient client;

    RedisConnector(Endpoints.Redis endpoint, Optional<String> password, Duration timeout) {
        this.endpoint = endpoint;
        this.password = password;
        this.timeout = timeout;
        this.client = RedisClient.create();
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
    StatefulRedisConnection<String, String> connect() {
        try {
            return client.connect(uri());
        } catch (RedisException e) {
            throw translated(e);
        }
    }

    private RedisURI uri() {
        var uri = RedisURI.builder()
                .withHost(endpoint.host())
                .withPort(endpoint.port())
                .withSsl(endpoint.tls())
                .withVerifyPeer(true)
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

    private BrokerException translated(RedisException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RedisCommandExecutionException refused) {
                return new BrokerException.AccessDenied(
                        Broker.REDIS, address() + " refused the login: " + refused.getMessage(), failure);
            }
        }
        return new BrokerException.Unreachable(Broker.REDIS, address() + ": " + lastWords(failure), failure);
    }

    private static String lastWords(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    String address() {
        return endpoint.host() + ":" + endpoint.port();
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, timeout);
    }
}
