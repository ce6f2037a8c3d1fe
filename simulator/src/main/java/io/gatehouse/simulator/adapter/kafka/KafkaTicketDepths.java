package io.gatehouse.simulator.adapter.kafka;

import io.gatehouse.simulator.ledger.QueueDepth;
import io.gatehouse.simulator.pipeline.QueueDepths;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/// The group's lag without what living workers hold, and the length of the dead letters' topic. Kafka does not know
/// who holds what, so the workers are asked. Thread-safe.
final class KafkaTicketDepths implements QueueDepths {

    private static final int TIMEOUT_MILLIS = 5_000;

    private final Admin admin;
    private final KafkaTicketRoute.Topics topics;
    private final LongSupplier heldMessages;

    KafkaTicketDepths(KafkaAccess access, KafkaTicketRoute.Topics topics, LongSupplier heldMessages) {
        this.topics = topics;
        this.heldMessages = heldMessages;
        Map<String, Object> settings = access.settings();
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        admin = Admin.create(settings);
    }

    @Override
    public QueueDepth read(int workers) {
        try {
            long lag = length(topics.requests(), committed());
            long dead = length(topics.dead(), Map.of());
            return new QueueDepth(Math.max(0, lag - heldMessages.getAsLong()), dead, false);
        } catch (ExecutionException e) {
            throw KafkaAccess.translate(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw KafkaAccess.translate(e);
        }
    }

    private Map<TopicPartition, Long> committed() throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        admin.listConsumerGroupOffsets(topics.group())
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((partition, committed) -> {
                    if (committed != null) {
                        offsets.put(partition, committed.offset());
                    }
                });
        return offsets;
    }

    /// From the committed offset, or the earliest record where there is none, to the end, over all partitions.
    private long length(String topic, Map<TopicPartition, Long> committed)
            throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                .flatMap(found -> found.partitions().stream())
                .map(one -> new TopicPartition(topic, one.partition()))
                .toList();
        var starts = offsets(partitions, OffsetSpec.earliest());
        var ends = offsets(partitions, OffsetSpec.latest());
        long length = 0;
        for (var partition : partitions) {
            long start = starts.getOrDefault(partition, 0L);
            long from = Math.max(start, committed.getOrDefault(partition, start));
            length += ends.getOrDefault(partition, 0L) - from;
        }
        return length;
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec spec)
            throws ExecutionException, InterruptedException {
        var asked = partitions.stream().collect(Collectors.toMap(one -> one, _ -> spec));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        admin.listOffsets(asked).all().get().forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
