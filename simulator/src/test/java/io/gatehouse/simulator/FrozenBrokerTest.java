package io.gatehouse.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.simulator.SimulationSettings.Crew;
import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.simulator.SimulationSettings.Service;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.Alone;
import io.gatehouse.testlab.LabExtension;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A broker that answers nothing for five seconds (SIGSTOP): people go on arriving, and how long they waited is
/// counted from when they came, not from when they could be served.
@ExtendWith(LabExtension.class)
@Alone
class FrozenBrokerTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(90);
    private static final Duration FROZEN = Duration.ofSeconds(5);
    private static final int PEOPLE = 3_000;

    @ParameterizedTest
    @EnumSource(
            value = LabBroker.class,
            names = {"REDIS", "RABBITMQ"})
    void thoseWhoCameMeanwhileAreInTheReport(LabBroker broker, Lab lab, LabEndpoints endpoints) throws Exception {
        var load = Load.of(300).upTo(PEOPLE);
        var settings = SimulationSettings.of(load).with(new Crew(3, 10)).with(new Service(Duration.ofMillis(1), 0));
        try (var simulation = Simulation.start(Brokers.of(endpoints, TestPipelines.fresh("frozen")), settings)) {
            await().atMost(LONG_ENOUGH).until(() -> simulation.ledger().places().issued() > PEOPLE / 10);
            lab.pause(broker);
            try {
                Thread.sleep(FROZEN);
            } finally {
                lab.resume(broker);
            }
            await().atMost(LONG_ENOUGH).until(simulation::arrivalsEnded);
            assertThat(simulation.drain(LONG_ENOUGH))
                    .as("%s", simulation.ledger())
                    .isTrue();

            var report = simulation.report();
            assertThat(report.p99Millis()).isGreaterThanOrEqualTo(4_000);
            assertThat(report.passed()).as("%s", report.reasons()).isTrue();
        }
    }
}
