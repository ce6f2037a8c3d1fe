package io.gatehouse.simulator.adapter.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Appends to one topic, `acks=all` and idempotent. Thread-safe.
final class KafkaAppender implements AutoCloseable {

    // Events are keyed, so that each partition has a batch of its own: with Kafka's usual 16 kB they are sent half
    // full.
    private static final int BATCH_BYTES = 64 * 1024;
    private static final int BLOCK_MILLIS = 5_000;
    private static final int REQUEST_MILLIS = 5_000;
    private static final int DELIVERY_MILLIS = 30_000;
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final KafkaProducer<String, byte[]> producer;
    private final String topic;

    /// Connects when the first record is appended.
    KafkaAppender(KafkaAccess access, String topic) {
        this.topic = topic;
        Map<String, Object> settings = access.settings();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 1);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /// Appends a record. May block for a moment when too many are under way.
    ///
    /// @return completes when all in-sync replicas have it; fails with [io.gatehouse.port.BrokerException]
    CompletableFuture<Void> append(String key, byte[] value) {
        var outcome = new CompletableFuture<Void>();
        try {
            var _ = producer.send(new ProducerRecord<>(topic, key, value), (_, failure) -> {
                if (failure == null) {
                    outcome.complete(null);
                } else {
                    outcome.completeExceptionally(KafkaAccess.translate(failure));
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            outcome.completeExceptionally(KafkaAccess.translate(e));
        }
        return outcome;
    }

    @Override
    public void close() {
        producer.close(GOODBYE);
    }
}
