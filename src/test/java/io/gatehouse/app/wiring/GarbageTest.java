package io.gatehouse.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.adapter.rabbitmq.FaultyPort;
import io.gatehouse.adapter.rabbitmq.RabbitSource;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.SourceState;
import io.gatehouse.port.BrokerException;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.testlab.Alone;
import io.gatehouse.testlab.LabExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Something on RabbitMQ's ports that is no RabbitMQ, or one that does not answer any more.
@ExtendWith(LabExtension.class)
@Alone
class GarbageTest {

    private static final Duration TWO_INTERVALS = Duration.ofSeconds(4);

    private final LabEndpoints lab;
    private final FaultyPort management;
    private final FaultyPort prometheus;

    GarbageTest(LabEndpoints lab) throws IOException {
        this.lab = lab;
        management = new FaultyPort(lab.managementPort());
        prometheus = new FaultyPort(lab.prometheusPort());
    }

    @AfterEach
    void cleanUp() throws IOException {
        management.close();
        prometheus.close();
    }

    private Endpoints.RabbitMq endpoint() {
        var real = LabProfile.of("lab", lab).endpoints().rabbitMq().orElseThrow();
        return new Endpoints.RabbitMq(
                real.host(),
                real.amqpPort(),
                management.port(),
                OptionalInt.of(prometheus.port()),
                "/",
                real.login(),
                false);
    }

    private Profile profile() {
        var real = LabProfile.of("lab", lab);
        return real.withReadOnly(true)
                .withEndpoints(new Endpoints(Optional.empty(), Optional.of(endpoint()), Optional.empty()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    not HTTP            | \\001\\002 hello \\n\\n                                          | No answer
                    a web page          | HTTP/1.1 200 OK\\nContent-Type: text/html\\n\\n<html>It works!     | no JSON
                    JSON that breaks off| HTTP/1.1 200 OK\\nContent-Type: application/json\\n\\n[{\\"name\\":  | breaks off
                    other JSON          | HTTP/1.1 200 OK\\nContent-Type: application/json\\n\\n{\\"a\\": [1]}  | holds no
                    no gzip             | HTTP/1.1 200 OK\\nContent-Encoding: gzip\\n\\n[]                   | no JSON
                    an error            | HTTP/1.1 503 Busy\\nContent-Type: text/plain\\n\\nbusy             | HTTP 503
                    """)
    void garbageIsUnknownWithAReasonAndRightAgainAfterwards(String what, String answer, String reason) {
        try (var watch = new Watch(profile(), new SystemSecrets(), Clock.systemUTC())) {
            awaitAnswering(watch);

            management.answer(answer.translateEscapes().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            await(what).atMost(TWO_INTERVALS).untilAsserted(() -> {
                assertThat(watch.latest().source(Broker.RABBITMQ))
                        .isInstanceOfSatisfying(
                                SourceState.Unreachable.class,
                                state -> assertThat(state.reason()).contains(reason));
                assertThat(watch.latest().readings("node-memory"))
                        .isNotEmpty()
                        .allSatisfy(reading -> assertThat(reading).isInstanceOf(Reading.Unknown.class));
            });

            management.passOn();
            awaitAnswering(watch);
        }
    }

    private static void awaitAnswering(Watch watch) {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(watch.latest().source(Broker.RABBITMQ)).isInstanceOf(SourceState.Answering.class);
            assertThat(watch.latest().readings("node-memory"))
                    .isNotEmpty()
                    .allSatisfy(reading -> assertThat(reading).isInstanceOf(Reading.Measured.class));
        });
    }

    @Test
    void aPrometheusPortThatIsNoneIsGoneAround() {
        prometheus.answer("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>It works!</html>\n"
                .getBytes(StandardCharsets.UTF_8));
        try (var source = new RabbitSource(endpoint(), new SystemSecrets(), Duration.ofSeconds(2))) {
            var counts = source.tick().queueCounts().toCompletableFuture().join();

            assertThat(counts.origin()).isEqualTo("/api/queues");
        }
    }

    @Test
    void garbageOnBothPortsIsNotTakenForABrokerWithoutQueues() {
        var page =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{\"queues\": []}\n".getBytes(StandardCharsets.UTF_8);
        try (var source = new RabbitSource(endpoint(), new SystemSecrets(), Duration.ofSeconds(2))) {
            var tick = source.tick();
            prometheus.answer(page);
            management.answer(page);

            assertThat(tick.queueCounts().toCompletableFuture())
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableOfType(Exception.class)
                    .havingRootCause()
                    .isInstanceOf(BrokerException.Refused.class);
        }
    }

    @Test
    void aFrozenBrokerIsUnreachableWithinTwoIntervalsAndRightAgainAfterwards(Lab brokers) throws LabException {
        try (var watch = new Watch(profile(), new SystemSecrets(), Clock.systemUTC())) {
            awaitAnswering(watch);
            brokers.pause(LabBroker.RABBITMQ);
            try {
                await().atMost(TWO_INTERVALS)
                        .untilAsserted(() -> assertThat(watch.latest().source(Broker.RABBITMQ))
                                .isInstanceOfSatisfying(
                                        SourceState.Unreachable.class,
                                        state -> assertThat(state.reason()).contains("2000 ms")));
            } finally {
                brokers.resume(LabBroker.RABBITMQ);
            }
            awaitAnswering(watch);
        }
    }
}
