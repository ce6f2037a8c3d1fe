package io.gatehouse.port;

import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.QueueState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an operator can have RabbitMQ do. Every method blocks until the broker answered and may be called from any
/// thread but the FX thread; all throw [BrokerException]. Nothing declared here comes back by itself later.
public interface RabbitCommands extends AutoCloseable {

    /// The queue as it is now, empty when there is none; counts are exact (asked of the queue, not of statistics).
    Optional<QueueState> findQueue(QueueName name);

    /// Names of all queues of the virtual host, sorted.
    List<QueueName> queueNames();

    /// The exchange of that name, empty when there is none. The default exchange is `""`.
    Optional<Exchange> findExchange(String name);

    /// Bindings whose source is that exchange.
    List<Binding> bindingsFrom(String exchange);

    /// Removes every ready message; unacked ones stay.
    ///
    /// @return how many the broker says it removed
    long purge(QueueName name);

    /// Makes a queue, or finds that it is there already with the same settings.
    ///
    /// @throws BrokerException.Refused when a queue of that name exists with other arguments
    void declareQueue(QueueName name, QueueState.Settings settings);

    /// Makes an exchange, or finds that it is there already with the same properties.
    ///
    /// @throws BrokerException.Refused when an exchange of that name exists with other properties
    void declareExchange(Exchange exchange);

    void bind(Binding binding);

    /// Requests for tickets in the queues.
    TicketRequests requests();

    @Override
    void close();

    /// An exchange as declared; `type` is direct, fanout, topic, headers or a plugin's.
    record Exchange(String name, String type, boolean durable, boolean autoDelete, Map<String, Object> arguments) {
        public Exchange {
            arguments = Map.copyOf(arguments);
        }
    }

    /// Messages published to `exchange` with a key that matches `routingKey` go to `queue`.
    record Binding(String exchange, String routingKey, QueueName queue, Map<String, Object> arguments) {
        public Binding {
            arguments = Map.copyOf(arguments);
        }
    }
}
