package io.gatehouse.adapter.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.TicketEvents;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Reads the log of reservations once, as a consumer without a group: nothing is committed and nobody's partitions
/// move.
final class LogTicketEvents implements TicketEvents {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUCCESS = "RESERVATION_SUCCESS";
    private static final Duration POLL = Duration.ofMillis(500);

    private final Endpoints.Kafka endpoint;
    private final Duration timeout;

    LogTicketEvents(Endpoints.Kafka endpoint, Duration timeout) {
        this.endpoint = endpoint;
        this.timeout = timeout;
    }

    @Override
    public Map<String, Outcome> of(String topic, Instant since, Set<String> users) {
        try (var consumer = new KafkaConsumer<byte[], byte[]>(settings())) {
            var partitions = consumer.partitionsFor(topic, timeout).stream()
                    .map(it -> new TopicPartition(topic, it.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new BrokerException.NotFound(Broker.KAFKA, "There is no topic " + topic + ".");
            }
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions, timeout);
            seek(consumer, partitions, since, ends);
            return read(consumer, ends, users);
        } catch (KafkaException e) {
            throw KafkaFailures.translated(endpoint.bootstrapServers(), e);
        }
    }

    private void seek(
            KafkaConsumer<?, ?> consumer,
            List<TopicPartition> partitions,
            Instant since,
            Map<TopicPartition, Long> ends) {
        var times = partitions.stream().collect(Collectors.toMap(it -> it, _ -> since.toEpochMilli()));
        var begins = consumer.offsetsForTimes(times, timeout);
        for (var partition : partitions) {
            var begin = Optional.ofNullable(begins.get(partition));
            consumer.seek(partition, begin.map(it -> it.offset()).orElse(ends.getOrDefault(partition, 0L)));
        }
    }

    private Map<String, Outcome> read(
            KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends, Set<String> users) {
        var found = new HashMap<String, Outcome>();
        var quietSince = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey(), timeout) < end.getValue())) {
            var records = consumer.poll(POLL);
            if (!records.isEmpty()) {
                quietSince = System.nanoTime();
            } else if (System.nanoTime() - quietSince > timeout.toNanos()) {
                throw new BrokerException.Unreachable(
                        Broker.KAFKA, endpoint.bootstrapServers() + ": the log could not be read to its end", null);
            }
            records.forEach(record -> take(record.value(), users, found));
        }
        return found;
    }

    private static void take(byte[] value, Set<String> users, Map<String, Outcome> found) {
        var json = json(value);
        var user = json.path("userId").asText();
        if (users.contains(user)) {
            var event = new Outcome(
                    json.path("type").asText().equals(SUCCESS),
                    json.path("eventId").asText());
            found.merge(user, event, (before, now) -> before.ticketed() ? before : now);
        }
    }

    private static JsonNode json(byte[] value) {
        try {
            return value == null ? JSON.missingNode() : JSON.readTree(value);
        } catch (IOException _) {
            return JSON.missingNode();
        }
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                endpoint.bootstrapServers(),
                ConsumerConfig.CLIENT_ID_CONFIG,
                "gatehouse-console-log",
                "security.protocol",
                endpoint.tls() ? "SSL" : "PLAINTEXT",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) timeout.toMillis(),
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class);
    }
}
