package io.gatehouse.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.GroupType;
import io.gatehouse.domain.KafkaGroup;
import io.gatehouse.domain.KafkaPartition;
import io.gatehouse.domain.LagTime;
import io.gatehouse.domain.PartitionLag;
import io.gatehouse.port.BrokerException;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the console says of Kafka's groups beside what Kafka's own `kafka-consumer-groups` prints.
@ExtendWith(LabExtension.class)
class KafkaSourceTest {

    private final String bootstrap;
    private final TestKafka kafka;
    private final KafkaSource source;
    private final Sweeps sweeps;
    private final String name = "kafka-source-" + System.nanoTime();

    KafkaSourceTest(LabEndpoints lab) {
        bootstrap = lab.kafkaBootstrap();
        kafka = new TestKafka(bootstrap);
        source = new KafkaSource(
                new Endpoints.Kafka(bootstrap, false), TestKafka.NO_SECRETS, Duration.ofSeconds(10), Clock.systemUTC());
        sweeps = new Sweeps(source);
    }

    @BeforeEach
    void makeTopic() throws Exception {
        kafka.createTopic(name, 3);
        kafka.write(name, 0, 100);
        kafka.write(name, 1, 40);
    }

    @AfterEach
    void close() {
        source.close();
        kafka.close();
    }

    @Test
    void classicGroupIsToldAsTheVendorsToolTellsIt() throws Exception {
        kafka.commit(name, name, 0, 25);
        kafka.commit(name, name, 1, 40);
        try (var _ = kafka.join(name, name, "classic", "notifier-1");
                var _ = kafka.join(name, name, "classic", "notifier-2")) {
            agreesWithTheVendor(GroupType.CLASSIC, 2);
        }
    }

    @Test
    void groupOfTheNewProtocolIsToldAsTheVendorsToolTellsIt() throws Exception {
        kafka.commit(name, name, 0, 99);
        try (var _ = kafka.join(name, name, "consumer", "notifier-1");
                var _ = kafka.join(name, name, "consumer", "notifier-2")) {
            agreesWithTheVendor(GroupType.CONSUMER, 2);
        }
    }

    @Test
    void groupWhoseMembersAreGoneKeepsItsLag() throws Exception {
        try (var _ = kafka.join(name, name, "classic", "notifier")) {
            await().until(() -> group().status().members().size() == 1);
        }
        kafka.commit(name, name, 0, 60);

        var group = group();

        assertThat(group.status().state()).isEqualTo("Empty");
        assertThat(group.status().members()).isEmpty();
        assertThat(group.lag().totalEvents()).isEqualTo(40);
        assertThat(lags(group)).isEqualTo(vendorLags());
        assertThat(source.tick().group(name).toCompletableFuture().join().lag().totalEvents())
                .isEqualTo(40);
    }

    @Test
    void groupThatWasDeletedIsGoneAndAskingForItDoesNotMakeIt() throws Exception {
        kafka.commit(name, name, 0, 60);
        assertThat(group().id()).isEqualTo(name);

        kafka.deleteGroup(name);

        assertThatThrownBy(() -> source.tick().group(name).toCompletableFuture().join())
                .hasCauseInstanceOf(BrokerException.NotFound.class);
        assertThat(sweeps.fresh().groups()).extracting(KafkaGroup::id).doesNotContain(name);
    }

    @Test
    void topicDeletedUnderAGroupLeavesTheOtherTopicsOfThatGroupIntact() throws Exception {
        kafka.createTopic(name + "-doomed", 2);
        kafka.write(name + "-doomed", 0, 10);
        kafka.commit(name, name, 0, 60);
        kafka.commit(name, name + "-doomed", 0, 3);
        assertThat(group().lag().totalEvents()).isEqualTo(47);

        kafka.deleteTopic(name + "-doomed");

        await().untilAsserted(() -> {
            var group = group();
            assertThat(group.problem()).isEmpty();
            assertThat(group.lag().totalEvents()).isEqualTo(40);
            assertThat(lags(group)).containsEntry(name + "-0", 40L);
        });
    }

    @Test
    void lagInTimeGrowsWhileNobodyCommitsAndIsNothingOnceAllIs() throws Exception {
        kafka.commit(name, name, 0, 100);
        assertThat(own().lag().time()).isEqualTo(LagTime.Exactly.NONE);
        await().pollDelay(Duration.ofMillis(300)).until(() -> true);
        assertThat(own().lag().totalEvents()).isZero();

        kafka.write(name, 0, 10);
        var written = System.nanoTime();
        var first = own();
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
        var second = own();
        var since = Duration.ofNanos(System.nanoTime() - written);

        assertThat(first.lag().totalEvents()).isEqualTo(10);
        assertThat(second.lag().time()).isInstanceOf(LagTime.Exactly.class);
        assertThat(second.lag().time().lowerBound()).isBetween(Duration.ofSeconds(1), since.plusSeconds(2));
        kafka.commit(name, name, 0, 110);
        assertThat(own().lag().time()).isEqualTo(LagTime.Exactly.NONE);
    }

