package io.gatehouse.ui;

import io.gatehouse.domain.GroupLag;
import io.gatehouse.domain.GroupMember;
import io.gatehouse.domain.GroupType;
import io.gatehouse.domain.KafkaBroker;
import io.gatehouse.domain.KafkaCluster;
import io.gatehouse.domain.KafkaGroup;
import io.gatehouse.domain.KafkaPartition;
import io.gatehouse.domain.KafkaSurvey;
import io.gatehouse.domain.KafkaTopic;
import io.gatehouse.domain.LagTime;
import io.gatehouse.domain.PartitionLag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// Sweeps over Kafka clusters that a test makes up.
public final class FedKafka {

    private static final String COORDINATOR = "10.0.4.11:9092 (1)";

    private FedKafka() {}

    /// Three brokers, some groups, nothing wrong.
    public static KafkaSurvey calm(Instant at) {
        return survey(
                at,
                List.of(),
                List.of(topic("reservation-events", 3, 0, 0, 286), topic("payments", 12, 0, 0, 41.5)),
                List.of(notifiers(), empty(), share()));
    }

    /// A broker has left: partitions without a leader, a group that may not be read.
    public static KafkaSurvey alarmed(Instant at) {
        return survey(
                at,
                List.of(3),
                List.of(topic("reservation-events", 3, 1, 1, 190), topic("payments", 12, 4, 0, 38)),
                List.of(halfKnown(), empty(), share(), forbidden()));
    }

    /// A cluster on which nothing was made yet.
    public static KafkaSurvey nothing(Instant at) {
        return survey(at, List.of(), List.of(), List.of());
    }

    private static KafkaSurvey survey(
            Instant at, List<Integer> missing, List<KafkaTopic> topics, List<KafkaGroup> groups) {
        var brokers = IntStream.rangeClosed(1, 3)
                .filter(id -> !missing.contains(id))
                .mapToObj(id -> new KafkaBroker(id, "10.0.4.1" + id, 9092, "zone-" + id))
                .toList();
        var cluster = new KafkaCluster("Kx2mPqWtTnOvLhZ5aBcDeg", OptionalInt.of(2), brokers);
        return new KafkaSurvey(at, Duration.ofMillis(200), cluster, missing, topics, groups);
    }

    private static KafkaTopic topic(String name, int partitions, int under, int leaderless, double perSecond) {
        return new KafkaTopic(
                name,
                false,
                partitions,
                3,
                new KafkaTopic.Health(under, leaderless, OptionalInt.of(leaderless)),
                OptionalDouble.of(perSecond));
    }

    private static KafkaGroup notifiers() {
        return group(
                "ticket-reservation-group",
                List.of(
                        lag("reservation-events", 0, 14_220, 14_298, 1),
                        lag("reservation-events", 1, 13_004, 13_410, 4),
                        lag("reservation-events", 2, 14_870, 14_870, 0)));
    }

    private static KafkaGroup halfKnown() {
        return group(
                "ticket-reservation-group",
                List.of(
                        lag("reservation-events", 0, 14_220, 15_298, 41),
                        new PartitionLag.Missing(
                                new KafkaPartition("reservation-events", 1),
                                OptionalLong.of(13_004),
                                "the partition has no leader"),
                        lag("reservation-events", 2, 14_870, 14_874, 0.2)));
    }

    private static KafkaGroup empty() {
        var partitions = List.<PartitionLag>of(
                lag("payments", 0, 800, 9_412, 7_300),
                new PartitionLag.Known(
                        new KafkaPartition("payments", 1),
                        40,
                        true,
                        5_100,
                        5_060,
                        new LagTime.AtLeast(Duration.ofHours(3))));
        return new KafkaGroup(
                "refund-report",
                GroupType.CLASSIC,
                "consumer, range",
                new KafkaGroup.Status("Empty", COORDINATOR, List.of()),
                GroupLag.of(partitions),
                "");
    }

    private static KafkaGroup share() {
        return new KafkaGroup(
                "mail-workers",
                GroupType.SHARE,
                "",
                new KafkaGroup.Status("Stable", COORDINATOR, List.of(member("mail-1", "payments", 4))),
                GroupLag.of(List.of(lag("payments", 3, 1_000, 1_012, 2))),
                "");
    }

    private static KafkaGroup forbidden() {
        return new KafkaGroup(
                "accounting",
                GroupType.CONSUMER,
                "",
                KafkaGroup.Status.UNKNOWN,
                GroupLag.NOTHING,
                "Not authorized to access group: accounting");
    }

    private static KafkaGroup group(String id, List<PartitionLag> partitions) {
        var topic = partitions.getFirst().partition().topic();
        var status = new KafkaGroup.Status(
                "Stable", COORDINATOR, List.of(member("notifier-1", topic, 2), member("notifier-2", topic, 1)));
        return new KafkaGroup(id, GroupType.CONSUMER, "uniform", status, GroupLag.of(partitions), "");
    }

    private static GroupMember member(String client, String topic, int partitions) {
        var holds = IntStream.range(0, partitions)
                .mapToObj(number -> new KafkaPartition(topic, number))
                .toList();
        return new GroupMember(client + "-5b1c2a90", client, "10.0.7.21", holds);
    }

    private static PartitionLag lag(String topic, int partition, long committed, long end, double seconds) {
        var lag = end - committed;
        var time =
                lag == 0 ? LagTime.Exactly.NONE : new LagTime.Exactly(Duration.ofMillis(Math.round(seconds * 1_000)));
        return new PartitionLag.Known(new KafkaPartition(topic, partition), committed, true, end, lag, time);
    }
}
