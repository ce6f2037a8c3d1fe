package io.gatehouse.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.simulator.SimulationSettings.Service;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.scenario.ScenarioReader;
import io.gatehouse.testlab.LabExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A bad network between the simulation's clients and real brokers: everything gets slower or breaks, nobody is lost.
@ExtendWith(LabExtension.class)
class NetworkFaultTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    private static final String EVERY_KIND = """
            title: {en: A, ko: 가}
            about: {en: B, ko: 나}
            load: {arrivals: {shape: constant, perSecond: 5}}
            events:
              - {at: 100ms, network: {broker: redis, fault: latency, millis: 40, jitterMillis: 20, for: 600ms}}
              - {at: 100ms, network: {broker: rabbitmq, fault: loss, part: 0.05, for: 600ms}}
              - {at: 100ms, network: {broker: kafka, fault: latency, millis: 30, direction: to-client, for: 600ms}}
              - {at: 800ms, network: {broker: rabbitmq, fault: bandwidth, bytesPerSecond: 40000, for: 300ms}}
              - {at: 1200ms, network: {broker: redis, fault: reset, for: 100ms}}
              - {at: 1200ms, network: {broker: rabbitmq, fault: reset, millis: 100, ofConnections: 0.5, for: 200ms}}
              - {at: 1200ms, network: {broker: kafka, fault: partition, for: 200ms}}
              - {at: 1500ms, network: {broker: rabbitmq, fault: half-open, for: 200ms}}
            """;

    @TempDir
    private Path folder;

    @Test
    void nobodyIsLostInABadNetwork(Lab lab, LabEndpoints endpoints) throws Exception {
        var brokers = Brokers.of(endpoints, TestPipelines.fresh("network"));
        var events = new ScenarioReader()
                .read(Files.writeString(folder.resolve("network.yaml"), EVERY_KIND))
                .events();
        var settings = SimulationSettings.of(Load.of(200).lasting(Duration.ofMillis(1_800)))
                .with(new Service(Duration.ofMillis(1), 0));
        try (var simulation = Simulation.start(Site.of(brokers, lab), settings, RunPlan.WHOLE.with(events))) {
            await().atMost(LONG_ENOUGH).until(simulation::arrivalsEnded);
            assertThat(simulation.drain(LONG_ENOUGH))
                    .as("%s", simulation.ledger())
                    .isTrue();

            assertThat(simulation.events())
                    .allSatisfy(mark -> assertThat(mark.state()).as("%s", mark).isEqualTo("done"));
            var report = simulation.report();
            assertThat(report.ledger().entered()).isGreaterThan(300);
            assertThat(report.ledger().issued()).isEqualTo(report.ledger().entered());
            assertThat(report.ledger().notified()).isEqualTo(report.ledger().entered());
            assertThat(report.ledger().lost()).isZero();
            assertThat(report.ledger().duplicated()).isZero();
            assertThat(report.p99Millis()).as("it is felt").isGreaterThan(80);
        }
    }

    @Test
    void brokersOfOthersAreNotReachedThroughIt(LabEndpoints endpoints) throws Exception {
        var brokers = Brokers.of(endpoints, TestPipelines.fresh("network"));
        var events = new ScenarioReader()
                .read(Files.writeString(folder.resolve("network.yaml"), EVERY_KIND))
                .events();
        var settings = SimulationSettings.of(Load.of(1));
        assertThatThrownBy(() -> Simulation.start(Site.of(brokers), settings, RunPlan.WHOLE.with(events)))
                .hasMessageContaining("network to Redis")
                .hasMessageContaining("only in a lab of the run's own");
    }
}
