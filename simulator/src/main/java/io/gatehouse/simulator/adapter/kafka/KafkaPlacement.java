package io.gatehouse.simulator.adapter.kafka;

import io.gatehouse.domain.Broker;
import io.gatehouse.port.BrokerException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewPartitionReassignment;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// Which brokers of a cluster hold which partitions, and moves of these with all that is in them. Blocks;
/// for one thread.
///
/// All throw [BrokerException] when the cluster cannot be reached, refuses, or takes longer than half a minute.
public final class KafkaPlacement implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int BETWEEN_LOOKS_MILLIS = 50;

    private final Admin admin;

    /// Connects with the first question.
    public KafkaPlacement(KafkaAccess access) {
        Map<String, Object> settings = access.settings();
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        this.admin = Admin.create(settings);
    }

    private interface Fact {
        boolean holds() throws ExecutionException, InterruptedException;
    }

    private interface Step<T> {
        T take() throws ExecutionException, InterruptedException;
    }

    /// The ids of the brokers that hold a partition; none when there is no such partition.
    public List<Integer> holders(String topic, int partition) {
        return answer(() -> partition(new TopicPartition(topic, partition))
                .map(KafkaPlacement::holders)
                .orElse(List.of()));
    }

    /// Returns when that broker is in the cluster and may hold partitions.
    public void awaitMember(int broker) {
        await(
                "broker " + broker + " did not join the cluster",
                () -> admin.describeCluster().nodes().get().stream().anyMatch(node -> node.id() == broker));
    }

    /// Moves a partition and returns when those brokers, and no others, hold all of it and one of them leads it. Does
    /// nothing when there is no such partition.
    public void move(String topic, int partition, List<Integer> to) {
        move(Map.of(new TopicPartition(topic, partition), to));
    }

    /// Moves everything that a broker holds, of Kafka's own topics too: where others hold it as well, to these, and
    /// otherwise to another broker.
    public void empty(int broker) {
        move(answer(() -> {
            Map<TopicPartition, List<Integer>> moves = new HashMap<>();
            var other = admin.describeCluster().nodes().get().stream()
                    .map(Node::id)
                    .filter(id -> id != broker)
                    .sorted()
                    .findFirst();
            all().forEach((partition, info) -> {
                var holders = new ArrayList<>(holders(info));
                if (holders.remove(Integer.valueOf(broker))) {
                    moves.put(partition, holders.isEmpty() ? other.stream().toList() : holders);
                }
            });
            return moves;
        }));
    }

    /// Whether that broker holds anything.
    public boolean holdsAnything(int broker) {
        return answer(
                () -> all().values().stream().anyMatch(info -> holders(info).contains(broker)));
    }

    /// Strikes a broker that does not run off the cluster; one that is not known there is no matter.
    public void forget(int broker) {
        answer(() -> unless(
                BrokerIdNotRegisteredException.class,
                admin.unregisterBroker(broker).all()));
    }

    private void move(Map<TopicPartition, List<Integer>> moves) {
        moves.forEach((partition, to) -> answer(() -> unless(
                UnknownTopicOrPartitionException.class,
                admin.alterPartitionReassignments(Map.of(partition, Optional.of(new NewPartitionReassignment(to))))
                        .all())));
        moves.forEach((partition, to) -> await(
                partition + " did not move to " + to,
                () -> partition(partition).map(info -> isAt(info, to)).orElse(true)));
    }

    /// While a partition moves, both its old and its new brokers hold it.
    private static boolean isAt(TopicPartitionInfo info, List<Integer> brokers) {
        return holders(info).equals(brokers)
                && info.leader() != null
                && brokers.contains(info.leader().id());
    }

    private static List<Integer> holders(TopicPartitionInfo info) {
        return info.replicas().stream().map(Node::id).toList();
    }

    private Optional<TopicPartitionInfo> partition(TopicPartition wanted)
            throws ExecutionException, InterruptedException {
        try {
            return admin.describeTopics(Set.of(wanted.topic())).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .filter(info -> info.partition() == wanted.partition())
                    .findFirst();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Map<TopicPartition, TopicPartitionInfo> all() throws ExecutionException, InterruptedException {
        Map<TopicPartition, TopicPartitionInfo> all = new HashMap<>();
        var topics = admin.listTopics(new ListTopicsOptions().listInternal(true))
                .names()
                .get();
        admin.describeTopics(topics)
                .allTopicNames()
                .get()
                .forEach((topic, description) -> description
                        .partitions()
                        .forEach(info -> all.put(new TopicPartition(topic, info.partition()), info)));
        return all;
    }

    private static boolean unless(Class<? extends KafkaException> expected, KafkaFuture<Void> change)
            throws ExecutionException, InterruptedException {
        try {
            change.get();
            return true;
        } catch (ExecutionException e) {
            if (expected.isInstance(e.getCause())) {
                return false;
            }
            throw e;
        }
    }

    private void await(String otherwise, Fact fact) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answer(fact::holds)) {
            if (System.nanoTime() > deadline) {
                throw new BrokerException.Unreachable(
                        Broker.KAFKA, otherwise + " within " + PATIENCE.toSeconds() + " s", null);
            }
            answer(() -> {
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
                return true;
            });
        }
    }

    private static <T> T answer(Step<T> step) {
        try {
            return step.take();
        } catch (ExecutionException e) {
            throw KafkaAccess.translate(e.getCause() == null ? e : e.getCause());
        } catch (KafkaException e) {
            throw KafkaAccess.translate(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw KafkaAccess.translate(e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
