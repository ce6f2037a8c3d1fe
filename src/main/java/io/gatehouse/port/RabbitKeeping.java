package io.gatehouse.port;

import io.gatehouse.domain.Archive;
import io.gatehouse.domain.DeliveryLimit;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.RabbitBinding;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What takes things off RabbitMQ so that they can be put back: everything about them is asked first. Every method
/// blocks until the broker answered and may be called from any thread but the FX thread; all throw [BrokerException].
public interface RabbitKeeping {

    /// How a queue is declared, empty when there is none.
    Optional<Archive.Queue> queue(QueueName name);

    /// Bytes of the bodies that are ready, as of the broker's last statistics; empty where it keeps none.
    OptionalLong readyBytes(QueueName name);

    /// How an exchange is declared, empty when there is none.
    Optional<Archive.Exchange> exchange(String name);

    /// What brings messages to a queue; without the default exchange, which reaches every queue.
    List<RabbitBinding> bindingsTo(QueueName queue);

    /// What an exchange passes on.
    List<RabbitBinding> bindingsFrom(String exchange);

    /// What an exchange gets from other exchanges.
    List<RabbitBinding> bindingsInto(String exchange);

    /// Queues whose dead letters go to that exchange, by argument or by policy.
    List<QueueName> deadLetteringTo(String exchange);

    /// Makes an exchange, or finds that it is there already with the same properties.
    void declare(Archive.Exchange exchange);

    void bind(RabbitBinding binding);

    void unbind(RabbitBinding binding);

    /// Deletes a queue with what is left in it.
    ///
    /// @param onlyIfUnused has the broker refuse when somebody consumes
    /// @param onlyIfEmpty has the broker refuse when a message is in it
    /// @throws BrokerException.Refused when it does
    void deleteQueue(QueueName queue, boolean onlyIfUnused, boolean onlyIfEmpty);

    /// Deletes an exchange.
    ///
    /// @param onlyIfUnused has the broker refuse when it has bindings
    void deleteExchange(String exchange, boolean onlyIfUnused);

    /// Connects to take messages off a queue; they are delivered from now on.
    ///
    /// @param window how many are delivered ahead of what was removed, at most
    /// @param limit with one, the first comes alone, and none comes after one that has hardly a delivery left
    MessageTake take(QueueName queue, int window, DeliveryLimit limit);

    /// Connects to put messages back into a queue.
    ///
    /// @param archive whose messages
    MessagePut put(QueueName queue, String archive);
}
