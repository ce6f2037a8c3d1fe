package io.gatehouse.domain;

import java.util.List;
import java.util.OptionalInt;

/// The brokers that are part of a Kafka cluster now.
///
/// @param controllerId the node that leads the controllers, which need not be a broker; empty when that is not told
/// @param brokers by id
public record KafkaCluster(String id, OptionalInt controllerId, List<KafkaBroker> brokers) {

    public KafkaCluster {
        brokers = List.copyOf(brokers);
    }
}
