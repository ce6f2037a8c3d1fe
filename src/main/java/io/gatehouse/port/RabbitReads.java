package io.gatehouse.port;

import io.gatehouse.domain.QueueCounts;
import io.gatehouse.domain.QueueFacts;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.RabbitBinding;
import io.gatehouse.domain.RabbitChannel;
import io.gatehouse.domain.RabbitConnection;
import io.gatehouse.domain.RabbitConsumer;
import io.gatehouse.domain.RabbitExchange;
import io.gatehouse.domain.RabbitNode;
import io.gatehouse.domain.RabbitOverview;
import io.gatehouse.domain.RabbitPolicy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/// What can be asked of RabbitMQ within one tick; what is asked for twice is fetched once. Each question has its own
/// time-out: one that fails leaves the others. Queues, exchanges, bindings, consumers and policies are those of the
/// profile's virtual host; nodes, overview, connections and channels those of the whole broker.
public interface RabbitReads {

    /// Everything about one queue; fails with [BrokerException.NotFound] when it does not exist. For the few that
    /// somebody looks at: of all, ask for [#queueCounts()].
    CompletionStage<QueueState> queue(QueueName name);

    /// What is in every queue, by the cheapest way there is. For judging thousands by pattern without a series each.
    CompletionStage<QueueCounts> queueCounts();

    /// Everything about every queue, by name. Dear: for a broker with a few hundred queues at most.
    CompletionStage<List<QueueState>> queues();

    /// How every queue was declared; read once, again when a minute is over and when [#queueCounts()] of this source
    /// has brought a name that is new.
    CompletionStage<Map<String, QueueFacts>> queueFacts();

    /// Every node the cluster knows, those that are down included.
    CompletionStage<List<RabbitNode>> nodes();

    CompletionStage<RabbitOverview> overview();

    CompletionStage<List<RabbitConnection>> connections();

    /// Connections from which the broker reads nothing because of a memory or disk alarm; without an alarm there are
    /// none, and they are not asked for.
    CompletionStage<Integer> blockedConnections();

    CompletionStage<List<RabbitChannel>> channels();

    CompletionStage<List<RabbitConsumer>> consumers();

    CompletionStage<List<RabbitExchange>> exchanges();

    CompletionStage<List<RabbitBinding>> bindings();

    /// Policies and operator policies.
    CompletionStage<List<RabbitPolicy>> policies();
}