    @Test
    void brokersTopicsAndWhatItCostAreTold() {
        var survey = sweeps.fresh();

        assertThat(survey.cluster().id()).isNotBlank();
        assertThat(survey.cluster().controllerId()).hasValue(1);
        assertThat(survey.cluster().brokers())
                .singleElement()
                .satisfies(broker -> assertThat(broker.toString()).isEqualTo(bootstrap + " (1)"));
        assertThat(survey.missingBrokers()).isEmpty();
        assertThat(survey.topics())
                .filteredOn(topic -> topic.name().equals(name))
                .singleElement()
                .satisfies(topic -> {
                    assertThat(topic.internal()).isFalse();
                    assertThat(topic.partitions()).isEqualTo(3);
                    assertThat(topic.replicas()).isEqualTo(1);
                    assertThat(topic.health().underReplicated()).isZero();
                    assertThat(topic.health().leaderless()).isZero();
                    assertThat(topic.health().belowMinIsr()).hasValue(0);
                });
        assertThat(source.cost().calls()).isPositive();
        assertThat(source.cost().bytes()).isGreaterThan(1_000);
        assertThat(source.cost().time()).isPositive();
    }

    private void agreesWithTheVendor(GroupType type, int members) throws Exception {
        await().untilAsserted(() -> assertThat(group().status().members())
                .hasSize(members)
                .allMatch(member -> !member.holds().isEmpty()));
        var group = group();
        var state = VendorGroups.describe(bootstrap, name, "--state").getFirst();
        var vendor = VendorGroups.describe(bootstrap, name);

        assertThat(group.type()).isEqualTo(type);
        assertThat(group.status().state()).isEqualTo(state.get("STATE")).isEqualTo("Stable");
        assertThat(group.status().coordinator().replace(" ", "")).isEqualTo(state.get("COORDINATOR"));
        assertThat(state).containsEntry("#MEMBERS", Integer.toString(members));
        assertThat(group.protocol()).contains(state.get("ASSIGNMENT-STRATEGY"));
        assertThat(vendor)
                .hasSize(3)
                .allSatisfy(row -> assertThat(group.status().members()).anySatisfy(member -> {
                    assertThat(member.id()).isEqualTo(row.get("CONSUMER-ID"));
                    assertThat("/" + member.host()).isEqualTo(row.get("HOST"));
                    assertThat(member.clientId()).isEqualTo(row.get("CLIENT-ID"));
                    assertThat(member.holds())
                            .contains(new KafkaPartition(name, Integer.parseInt(row.get("PARTITION"))));
                }));
        assertThat(lags(group)).isEqualTo(vendorLags());
        assertThat(ends(group))
                .isEqualTo(vendor.stream()
                        .collect(Collectors.toMap(
                                row -> name + "-" + row.get("PARTITION"),
                                row -> Long.parseLong(row.get("LOG-END-OFFSET")))));
        assertThat(own().lag().totalEvents()).isEqualTo(group.lag().totalEvents());
        assertThat(own().status().members()).hasSameElementsAs(group.status().members());
    }

    /// The vendor's tool does not guess the lag where nothing is committed; ours counts from the oldest event.
    private Map<String, Long> vendorLags() {
        return VendorGroups.describe(bootstrap, name).stream()
                .filter(row -> !"-".equals(row.get("CURRENT-OFFSET")))
                .collect(Collectors.toMap(
                        row -> row.get("TOPIC") + "-" + row.get("PARTITION"), row -> Long.parseLong(row.get("LAG"))));
    }

    private static Map<String, Long> lags(KafkaGroup group) {
        return Sweeps.known(group).stream()
                .filter(PartitionLag.Known::committed)
                .collect(Collectors.toMap(known -> known.partition().toString(), PartitionLag.Known::lagEvents));
    }

    private static Map<String, Long> ends(KafkaGroup group) {
        var ends = new HashMap<String, Long>();
        Sweeps.known(group).forEach(known -> ends.put(known.partition().toString(), known.endOffset()));
        return ends;
    }

    private KafkaGroup group() {
        return sweeps.group(name);
    }

    private KafkaGroup own() {
        return source.tick().group(name).toCompletableFuture().join();
    }
}
