package io.gatehouse.simulator.adapter.kafka;

import io.gatehouse.simulator.pipeline.EventLog;
import io.gatehouse.simulator.pipeline.PipelineJson;
import io.gatehouse.simulator.pipeline.ReservationEvent;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Appends to a topic, `acks=all` and idempotent, keyed by reservation.
public final class KafkaEventLog implements EventLog {

    private static final int BLOCK_MILLIS = 5_000;
    private static final int REQUEST_MILLIS = 5_000;
    private static final int DELIVERY_MILLIS = 30_000;
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final KafkaProducer<String, byte[]> producer;
    private final String topic;
    private final KafkaPulse pulse;

    /// Connects when the first event is appended.
    public KafkaEventLog(KafkaAccess access, String topic) {
        this.topic = topic;
        this.pulse = new KafkaPulse(access);
        Map<String, Object> settings = access.settings();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 1);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public CompletableFuture<Void> append(ReservationEvent event) {
        var outcome = new CompletableFuture<Void>();
        var appended = new ProducerRecord<>(topic, event.reservationId(), PipelineJson.write(event));
        try {
            var _ = producer.send(appended, (_, failure) -> {
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
    public void feel() {
        pulse.feel();
    }

    @Override
    public void close() {
        pulse.close();
        producer.close(GOODBYE);
    }
}
