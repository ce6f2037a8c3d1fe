package io.gatehouse.simulator.adapter.rabbitmq;

import com.rabbitmq.client.Address;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.SocketConfigurators;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.SecretRef;
import java.io.IOException;
import java.net.Socket;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/// Where RabbitMQ is and how to log in; opens plain connections that do not recover by themselves. Where there are
/// several
/// nodes, each connection goes to any that takes it. Thread-safe.
public final class RabbitAccess {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int HANDSHAKE_MILLIS = 5_000;
    private static final int HEARTBEAT_SECONDS = 10;
    private static final int ANSWER_MILLIS = 10_000;

    private final Endpoints.RabbitMq endpoint;
    private final Function<SecretRef, Optional<String>> secrets;
    private final List<Address> nodes;

    /// A RabbitMQ at one address.
    public RabbitAccess(Endpoints.RabbitMq endpoint, Function<SecretRef, Optional<String>> secrets) {
        this(endpoint, secrets, List.of());
    }

    /// @param otherAmqpPorts of the cluster's further nodes, on the same host
    public RabbitAccess(
            Endpoints.RabbitMq endpoint, Function<SecretRef, Optional<String>> secrets, List<Integer> otherAmqpPorts) {
        this.endpoint = endpoint;
        this.secrets = secrets;
        this.nodes = Stream.concat(Stream.of(endpoint.amqpPort()), otherAmqpPorts.stream())
                .map(port -> new Address(endpoint.host(), port))
                .toList();
    }

    /// A connection together with its socket, so that it can be broken as by a crash.
    record Opened(Connection connection, Socket socket) {}

    Opened open(String name) throws IOException, TimeoutException {
        var socket = new AtomicReference<Socket>(new Socket());
        ConnectionFactory factory = factory();
        factory.setSocketConfigurator(SocketConfigurators.defaultConfigurator().andThen(socket::set));
        Connection connection = factory.newConnection(inAnyOrder(), "gatehouse-simulator " + name);
        return new Opened(connection, socket.get());
    }

    /// So that the connections spread over the nodes.
    private List<Address> inAnyOrder() {
        var shuffled = new ArrayList<>(nodes);
        Collections.shuffle(shuffled);
        return shuffled;
    }

    private ConnectionFactory factory() {
        var factory = new ConnectionFactory();
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
