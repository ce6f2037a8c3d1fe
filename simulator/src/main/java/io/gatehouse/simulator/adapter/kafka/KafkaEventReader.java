package io.gatehouse.simulator.adapter.kafka;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.simulator.pipeline.EventReader;
import io.gatehouse.simulator.pipeline.PipelineJson;
import io.gatehouse.simulator.pipeline.ReservationEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A member of a consumer group with manual commits, which begins at the earliest event.
public final class KafkaEventReader implements EventReader {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaEventReader.class);
    private static final int ANSWER_MILLIS = 5_000;
    // The least that brokers allow by default: after that time a killed notifier's partitions go to the one that takes
    // its place. Kafka's usual 45 s would leave people without news for as long.
    private static final int SESSION_MILLIS = 6_000;
    private static final int HEARTBEAT_MILLIS = 1_500;
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final KafkaConsumer<String, byte[]> consumer;

    /// Subscribes; connects at the first poll.
    public KafkaEventReader(KafkaAccess access, PipelineNames.Kafka names) {
        Map<String, Object> settings = access.settings();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, names.group());
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(names.topic()));
    }

    @Override
    public List<ReservationEvent> poll(Duration atMost) {
        List<ReservationEvent> events = new ArrayList<>();
        consumer.poll(atMost)
                .forEach(one -> PipelineJson.readEvent(one.value())
                        .ifPresentOrElse(events::add, () -> LOG.warn("not an event: offset {}", one.offset())));
        return events;
    }

    @Override
    public boolean commit() {
        try {
            consumer.commitSync();
            return true;
        } catch (CommitFailedException | RetriableException e) {
            // The events come again, to this member or another, and are known by their ids then.
            LOG.debug("not committed: {}", e.getMessage());
            return false;
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(GOODBYE));
    }
}
