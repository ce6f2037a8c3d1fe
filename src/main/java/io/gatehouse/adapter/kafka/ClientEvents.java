package io.gatehouse.adapter.kafka;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.KafkaPartition;
import io.gatehouse.port.KafkaEvents;
import io.gatehouse.port.Secrets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Opens a client for each reading and each writing of events.
final class ClientEvents implements KafkaEvents {

    /// Larger than a broker usually takes, so that the broker judges and not the client.
    private static final int LARGEST_EVENT_BYTES = 64 << 20;

    private final Endpoints.Kafka endpoint;
    private final Secrets secrets;
    private final Duration timeout;

    ClientEvents(Endpoints.Kafka endpoint, Secrets secrets, Duration timeout) {
        this.endpoint = endpoint;
        this.secrets = secrets;
        this.timeout = timeout;
    }

    /// Without a group there is nothing that could be committed.
    @Override
    public Reader read(Map<KafkaPartition, Stretch> stretches) {
        var settings = ClientSettings.of(endpoint, secrets);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // Where events are gone meanwhile, going on somewhere else would be worse than stopping.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis());
        try {
            var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            return new StretchReader(consumer, stretches, endpoint.bootstrapServers(), timeout);
        } catch (KafkaException e) {
            throw notOpened(e);
        }
    }

    @Override
    public Writer write() {
        var settings = ClientSettings.of(endpoint, secrets);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * millis());
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_EVENT_BYTES);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, (long) LARGEST_EVENT_BYTES);
        try {
            var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
            return new ConfirmedWriter(producer, endpoint.bootstrapServers(), timeout.multipliedBy(2));
        } catch (KafkaException e) {
            throw notOpened(e);
        }
    }

    private int millis() {
        return (int) timeout.toMillis();
    }

    private RuntimeException notOpened(KafkaException e) {
        return KafkaFailures.translated(endpoint.bootstrapServers(), e.getCause() == null ? e : e.getCause());
    }
}
