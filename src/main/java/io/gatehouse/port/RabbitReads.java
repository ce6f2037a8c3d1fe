package io.gatehouse.port;

import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.QueueState;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// What can be asked of RabbitMQ within one tick; a queue asked for twice is fetched once.
public interface RabbitReads {

    /// One queue; fails with [BrokerException.NotFound] when it does not exist.
    CompletionStage<QueueState> queue(QueueName name);

    /// Every queue of the profile's virtual host, by name.
    CompletionStage<List<QueueState>> queues();

    /// Open client connections of the whole broker.
    CompletionStage<Long> connections();
}
