package io.gatehouse.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.adapter.rabbitmq.RabbitControl;
import io.gatehouse.adapter.rabbitmq.TestRabbit;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.Reading;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// RabbitMQ under its memory alarm.
@ExtendWith(LabExtension.class)
class RabbitAlarmTest {

    private static final String QUEUE = "alarm.orders";
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void memoryAlarmShowsOnTheNodeAndInTheBlockedPublishersAndGoesAway(Lab lab, LabEndpoints endpoints)
            throws Exception {
        var control = new RabbitControl(lab);
        var before = control.run("eval", "vm_memory_monitor:get_vm_memory_high_watermark().")
                .strip();
        try (var watch = new Watch(LabProfile.of("lab", endpoints), new SystemSecrets(), Clock.systemUTC());
                var publisher = new TestRabbit(endpoints)) {
            publisher.queue(QUEUE, Map.of());
            await().atMost(SOON).untilAsserted(() -> {
                assertThat(value(watch, "blocked-connections")).isZero();
                assertThat(value(watch, "rabbit-memory-alarm")).isZero();
            });
            try {
                control.run("set_vm_memory_high_watermark", "absolute", "30MB");
                publisher.channel().basicPublish("", QUEUE, null, new byte[10]);

                await().atMost(SOON).untilAsserted(() -> {
                    assertThat(value(watch, "rabbit-memory-alarm")).isEqualTo(1);
                    assertThat(value(watch, "blocked-connections")).isEqualTo(1);
                    assertThat(value(watch, "node-memory")).isGreaterThan(100);
                });
            } finally {
                control.run("set_vm_memory_high_watermark", before);
            }
            await().atMost(SOON).untilAsserted(() -> {
                assertThat(value(watch, "rabbit-memory-alarm")).isZero();
                assertThat(value(watch, "blocked-connections")).isZero();
            });
            publisher.channel().queueDelete(QUEUE);
        }
    }

    @Test
    void diskAlarmShowsOnTheNodeAndGoesAway(Lab lab, LabEndpoints endpoints) throws Exception {
        var control = new RabbitControl(lab);
        var before = control.run("eval", "rabbit_disk_monitor:get_disk_free_limit().")
                .strip();
        try (var watch = new Watch(LabProfile.of("lab", endpoints), new SystemSecrets(), Clock.systemUTC())) {
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(value(watch, "rabbit-disk-alarm")).isZero());
            try {
                control.run("set_disk_free_limit", "1000000GB");

                await().atMost(SOON)
                        .untilAsserted(() ->
                                assertThat(value(watch, "rabbit-disk-alarm")).isEqualTo(1));
            } finally {
                control.run("set_disk_free_limit", before);
            }
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(value(watch, "rabbit-disk-alarm")).isZero());
        }
    }

    private static double value(Watch watch, String metric) {
        return watch.latest().readings(metric).stream()
                .filter(Reading.Measured.class::isInstance)
                .mapToDouble(reading -> ((Reading.Measured) reading).value())
                .max()
                .orElse(Double.NaN);
    }
}
