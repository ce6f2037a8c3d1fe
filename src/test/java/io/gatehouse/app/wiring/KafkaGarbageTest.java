package io.gatehouse.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Pace;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.SourceState;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Something on Kafka's port that is no Kafka.
@ExtendWith(LabExtension.class)
class KafkaGarbageTest {

    private static final Duration INTERVAL = Duration.ofSeconds(2);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a web server",
                "more than any memory holds",
                "a negative length",
                "a short answer to another question"
            })
    void garbageInsteadOfKafkaIsUnknownWithinTwoIntervalsAndKafkaIsKnownAgainAfterwards(
            String what, Lab lab, LabEndpoints endpoints) throws Exception {
        try (var watch = new Watch(kafkaOnly(endpoints), new SystemSecrets(), Clock.systemUTC())) {
            await().atMost(Duration.ofSeconds(15)).until(() -> isKnown(watch));
            lab.stop(LabBroker.KAFKA);
            try (var socket = new ServerSocket(port(endpoints), 50, InetAddress.getLoopbackAddress())) {
                Thread.ofVirtual()
                        .name("no-kafka")
                        .start(() -> answerAll(socket, ANSWERS.getOrDefault(what, new byte[0])));
                await(what).atMost(INTERVAL.multipliedBy(2).plus(SLACK)).untilAsserted(() -> {
                    assertThat(watch.latest().source(Broker.KAFKA)).isInstanceOf(SourceState.Unreachable.class);
                    assertThat(watch.latest().readings("kafka-brokers"))
                            .singleElement()
                            .isInstanceOf(Reading.Unknown.class);
                });
                var unknownAt = System.nanoTime();
                await().atMost(Duration.ofSeconds(10)).until(() -> System.nanoTime() - unknownAt > 5_000_000_000L);
                assertThat(watch.latest().source(Broker.KAFKA)).isInstanceOf(SourceState.Unreachable.class);
            } finally {
                lab.start(LabBroker.KAFKA);
            }

            // At its slowest the loop comes again after five seconds and a quarter of them.
            await().atMost(Duration.ofSeconds(15)).until(() -> isKnown(watch));
        }
    }

    private static void answerAll(ServerSocket socket, byte[] answer) {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                var _ = client.getInputStream().read(new byte[4_096]);
                client.getOutputStream().write(answer);
            } catch (IOException e) {
                // The client went away; when the socket is closed, the loop ends.
                Thread.onSpinWait();
            }
        }
    }

    private static int port(LabEndpoints endpoints) {
        var bootstrap = endpoints.kafkaBootstrap();
        return Integer.parseInt(bootstrap.substring(bootstrap.lastIndexOf(':') + 1));
    }

    private static boolean isKnown(Watch watch) {
        return watch.latest().source(Broker.KAFKA) instanceof SourceState.Answering
                && watch.latest().readings("kafka-brokers").stream().anyMatch(Reading.Measured.class::isInstance);
    }

    private static Profile kafkaOnly(LabEndpoints lab) {
        var all = LabProfile.of("lab", lab);
        return new Profile(
                all.name(),
                all.environment(),
                true,
                all.role(),
                new Endpoints(
                        Optional.empty(), Optional.empty(), all.endpoints().kafka()),
                all.names(),
                all.alarms(),
                new Pace(INTERVAL, Map.of(), INTERVAL));
    }
}
