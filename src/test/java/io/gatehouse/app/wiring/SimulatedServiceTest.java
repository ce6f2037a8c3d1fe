package io.gatehouse.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.SourceId;
import io.gatehouse.domain.SourceState;
import io.gatehouse.poll.LatestReadings;
import io.gatehouse.simulator.Brokers;
import io.gatehouse.simulator.Simulation;
import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.reservation.SeatChoice;
import io.gatehouse.simulator.reservation.WorldSettings;
import io.gatehouse.testlab.LabExtension;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The simulator is watched over HTTP as a real service is.
@ExtendWith(LabExtension.class)
class SimulatedServiceTest {

    private static final String TICKETS = "ticket-service";

    @Test
    void simulatorIsWatchedAsAServiceAndSaysWhichBrokerIsDown(Lab lab, LabEndpoints endpoints) throws Exception {
        var load = SimulationSettings.Load.of(50);
        var settings = SimulationSettings.of(load).with(new SimulationSettings.Service(Duration.ofMillis(20), 0));
        try (var simulation = Simulation.start(Brokers.of(endpoints, PipelineNames.DOCUMENTED), settings);
                var service = simulation.serve();
                var watch = new Watch(
                        LabProfile.with(LabProfile.of("lab", endpoints), service),
                        new SystemSecrets(),
                        Clock.systemUTC())) {
            var latest = watch.latest();

            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                assertThat(value(latest, "service-health")).isEqualTo(1);
                assertThat(value(latest, "worker-time")).isBetween(.01, 1.0);
                assertThat(value(latest, "reservation-p95")).isBetween(.01, 3.0);
            });
            assertThat(latest.cost(SourceId.service(TICKETS)).bytes()).isPositive();
            assertThat(latest.readings("lock-timeouts"))
                    .as("there is no lock yet, so nothing of it is published")
                    .isEmpty();

            lab.kill(LabBroker.REDIS);
            await().atMost(Duration.ofSeconds(15))
                    .untilAsserted(
                            () -> assertThat(value(latest, "service-health")).isZero());
            assertThat(latest.source(SourceId.service(TICKETS))).isInstanceOf(SourceState.Answering.class);

            lab.start(LabBroker.REDIS);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(value(latest, "service-health")).isEqualTo(1));
        }
    }

    @Test
    void lockTimeoutsAndTheBreakerOfASimulatedWorldAreWatched(LabEndpoints endpoints) {
        var lock = new WorldSettings.Lock(Duration.ofMillis(200), Duration.ofSeconds(9), Duration.ofSeconds(2), true);
        var world =
                WorldSettings.of(new WorldSettings.Seats(1, SeatChoice.SAME, 1)).with(lock);
        var settings = SimulationSettings.of(SimulationSettings.Load.of(20)).with(world);
        // A line of its own: who was left in the documented one is nobody of this run, and not counted.
        var names = new PipelineNames(
                new PipelineNames.Redis("watched-world:waiting", "watched-world:active"),
                PipelineNames.DOCUMENTED.rabbitMq(),
                PipelineNames.DOCUMENTED.kafka());
        try (var simulation = Simulation.start(Brokers.of(endpoints, names), settings);
                var service = simulation.serve();
                var watch = new Watch(
                        LabProfile.with(LabProfile.of("lab", endpoints), service),
                        new SystemSecrets(),
                        Clock.systemUTC())) {
            var latest = watch.latest();

            await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
                assertThat(value(latest, "lock-timeouts")).isPositive();
                assertThat(latest.reading(new MetricKey("breaker-state", TICKETS + "/payment")))
                        .hasValueSatisfying(reading -> assertThat(reading)
                                .isInstanceOfSatisfying(
                                        Reading.Measured.class,
                                        measured -> assertThat(measured.value()).isZero()));
                assertThat(value(latest, "reservation-p95")).isBetween(.1, 30.0);
            });
        }
    }

    private static double value(LatestReadings latest, String metric) {
        return latest.reading(new MetricKey(metric, TICKETS))
                .map(reading -> reading instanceof Reading.Measured measured ? measured.value() : Double.NaN)
                .orElse(Double.NaN);
    }
}
