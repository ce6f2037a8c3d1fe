package io.gatehouse.port;

import io.gatehouse.domain.Definitions;
import io.gatehouse.domain.PublishingChannel;
import io.gatehouse.domain.QueueFacts;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.RabbitConnection;
import io.gatehouse.domain.RabbitConsumer;
import io.gatehouse.domain.RabbitPolicy;
import io.gatehouse.domain.StoredMessages;
import java.util.List;

/// How RabbitMQ is set up, and who is connected to it. Every method blocks until the broker answered and may be called
/// from any thread but the FX thread; all throw [BrokerException]. Policies, definitions and queues are those of the
/// profile's virtual host.
public interface RabbitAdministration {

    /// The policies that can be set and deleted; not those of the platform's operators.
    List<RabbitPolicy> policies();

    /// Sets a policy, in the place of the one of that name where there is one.
    ///
    /// @throws BrokerException.Refused when the broker does not take the definition
    void setPolicy(RabbitPolicy policy);

    /// Takes a policy away.
    ///
    /// @throws BrokerException.NotFound when there is none of that name
    void deletePolicy(String name);

    /// How every queue was declared and which policy applies to it, by name.
    List<QueueFacts> queues();

    /// Who is connected, of the whole broker.
    List<RabbitConnection> connections();

    /// Closes a client's connection; the client is told why.
    ///
    /// @throws BrokerException.NotFound when it is not open any more
    void closeConnection(String name, String reason);

    List<RabbitConsumer> consumers();

    /// Exchanges, queues, bindings and policies as declared. Nothing of users, and no parameters: these hold secrets.
    Definitions definitions();

    /// Declares them all. Nothing is deleted; what is there already stays as it is, except policies, which are
    /// replaced.
    void declare(Definitions definitions);

    /// The channels that published to an exchange within the broker's last sampling.
    List<PublishingChannel> publishersTo(String exchange);

    /// How many messages a queue holds, and how many of them are persistent.
    ///
    /// @throws BrokerException.NotFound when there is no such queue
    StoredMessages stored(QueueName queue);
}
