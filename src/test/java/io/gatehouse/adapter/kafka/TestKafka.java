package io.gatehouse.adapter.kafka;

import static org.awaitility.Awaitility.await;

import io.gatehouse.port.Secrets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The other side: topics, events and consumers of a test, with Kafka's own clients.
public final class TestKafka implements AutoCloseable {

    /// For brokers that nobody has to log in to.
    public static final Secrets NO_SECRETS = (_, _) -> Optional.empty();

    private final String bootstrap;
    private final Admin admin;

    public TestKafka(String bootstrap) {
        this.bootstrap = bootstrap;
        this.admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap));
    }

    public void createTopic(String name, int partitions) throws ExecutionException, InterruptedException {
        admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                .all()
                .get();
    }

    public void deleteTopic(String name) throws ExecutionException, InterruptedException {
        admin.deleteTopics(List.of(name)).all().get();
    }

    public void deleteGroup(String group) throws ExecutionException, InterruptedException {
        admin.deleteConsumerGroups(List.of(group)).all().get();
    }

    /// Writes that many events to the partition.
    public void write(String topic, int partition, int events) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap, "linger.ms", 5),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (var i = 0; i < events; i++) {
                var _ = producer.send(new ProducerRecord<>(topic, partition, null, new byte[] {1}));
            }
        }
    }

    /// Writes one event as it is given.
    public void write(ProducerRecord<byte[], byte[]> event) throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(event).get();
        }
    }

    /// Every event of a topic, partition by partition.
    public List<ConsumerRecord<byte[], byte[]>> read(String topic, int partitions) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var all = IntStream.range(0, partitions)
                    .mapToObj(number -> new TopicPartition(topic, number))
                    .toList();
            consumer.assign(all);
            var ends = consumer.endOffsets(all);
            var events = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (all.stream().anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(events::add);
            }
            events.sort(Comparator.<ConsumerRecord<byte[], byte[]>>comparingInt(ConsumerRecord::partition)
                    .thenComparingLong(ConsumerRecord::offset));
            return events;
        }
    }

    /// What a group has committed, by partition as `topic-0`.
    public Map<String, Long> committed(String group) throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toString(),
                        entry -> entry.getValue().offset()));
    }

    /// Ids of all groups of any type.
    public Set<String> groups() throws ExecutionException, InterruptedException {
        return admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .collect(Collectors.toSet());
    }

    /// Has a partition forget its events before an offset.
    public void forget(String topic, int partition, long before) throws ExecutionException, InterruptedException {
        admin.deleteRecords(Map.of(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(before)))
                .all()
                .get();
    }

    /// How many partitions a topic has now.
    public int partitions(String topic) throws ExecutionException, InterruptedException {
        return Objects.requireNonNull(admin.describeTopics(List.of(topic))
                        .allTopicNames()
                        .get()
                        .get(topic))
                .partitions()
                .size();
    }

    /// What there is in the cluster: the brokers, also those that do not run, and of each topic the settings that are
    /// its own and who holds its partitions.
    public Map<String, String> settings() throws ExecutionException, InterruptedException {
        var all = new TreeMap<String, String>();
        var nodes = admin.describeCluster(new DescribeClusterOptions().includeFencedBrokers(true))
                .nodes()
                .get();
        all.put("brokers", nodes.stream().map(Node::toString).sorted().toList().toString());
        var topics = admin.listTopics(new ListTopicsOptions().listInternal(true))
                .names()
                .get();
        admin.describeTopics(topics)
                .allTopicNames()
                .get()
                .forEach((name, topic) -> topic.partitions()
                        .forEach(partition -> all.put(
                                name + "-" + partition.partition(), partition.replicas() + " " + partition.isr())));
        var resources = topics.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
        admin.describeConfigs(resources)
                .all()
                .get()
                .forEach((resource, config) -> all.put(
                        resource.name(),
                        config.entries().stream()
                                .filter(entry -> !entry.isDefault())
                                .map(entry -> entry.name() + "=" + entry.value())
                                .sorted()
                                .toList()
                                .toString()));
        return all;
    }

    /// Names of all topics.
    public Set<String> topics() throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get();
    }

    /// A topic with settings of its own.
    public void createTopic(String name, int partitions, Map<String, String> settings)
            throws ExecutionException, InterruptedException {
        admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1).configs(settings)))
                .all()
                .get();
    }

    /// Commits an offset in the name of a group that has no members. The coordinator hears of a new topic a moment
    /// after whoever has created it.
    public void commit(String group, String topic, int partition, long offset) {
        var offsets = Map.of(new TopicPartition(topic, partition), new OffsetAndMetadata(offset));
        await().ignoreExceptionsMatching(e -> e.getCause() instanceof UnknownTopicOrPartitionException)
                .untilAsserted(() ->
                        admin.alterConsumerGroupOffsets(group, offsets).all().get());
    }

    /// A member of a group that reads a topic, and commits nothing, until it is closed.
    ///
    /// @param protocol `classic` or `consumer`
    public Member join(String group, String topic, String protocol, String clientId) throws InterruptedException {
        return new Member(
                new KafkaConsumer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers",
                                bootstrap,
                                "group.id",
                                group,
                                "client.id",
                                clientId,
                                "group.protocol",
                                protocol,
                                "enable.auto.commit",
                                false,
                                "auto.offset.reset",
                                "earliest"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer()),
                topic);
    }

    @Override
    public void close() {
        admin.close();
    }

    /// A running consumer.
    public static final class Member implements AutoCloseable {

        private final KafkaConsumer<byte[], byte[]> consumer;
        private final CountDownLatch assigned = new CountDownLatch(1);
        private final Thread thread;
        private volatile boolean stopped;

        private Member(KafkaConsumer<byte[], byte[]> consumer, String topic) throws InterruptedException {
            this.consumer = consumer;
            this.thread = Thread.ofPlatform().name("member").start(() -> run(topic));
            assigned.await();
        }

        private void run(String topic) {
            consumer.subscribe(Set.of(topic));
            while (!stopped) {
                consumer.poll(Duration.ofMillis(100));
                if (!consumer.assignment().isEmpty()) {
                    assigned.countDown();
                }
            }
            consumer.close();
        }

        @Override
        public void close() {
            stopped = true;
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
