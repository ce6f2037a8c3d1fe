package io.gatehouse.adapter.kafka;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.KafkaEvent;
import io.gatehouse.domain.KafkaPartition;
import io.gatehouse.domain.Octets;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.KafkaEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// Reads stretches of partitions with one consumer. Where a stretch is at its end is told by the position, not by the
/// last event: compaction and transactions leave gaps. For one thread.
final class StretchReader implements KafkaEvents.Reader {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration GOODBYE = Duration.ofSeconds(1);

    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private final String address;
    private final Duration silence;

    /// Takes the consumer over.
    ///
    /// @param silence how long nothing may come before that is a failure
    StretchReader(
            Consumer<byte[], byte[]> consumer,
            Map<KafkaPartition, KafkaEvents.Stretch> stretches,
            String address,
            Duration silence) {
        this.consumer = consumer;
        this.address = address;
        this.silence = silence;
        stretches.forEach((partition, stretch) -> {
            if (stretch.mostEvents() > 0) {
                ends.put(new TopicPartition(partition.topic(), partition.partition()), stretch.until());
            }
        });
        consumer.assign(ends.keySet());
        stretches.forEach((partition, stretch) -> {
            if (stretch.mostEvents() > 0) {
                consumer.seek(new TopicPartition(partition.topic(), partition.partition()), stretch.from());
            }
        });
    }

    @Override
    public List<KafkaEvent> next() {
        try {
            var heardNanos = System.nanoTime();
            var before = positions();
            while (!ends.isEmpty()) {
                var events = poll();
                if (!events.isEmpty()) {
                    return events;
                }
                var now = positions();
                if (!now.equals(before)) {
                    before = now;
                    heardNanos = System.nanoTime();
                } else if (System.nanoTime() - heardNanos > silence.toNanos()) {
                    throw new BrokerException.Unreachable(
                            Broker.KAFKA,
                            address + ": no event came for " + silence.toSeconds() + " s, though there are some",
                            null);
                }
            }
            return List.of();
        } catch (KafkaException e) {
            throw KafkaFailures.translated(address, e);
        }
    }

    private List<KafkaEvent> poll() {
        var events = new ArrayList<KafkaEvent>();
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            var end = ends.get(new TopicPartition(record.topic(), record.partition()));
            if (end != null && record.offset() < end) {
                events.add(event(record));
            }
        }
        var done = ends.entrySet().stream()
                .filter(stretch -> consumer.position(stretch.getKey()) >= stretch.getValue())
                .map(Map.Entry::getKey)
                .toList();
        consumer.pause(done);
        done.forEach(ends::remove);
        return events;
    }

    private Map<TopicPartition, Long> positions() {
        var positions = new HashMap<TopicPartition, Long>();
        ends.keySet().forEach(partition -> positions.put(partition, consumer.position(partition)));
        return positions;
    }

    private static KafkaEvent event(ConsumerRecord<byte[], byte[]> record) {
        var headers = new ArrayList<KafkaEvent.Header>();
        record.headers().forEach(header -> headers.add(new KafkaEvent.Header(header.key(), octets(header.value()))));
        return new KafkaEvent(
                new KafkaPartition(record.topic(), record.partition()),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                new KafkaEvent.Content(octets(record.key()), octets(record.value()), headers));
    }

    private static Optional<Octets> octets(byte @Nullable [] bytes) {
        return bytes == null ? Optional.empty() : Optional.of(Octets.of(bytes));
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(GOODBYE));
    }
}
