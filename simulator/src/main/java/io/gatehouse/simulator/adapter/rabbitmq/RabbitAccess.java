package io.gatehouse.simulator.adapter.rabbitmq;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.SocketConfigurators;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.SecretRef;
import java.io.IOException;
import java.net.Socket;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/// Where RabbitMQ is and how to log in; opens plain connections that do not recover by themselves. Thread-safe.
public final class RabbitAccess {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int HANDSHAKE_MILLIS = 5_000;
    private static final int HEARTBEAT_SECONDS = 10;
    private static final int ANSWER_MILLIS = 10_000;

    private final Endpoints.RabbitMq endpoint;
    private final Function<SecretRef, Optional<String>> secrets;

    public RabbitAccess(Endpoints.RabbitMq endpoint, Function<SecretRef, Optional<String>> secrets) {
        this.endpoint = endpoint;
        this.secrets = secrets;
    }

    /// A connection together with its socket, so that it can be broken as by a crash.
    record Opened(Connection connection, Socket socket) {}

    Opened open(String name) throws IOException, TimeoutException {
        var socket = new AtomicReference<Socket>(new Socket());
        ConnectionFactory factory = factory();
        factory.setSocketConfigurator(SocketConfigurators.defaultConfigurator().andThen(socket::set));
        Connection connection = factory.newConnection("gatehouse-simulator " + name);
        return new Opened(connection, socket.get());
    }

    private ConnectionFactory factory() {
        var factory = new ConnectionFactory();
        factory.setHost(endpoint.host());
        factory.setPort(endpoint.amqpPort());
        factory.setVirtualHost(endpoint.virtualHost());
        factory.setUsername(endpoint.login().user());
        factory.setPassword(secrets.apply(endpoint.login().password()).orElse(""));
        // Recovery by the client would bring back queues that an operator has deleted, and lose unconfirmed messages.
        factory.setAutomaticRecoveryEnabled(false);
        factory.setTopologyRecoveryEnabled(false);
        factory.setExceptionHandler(new QuietExceptions());
        factory.setConnectionTimeout(CONNECT_MILLIS);
        factory.setHandshakeTimeout(HANDSHAKE_MILLIS);
        factory.setChannelRpcTimeout(ANSWER_MILLIS);
        factory.setRequestedHeartbeat(HEARTBEAT_SECONDS);
        if (endpoint.tls()) {
            // The context of the JDK checks certificates; the client's own default would trust everybody.
            try {
                factory.useSslProtocol(SSLContext.getDefault());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has a default TLS context", e);
            }
            factory.enableHostnameVerification();
        }
        return factory;
    }
}
