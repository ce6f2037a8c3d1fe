package io.gatehouse.port;

import io.gatehouse.domain.GroupLag;
import java.util.concurrent.CompletionStage;

/// What can be asked of Kafka within one tick; a group asked for twice is fetched once.
public interface KafkaReads {

    /// How far a group is behind on every partition it has committed or reads; an unknown group fails with
    /// [BrokerException.NotFound] and is not created by asking.
    CompletionStage<GroupLag> groupLag(String group);

    /// Brokers that are part of the cluster now.
    CompletionStage<Integer> brokerCount();
}
