package io.gatehouse.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.adapter.kafka.TestKafka;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Pace;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.Reading;
import io.gatehouse.simulator.lab.KafkaDetour;
import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.proxy.HalfOpen;
import io.gatehouse.simulator.proxy.Impairment;
import io.gatehouse.simulator.proxy.Latency;
import io.gatehouse.simulator.proxy.Network;
import io.gatehouse.simulator.proxy.Toxic;
import io.gatehouse.testlab.LabExtension;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The console behind a network to Kafka that is bad for half a minute, and good again.
@Tag("long")
@ExtendWith(LabExtension.class)
class KafkaBadNetworkTest {

    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final Duration BAD = Duration.ofSeconds(30);
    /// For a busy machine to notice.
    private static final Duration SLACK = Duration.ofMillis(500);
    private static final List<String> METRICS = List.of(
            "kafka-brokers", "kafka-lag", "kafka-members", "leaderless-partitions", "under-replicated-partitions");

    static Stream<Toxic> networks() {
        return Stream.of(
                new HalfOpen(),
                // Nothing comes in time.
                new Latency(Duration.ofSeconds(4), Duration.ZERO),
                // Some answers come in time, sweeps take long.
                new Latency(Duration.ofMillis(1_500), Duration.ofMillis(1_400)));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everythingIsReadAnewWithinTwoIntervalsOfItsEnd(Toxic toxic, LabEndpoints endpoints) throws Exception {
        var name = "bad-network-" + System.nanoTime();
        try (var kafka = new TestKafka(endpoints.kafkaBootstrap())) {
            kafka.createTopic(name, 3);
            kafka.commit(name, name, 0, 0);
        }
        var detour = KafkaDetour.of(endpoints);
        var way = new Network.Way(LabBroker.KAFKA, detour.listenerPort(), detour.toldPort());
        try (var network = Network.through(List.of(way));
                var watch = new Watch(profile(name, endpoints, network), new SystemSecrets(), Clock.systemUTC())) {
            await().atMost(BAD).until(() -> readSince(Instant.EPOCH, watch));
            var bad = Impairment.of(toxic);
            network.begin(LabBroker.KAFKA, bad);
            var began = System.nanoTime();
            await().atMost(BAD.plusSeconds(2)).until(() -> System.nanoTime() - began >= BAD.toNanos());
            assertThat(watch.latest().readings("kafka-brokers")).singleElement().isInstanceOf(Reading.Unknown.class);

            network.end(LabBroker.KAFKA, bad);

            var good = Clock.systemUTC().instant();
            await().atMost(INTERVAL.multipliedBy(2).plus(SLACK)).until(() -> readSince(good, watch));
        }
    }

    private static boolean readSince(Instant when, Watch watch) {
        return METRICS.stream()
                .allMatch(metric -> watch.latest().readings(metric).stream()
                        .anyMatch(reading -> reading instanceof Reading.Measured
                                && reading.takenAt().isAfter(when)));
    }

    private static Profile profile(String name, LabEndpoints lab, Network network) {
        var documented = PipelineNames.DOCUMENTED;
        var kafka = new Endpoints.Kafka(
                "127.0.0.1:" + network.ports(LabBroker.KAFKA).getFirst(), false);
        return LabProfile.of("lab", lab)
                .withReadOnly(true)
                .withNames(new PipelineNames(
                        documented.redis(), documented.rabbitMq(), new PipelineNames.Kafka(name, name)))
                .withEndpoints(new Endpoints(Optional.empty(), Optional.empty(), Optional.of(kafka)))
                .withPace(new Pace(INTERVAL, Map.of(), INTERVAL));
    }
}
