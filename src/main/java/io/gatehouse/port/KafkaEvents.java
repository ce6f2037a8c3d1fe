package io.gatehouse.port;

import io.gatehouse.domain.KafkaEvent;
import io.gatehouse.domain.KafkaPartition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/// The events of topics: read without a group, so that nothing is committed and nobody is kept waiting; written with
/// the confirmation of all in-sync replicas.
public interface KafkaEvents {

    /// Reads stretches of partitions, transactions that were aborted left out; connects when it is first asked.
    Reader read(Map<KafkaPartition, Stretch> stretches);

    /// Writes `acks=all` and idempotent.
    Writer write();

    /// From an offset to one before another.
    record Stretch(long from, long until) {

        /// How many events there are in it at most: compaction and transactions leave gaps.
        public long mostEvents() {
            return Math.max(0, until - from);
        }
    }

    /// Gives the events of all stretches, those of a partition in their order. For one thread.
    interface Reader extends AutoCloseable {

        /// The next events, at least one; empty when all stretches are at their end.
        ///
        /// @throws BrokerException.Unreachable when nothing came for a while
        List<KafkaEvent> next();

        @Override
        void close();
    }

    /// Hands events to Kafka, those of one thread and one partition in their order. Thread-safe.
    interface Writer extends AutoCloseable {

        /// Sends an event; completes where it stands once all in-sync replicas have it, or with a [BrokerException].
        CompletionStage<Written> send(Parcel parcel);

        /// Waits for what is under way a bounded time, then frees the connections.
        @Override
        void close();
    }

    /// Where an event was written.
    record Written(KafkaPartition partition, OptionalLong offset) {}

    /// An event to be written.
    ///
    /// @param partition empty to have the key decide
    /// @param timestamp empty for the time of sending
    record Parcel(String topic, OptionalInt partition, Optional<Instant> timestamp, KafkaEvent.Content content) {}
}
