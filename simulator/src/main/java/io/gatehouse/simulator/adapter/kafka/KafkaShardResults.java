package io.gatehouse.simulator.adapter.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gatehouse.simulator.shard.ShardResult;
import io.gatehouse.simulator.shard.ShardResults;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Results of shards as JSON in a Kafka topic, keyed by the run's name. Reads without a group, from the beginning:
/// results may be older than whoever gathers them. For one thread.
public final class KafkaShardResults implements ShardResults {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaShardResults.class);
    // Newer programs may publish more than this one knows.
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int ANSWER_MILLIS = 5_000;

    private final KafkaAccess access;
    private final String topic;

    /// Connects when it is used. The topic is made when something is published, never by who waits.
    public KafkaShardResults(KafkaAccess access, String topic) {
        this.access = access;
        this.topic = topic;
    }

    @Override
    public void publish(ShardResult result) {
        KafkaTopic.declare(access, topic);
        try (var appender = new KafkaAppender(access, topic)) {
            appender.append(result.run(), MAPPER.writeValueAsBytes(result)).join();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result can be written as JSON", e);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }

    @Override
    public List<ShardResult> await(String run, int shards, Duration atMost) throws InterruptedException {
        Map<Integer, ShardResult> found = new TreeMap<>();
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!KafkaTopic.exists(access, topic)) {
            if (System.nanoTime() - deadline > 0) {
                return List.of();
            }
            Thread.sleep(POLL);
        }
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            // What is there already is read to its end: of two results of a shard the last counts.
            while (found.size() < shards || !reached(consumer, ends)) {
                if (System.nanoTime() - deadline > 0) {
                    break;
                }
                for (var one : consumer.poll(POLL)) {
                    read(one, run, shards)
                            .ifPresent(result -> found.put(result.shard().index(), result));
                }
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        } catch (KafkaException e) {
            throw KafkaAccess.translate(e);
        }
        return List.copyOf(found.values());
    }

    private static boolean reached(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private Optional<ShardResult> read(ConsumerRecord<String, byte[]> one, String run, int shards) {
        if (!run.equals(one.key())) {
            return Optional.empty();
        }
        try {
            var result = MAPPER.readValue(one.value(), ShardResult.class);
            return Optional.of(result).filter(it -> it.shard().of() == shards);
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "{} partition {} offset {} holds no result of a shard: {}",
                    topic,
                    one.partition(),
                    one.offset(),
                    e.getMessage());
            return Optional.empty();
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = access.settings();
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
