package io.gatehouse.adapter.rabbitmq;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.Secrets;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;

/// Opens AMQP connections that never recover by themselves: whoever lost one decides what to do, and nothing that an
/// operator deleted is declared again behind their back. Thread-safe.
final class AmqpConnections {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final int LARGEST_MESSAGE_BYTES = 512 << 20;

    private final Endpoints.RabbitMq endpoint;
    private final Secrets secrets;

    AmqpConnections(Endpoints.RabbitMq endpoint, Secrets secrets) {
        this.endpoint = endpoint;
        this.secrets = secrets;
    }

    String user() {
        return endpoint.login().user();
    }

    /// Connects, at most for a few seconds.
    ///
    /// @param purpose shown in the broker's list of connections
    Connection open(String purpose) {
        return open(purpose, _ -> {});
    }

    /// Connects for publishing much: what follows closely goes out in one packet. With TLS it is as [#open].
    ///
    /// @param purpose shown in the broker's list of connections
    Connection openForPublishing(String purpose) {
        return open(purpose, factory -> {
            if (!endpoint.tls()) {
                factory.setSocketFactory(new GatheringSockets());
            }
        });
    }

    /// Connects for reading messages whose bytes matter.
    ///
    /// @param tap sees what arrives
    Connection openTapped(String purpose, HeaderTap tap) {
        return open(purpose, new TappedConnectionFactory(tap), _ -> {});
    }

    private Connection open(String purpose, Consumer<ConnectionFactory> change) {
        return open(purpose, new ConnectionFactory(), change);
    }

    private Connection open(String purpose, ConnectionFactory factory, Consumer<ConnectionFactory> change) {
        var where = "RabbitMQ at " + endpoint.host() + ":" + endpoint.amqpPort();
        try {
            prepare(factory);
            change.accept(factory);
            return factory.newConnection("gatehouse " + purpose);
        } catch (Secrets.Missing e) {
            throw new BrokerException.AccessDenied(Broker.RABBITMQ, Failures.words(e), e);
        } catch (IOException | TimeoutException | GeneralSecurityException e) {
            throw Failures.translate(where, e);
        }
    }

    private void prepare(ConnectionFactory factory) throws GeneralSecurityException {
        factory.setHost(endpoint.host());
        factory.setPort(endpoint.amqpPort());
        factory.setVirtualHost(endpoint.virtualHost());
        factory.setUsername(endpoint.login().user());
        factory.setPassword(
                secrets.resolve("rabbitmq.password", endpoint.login().password())
                        .orElse(""));
        factory.setAutomaticRecoveryEnabled(false);
        factory.setTopologyRecoveryEnabled(false);
        factory.setConnectionTimeout((int) CONNECT_TIMEOUT.toMillis());
        factory.setHandshakeTimeout((int) CONNECT_TIMEOUT.toMillis());
        // The broker decides how large a message may be; this is the most that any version takes.
        factory.setMaxInboundMessageBodySize(LARGEST_MESSAGE_BYTES);
        factory.setChannelRpcTimeout((int) ANSWER_TIMEOUT.toMillis());
        factory.setRequestedHeartbeat((int) HEARTBEAT.toSeconds());
        factory.setThreadFactory(
                Thread.ofPlatform().daemon().name("rabbit-amqp-", 0).factory());
        factory.setClientProperties(withProduct(factory.getClientProperties()));
        if (endpoint.tls()) {
            // The client's own shortcut would trust every certificate; the JDK's context trusts known authorities.
            factory.useSslProtocol(SSLContext.getDefault());
            factory.enableHostnameVerification();
        }
    }

    private static Map<String, Object> withProduct(Map<String, Object> properties) {
        var ours = new HashMap<>(properties);
        ours.put("product", "Gatehouse");
        return ours;
    }
}
