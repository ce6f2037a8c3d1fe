package io.gatehouse.simulator.adapter.kafka;

import io.gatehouse.simulator.pipeline.EventReader;
import io.gatehouse.simulator.pipeline.PipelineJson;
import io.gatehouse.simulator.pipeline.ReservationEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Looks on as events come to a topic, from now on, without a group: nothing is committed, and no notifier is
/// disturbed. Partitions that are added later are not seen.
public final class KafkaEventWatch implements EventReader {

    private static final int ANSWER_MILLIS = 5_000;
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final KafkaConsumer<String, byte[]> consumer;

    /// Connects and remembers the topic's end; blocks.
    ///
    /// @throws io.gatehouse.port.BrokerException when the cluster does not answer
    public KafkaEventWatch(KafkaAccess access, String topic) {
        Map<String, Object> settings = access.settings();
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        try {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(found -> new TopicPartition(topic, found.partition()))
                    .toList();
            consumer.assign(partitions);
            // The end is looked up only when a position is asked for.
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
        } catch (KafkaException e) {
            close();
            throw KafkaAccess.translate(e);
        }
    }

    @Override
    public List<ReservationEvent> poll(Duration atMost) {
        List<ReservationEvent> events = new ArrayList<>();
        // What others write in their own form is none of ours.
        consumer.poll(atMost).forEach(one -> PipelineJson.readEvent(one.value()).ifPresent(events::add));
        return events;
    }

    @Override
    public boolean commit() {
        return true;
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(GOODBYE));
    }
}
