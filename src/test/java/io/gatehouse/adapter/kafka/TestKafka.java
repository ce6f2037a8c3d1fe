package io.gatehouse.adapter.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The other side: topics, events and consumers of a test, with Kafka's own clients.
final class TestKafka implements AutoCloseable {

    private final String bootstrap;
    private final Admin admin;

    TestKafka(String bootstrap) {
        this.bootstrap = bootstrap;
        this.admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap));
    }

    void createTopic(String name, int partitions) throws ExecutionException, InterruptedException {
        admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                .all()
                .get();
    }

    void deleteTopic(String name) throws ExecutionException, InterruptedException {
        admin.deleteTopics(List.of(name)).all().get();
    }

    void deleteGroup(String group) throws ExecutionException, InterruptedException {
        admin.deleteConsumerGroups(List.of(group)).all().get();
    }

    /// Writes that many events to the partition.
    void write(String topic, int partition, int events) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap, "linger.ms", 5),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (var i = 0; i < events; i++) {
                var _ = producer.send(new ProducerRecord<>(topic, partition, null, new byte[] {1}));
            }
        }
    }

    /// Commits an offset in the name of a group that has no members.
    void commit(String group, String topic, int partition, long offset)
            throws ExecutionException, InterruptedException {
        admin.alterConsumerGroupOffsets(
                        group, Map.of(new TopicPartition(topic, partition), new OffsetAndMetadata(offset)))
                .all()
                .get();
    }

    /// A member of a group that reads a topic, and commits nothing, until it is closed.
    ///
    /// @param protocol `classic` or `consumer`
    Member join(String group, String topic, String protocol, String clientId) throws InterruptedException {
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
    static final class Member implements AutoCloseable {

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
