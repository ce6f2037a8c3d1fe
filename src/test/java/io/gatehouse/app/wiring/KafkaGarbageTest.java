package io.gatehouse.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.adapter.rabbitmq.FaultyPort;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Pace;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.SourceState;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.Alone;
import io.gatehouse.testlab.LabExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Something on Kafka's port that is no Kafka.
@ExtendWith(LabExtension.class)
@Alone
class KafkaGarbageTest {

    private static final Duration INTERVAL = Duration.ofSeconds(2);
    /// With a time-out as long as the interval, two intervals would be over before anything else is done.
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final Duration SLACK = Duration.ofMillis(500);

    /// Kafka's client reads four bytes as the length of what follows: too much, negative, and just wrong.
    private static final Map<String, byte[]> ANSWERS = Map.of(
            "a web server",
            "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n<html>".getBytes(StandardCharsets.US_ASCII),
            "more than any memory holds",
            new byte[] {0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xf0, 1, 2, 3},
            "a negative length",
            new byte[] {(byte) 0xff, (byte) 0xfe, 1, 2, 3, 4, 5, 6},
            "a short answer to another question",
            new byte[] {0, 0, 0, 8, 1, 2, 3, 4, 5, 6, 7, 8});

    /// One console that watches Kafka through a port which answers for it at times. Two are tried together, as each
    /// waits most of the time, and only one that makes the client take much memory.
    private record Watched(String what, FaultyPort port, Watch watch) implements AutoCloseable {

        static Watched open(String what, LabEndpoints lab) throws IOException {
            var bootstrap = lab.kafkaBootstrap();
            var port = FaultyPort.ofKafka(Integer.parseInt(bootstrap.substring(bootstrap.lastIndexOf(':') + 1)));
            return new Watched(what, port, new Watch(profile(lab, port), new SystemSecrets(), Clock.systemUTC()));
        }

        private static Profile profile(LabEndpoints lab, FaultyPort port) {
            var all = LabProfile.of("lab", lab);
            var kafka = new Endpoints.Kafka("127.0.0.1:" + port.port(), false);
            return new Profile(
                    all.name(),
                    all.environment(),
                    true,
                    all.role(),
                    new Endpoints(Optional.empty(), Optional.empty(), Optional.of(kafka)),
                    all.names(),
                    all.alarms(),
                    new Pace(INTERVAL, Map.of(), TIMEOUT));
        }

        void spoil() {
            port.answer(ANSWERS.getOrDefault(what, new byte[0]));
        }

        boolean isKnown() {
            return watch.latest().source(Broker.KAFKA) instanceof SourceState.Answering
                    && watch.latest().readings("kafka-brokers").stream().anyMatch(Reading.Measured.class::isInstance);
        }

        void assertUnknown() {
            assertThat(watch.latest().source(Broker.KAFKA)).as(what).isInstanceOf(SourceState.Unreachable.class);
            assertThat(watch.latest().readings("kafka-brokers"))
                    .as(what)
                    .singleElement()
                    .isInstanceOf(Reading.Unknown.class);
        }

        @Override
        public void close() throws IOException {
            watch.close();
            port.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"a web server,a negative length", "more than any memory holds,a short answer to another question"})
    void garbageInsteadOfKafkaIsUnknownWithinTwoIntervalsAndKafkaIsKnownAgainAfterwards(
            String one, String other, LabEndpoints lab) throws Exception {
        List<Watched> all = new ArrayList<>();
        try {
            for (var what : List.of(one, other)) {
                all.add(Watched.open(what, lab));
            }
            await().atMost(Duration.ofSeconds(15)).until(() -> all.stream().allMatch(Watched::isKnown));

            all.forEach(Watched::spoil);
            await().atMost(INTERVAL.multipliedBy(2).plus(SLACK))
                    .untilAsserted(() -> all.forEach(Watched::assertUnknown));
            // And it stays so.
            await().during(Duration.ofSeconds(5))
                    .atMost(Duration.ofSeconds(6))
                    .untilAsserted(() -> all.forEach(Watched::assertUnknown));

            all.forEach(it -> it.port().passOn());
            // At its slowest the loop comes again after five seconds and a quarter of them.
            await().atMost(Duration.ofSeconds(15)).until(() -> all.stream().allMatch(Watched::isKnown));
        } finally {
            for (var watched : all) {
                watched.close();
            }
        }
    }
}
