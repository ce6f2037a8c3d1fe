package io.gatehouse.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.adapter.kafka.TestKafka;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Pace;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Reading;
import io.gatehouse.simulator.Brokers;
import io.gatehouse.simulator.LabFaultGround;
import io.gatehouse.simulator.fault.FaultCatalog;
import io.gatehouse.simulator.fault.Faults;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A partition of the events whose only broker is dead, as the console sees it.
@ExtendWith(LabExtension.class)
class LeaderlessPartitionTest {

    private static final Duration INTERVAL = Duration.ofSeconds(1);
    /// The cluster takes nine seconds to notice.
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final String TOPIC = "leaderless-" + System.nanoTime();

    @TempDir
    private Path folder = Path.of("");

    private final Lab lab;
    private final LabEndpoints endpoints;
    private final Brokers brokers;
    private final TestKafka kafka;
    private final Watch watch;

    LeaderlessPartitionTest(Lab lab, LabEndpoints endpoints) {
        var documented = PipelineNames.DOCUMENTED;
        var names = new PipelineNames(documented.redis(), documented.rabbitMq(), new PipelineNames.Kafka(TOPIC, TOPIC));
        var profile = LabProfile.of("lab", endpoints);
        this.lab = lab;
        this.endpoints = endpoints;
        this.brokers = Brokers.of(endpoints, names);
        this.kafka = new TestKafka(endpoints.kafkaBootstrap());
        this.watch = new Watch(
                profile.withNames(names)
                        .withEndpoints(new Endpoints(
                                Optional.empty(),
                                Optional.empty(),
                                profile.endpoints().kafka()))
                        .withPace(new Pace(INTERVAL, Map.of(), INTERVAL)),
                new SystemSecrets(),
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        watch.close();
        kafka.close();
    }

    @Test
    void isSeenAndHasEveryEventAgainWhenAnotherProgramEndsTheFault() throws Exception {
        kafka.createTopic(TOPIC, 3);
        kafka.write(TOPIC, 0, 100);
        kafka.write(TOPIC, 1, 40);
        kafka.commit(TOPIC, TOPIC, 0, 60);
        kafka.commit(TOPIC, TOPIC, 1, 40);
        var before = kafka.settings();
        var events = kafka.read(TOPIC, 3).size();
        await().atMost(PATIENCE).untilAsserted(this::allIsWell);

        var journal = folder.resolve("faults.json");
        new Faults(new LabFaultGround(lab, brokers), journal).start(FaultCatalog.named("leaderless"));
        try {
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertMeasured("leaderless-partitions", 1);
                assertMeasured("under-replicated-partitions", 1);
                assertMeasured("kafka-brokers", 1);
                assertMeasured("kafka-members", 0);
                assertThat(watch.latest().readings("kafka-lag"))
                        .singleElement()
                        .isInstanceOfSatisfying(
                                Reading.Unknown.class,
                                lag -> assertThat(lag.reason())
                                        .contains("not known on 1 of 2 partitions", "the partition has no leader"));
            });
            assertThat(kafka.settings()).isNotEqualTo(before);
        } finally {
            // As the next program does after a `kill -9`: all it has are the folders of the lab.
            var other = new LabFaultGround(new Lab(lab.directory()), Brokers.of(endpoints, PipelineNames.DOCUMENTED));
            assertThat(new Faults(other, journal).endAll()).containsExactly("leaderless");
        }

        assertThat(kafka.settings()).isEqualTo(before);
        assertThat(lab.secondKafka().runs()).isFalse();
        assertThat(lab.directory().root().resolve("kafka-2")).doesNotExist();
        assertThat(kafka.read(TOPIC, 3)).hasSize(events);
        await().atMost(PATIENCE).untilAsserted(this::allIsWell);
    }

    private void allIsWell() {
        assertMeasured("leaderless-partitions", 0);
        assertMeasured("under-replicated-partitions", 0);
        assertMeasured("kafka-lag", 40);
    }

    private void assertMeasured(String metric, double value) {
        assertThat(watch.latest().readings(metric))
                .as(metric)
                .singleElement()
                .isInstanceOfSatisfying(
                        Reading.Measured.class,
                        reading -> assertThat(reading.value()).isEqualTo(value));
    }
}
