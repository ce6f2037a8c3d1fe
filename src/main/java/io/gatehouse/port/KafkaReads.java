package io.gatehouse.port;

import io.gatehouse.domain.KafkaBroker;
import io.gatehouse.domain.KafkaGroup;
import io.gatehouse.domain.KafkaSurvey;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// What can be asked of Kafka within one tick; what is asked twice is fetched once.
public interface KafkaReads {

    /// The brokers that are part of the cluster now.
    CompletionStage<List<KafkaBroker>> brokers();

    /// One group with its members and its lag as of now; an unknown group fails with [BrokerException.NotFound] and is
    /// not created by asking.
    CompletionStage<KafkaGroup> group(String id);

    /// All topics and all groups. A sweep over a large cluster takes long, so it is made beside the ticks and may be
    /// from an earlier one: see its `takenAt`. Fails when the last sweep did, or when Kafka does not answer now.
    CompletionStage<KafkaSurvey> survey();
}
