package io.gatehouse.adapter.kafka;

import io.gatehouse.domain.KafkaPartition;
import io.gatehouse.domain.Octets;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.KafkaEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;

/// Writes events with one producer that waits for all in-sync replicas. Thread-safe.
final class ConfirmedWriter implements KafkaEvents.Writer {

    private final Producer<byte[], byte[]> producer;
    private final String address;
    private final Duration goodbye;

    /// Takes the producer over.
    ///
    /// @param goodbye how long what is under way is waited for at the end
    ConfirmedWriter(Producer<byte[], byte[]> producer, String address, Duration goodbye) {
        this.producer = producer;
        this.address = address;
        this.goodbye = goodbye;
    }

    @Override
    public CompletionStage<KafkaEvents.Written> send(KafkaEvents.Parcel parcel) {
        var written = new CompletableFuture<KafkaEvents.Written>();
        try {
            var _ = producer.send(record(parcel), (where, failure) -> {
                if (failure == null) {
                    written.complete(written(where));
                } else {
                    written.completeExceptionally(told(failure));
                }
            });
        } catch (KafkaException | IllegalStateException | IllegalArgumentException e) {
            written.completeExceptionally(KafkaFailures.translated(address, e));
        }
        return written;
    }

    // What was under way when the broker went may have arrived.
    private BrokerException told(Exception failure) {
        var ours = KafkaFailures.translated(address, failure);
        return ours instanceof BrokerException.Unreachable lost && KafkaFailures.wasSent(lost) ? lost.inDoubt() : ours;
    }

    private static KafkaEvents.Written written(RecordMetadata where) {
        return new KafkaEvents.Written(
                new KafkaPartition(where.topic(), where.partition()),
                where.hasOffset() ? OptionalLong.of(where.offset()) : OptionalLong.empty());
    }

    @SuppressWarnings(
            "NullAway") // Kafka's constructor takes null for what is to be chosen, and for a null key or value
    private static ProducerRecord<byte[], byte[]> record(KafkaEvents.Parcel parcel) {
        var content = parcel.content();
        var headers = new RecordHeaders();
        content.headers()
                .forEach(header -> headers.add(
                        header.name(), header.value().map(Octets::array).orElse(null)));
        return new ProducerRecord<>(
                parcel.topic(),
                parcel.partition().isPresent()
                        ? Integer.valueOf(parcel.partition().getAsInt())
                        : null,
                parcel.timestamp().map(Instant::toEpochMilli).orElse(null),
                content.key().map(Octets::array).orElse(null),
                content.value().map(Octets::array).orElse(null),
                headers);
    }

    @Override
    public void close() {
        producer.close(goodbye);
    }
}
