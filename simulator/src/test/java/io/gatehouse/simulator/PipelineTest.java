package io.gatehouse.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The six stages from end to end on real brokers.
@ExtendWith(LabExtension.class)
class PipelineTest {

    @Test
    void everybodyWhoArrivesGetsOneTicketAndIsTold(LabEndpoints lab) throws InterruptedException {
        var settings = SimulationSettings.of(Load.of(500).upTo(1_000).withBacklog(200));

        try (var simulation = Simulation.start(Brokers.of(lab, TestPipelines.fresh("all")), settings)) {
            while (!simulation.arrivalsEnded()) {
                Thread.sleep(20);
            }
            boolean drained = simulation.drain(Duration.ofSeconds(30));

            assertThat(drained).as("%s", simulation.ledger()).isTrue();
            var report = simulation.report();
            assertThat(report.passed()).as("%s", report).isTrue();
            assertThat(report.ledger().issued()).isEqualTo(1_000);
            assertThat(report.ledger().notified()).isEqualTo(1_000);
        }
    }
}
