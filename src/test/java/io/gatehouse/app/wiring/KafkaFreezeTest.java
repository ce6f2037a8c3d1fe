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
import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.testlab.Alone;
import io.gatehouse.testlab.LabExtension;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

/// A Kafka that holds its connections and answers nothing (SIGSTOP).
@ExtendWith(LabExtension.class)
@DisabledOnOs(OS.WINDOWS)
@Alone
class KafkaFreezeTest {

    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final Duration FROZEN = Duration.ofSeconds(5);
    /// For a busy machine to notice.
    private static final Duration SLACK = Duration.ofMillis(500);

    @Test
    void frozenKafkaIsUnknownWithinTwoIntervalsAndKnownAgainAfterIt(Lab lab, LabEndpoints endpoints)
            throws LabException {
        try (var watch = new Watch(kafkaOnly(endpoints), new SystemSecrets(), Clock.systemUTC())) {
            await().atMost(Duration.ofSeconds(15)).until(() -> answers(watch) && isMeasured(watch, "kafka-brokers"));
            var survey = watch.kafka().latest();
            assertThat(survey.failure()).isEmpty();

            var frozenAt = System.nanoTime();
            lab.pause(LabBroker.KAFKA);
            try {
                await().atMost(INTERVAL.multipliedBy(2).plus(SLACK)).untilAsserted(() -> {
                    assertThat(watch.latest().source(Broker.KAFKA)).isInstanceOf(SourceState.Unreachable.class);
                    assertThat(watch.latest().readings("kafka-brokers"))
                            .singleElement()
                            .isInstanceOf(Reading.Unknown.class);
                    assertThat(watch.latest().readings("under-replicated-partitions"))
                            .singleElement()
                            .isInstanceOf(Reading.Unknown.class);
                });
                var last = watch.kafka().latest();
                assertThat(last.value()).isPresent();
                assertThat(last.failure()).isPresent();
                await().atMost(FROZEN.plusSeconds(2)).until(() -> System.nanoTime() - frozenAt >= FROZEN.toNanos());
            } finally {
                lab.resume(LabBroker.KAFKA);
            }

            await().atMost(INTERVAL.multipliedBy(3).plus(SLACK)).untilAsserted(() -> {
                assertThat(watch.latest().source(Broker.KAFKA)).isInstanceOf(SourceState.Answering.class);
                assertThat(isMeasured(watch, "under-replicated-partitions")).isTrue();
                assertThat(watch.kafka().latest().failure()).isEmpty();
            });
        }
    }

    private static boolean answers(Watch watch) {
        return watch.latest().source(Broker.KAFKA) instanceof SourceState.Answering;
    }

    private static boolean isMeasured(Watch watch, String metric) {
        return watch.latest().readings(metric).stream().anyMatch(Reading.Measured.class::isInstance);
    }

    private static Profile kafkaOnly(LabEndpoints lab) {
        var all = LabProfile.of("lab", lab);
        return all.withReadOnly(true)
                .withEndpoints(new Endpoints(
                        Optional.empty(), Optional.empty(), all.endpoints().kafka()))
                .withPace(new Pace(INTERVAL, Map.of(), INTERVAL));
    }
}
