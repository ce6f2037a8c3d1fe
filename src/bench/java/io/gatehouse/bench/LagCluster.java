package io.gatehouse.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// A cluster with many partitions and groups that have committed on each of them. The first partition of each topic
/// holds some events, of which nothing is committed.
///
/// @param topics each with `partitionsEach`
record LagCluster(int topics, int partitionsEach, int groups) {

    /// On how many topics one commit may be, so that it fits into one record batch of the offsets' topic.
    private static final int TOPICS_PER_COMMIT = 20;

    private static final int EVENTS = 10;

    int partitions() {
        return topics * partitionsEach;
    }

    /// The lag of each group.
    long lagEvents() {
        return (long) topics * EVENTS;
    }

    /// Makes all of it; takes minutes when it is large.
    void fill(String bootstrap, Consumer<String> progress) throws ExecutionException, InterruptedException {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrap, "default.api.timeout.ms", 600_000);
        try (var admin = Admin.create(settings)) {
            progress.accept("making " + partitions() + " partitions");
            for (var topic : names()) {
                admin.createTopics(List.of(new NewTopic(topic, partitionsEach, (short) 1)))
                        .all()
                        .get();
            }
            write(bootstrap);
            progress.accept("committing for " + groups + " groups");
            for (var group = 0; group < groups; group++) {
                commit(admin, "bench-lag-%03d".formatted(group));
            }
        }
    }

    private List<String> names() {
        return IntStream.range(0, topics).mapToObj("bench-lag-%03d"::formatted).toList();
    }

    private void write(String bootstrap) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (var topic : names()) {
                for (var event = 0; event < EVENTS; event++) {
                    var _ = producer.send(new ProducerRecord<>(topic, 0, null, new byte[] {1}));
                }
            }
        }
    }

    private void commit(Admin admin, String group) throws ExecutionException, InterruptedException {
        var commits = new ArrayList<KafkaFuture<Void>>();
        var names = names();
        for (var from = 0; from < names.size(); from += TOPICS_PER_COMMIT) {
            var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
            for (var topic : names.subList(from, Math.min(names.size(), from + TOPICS_PER_COMMIT))) {
                for (var partition = 0; partition < partitionsEach; partition++) {
                    offsets.put(new TopicPartition(topic, partition), new OffsetAndMetadata(0));
                }
            }
            commits.add(admin.alterConsumerGroupOffsets(group, offsets).all());
        }
        for (var commit : commits) {
            commit.get();
        }
    }
}
