package io.gatehouse.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.simulator.adapter.rabbitmq.RabbitAccess;
import io.gatehouse.simulator.adapter.rabbitmq.RabbitDepths;
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

/// Poison, crashes, leaks, drift, wrong clocks and a rebalance storm, all in one run on real brokers: every one of them
/// is survived, and the books say so.
@ExtendWith(LabExtension.class)
class NuisanceTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    private static final String EVERYTHING = """
            title: {en: A, ko: 가}
            about: {en: B, ko: 나}
            load: {arrivals: {shape: constant, perSecond: 60}, for: 3s}
            workers: {count: 3, work: 2ms}
            world:
              seats: {count: 5000, tries: 20}
              lock: {lease: 300ms}
              payment: {succeeds: 1}
              checkEvery: 200ms
            events:
              - {at: 100ms, lockHolderDies: {holders: 3}}
              - {at: 200ms, poison: {kind: malformed, messages: 3}}
              - {at: 300ms, rebalanceStorm: {for: 1500ms}}
              - {at: 400ms, skewClock: {of: workers, millis: -60000, for: 1s}}
              - {at: 500ms, poison: {kind: crashing, for: 1200ms}}
              - {at: 600ms, leak: {of: connections, count: 5, for: 1s}}
              - {at: 700ms, leak: {of: channels, count: 50, for: 1s}}
              - {at: 1900ms, slowWork: {millis: 40, for: 500ms}}
              - {at: 2s, drift: {seats: 2}}
            """;

    @TempDir
    private Path folder;

    @Test
    void everybodyHasTheirTicketAllTheSame(Lab lab, LabEndpoints endpoints) throws Exception {
        var brokers = Brokers.of(endpoints, TestPipelines.fresh("nuisance"));
        var scenario = new ScenarioReader().read(Files.writeString(folder.resolve("all.yaml"), EVERYTHING));
        try (var simulation =
                Simulation.start(Site.of(brokers, lab), scenario.settings(), RunPlan.WHOLE.with(scenario.events()))) {
            await().atMost(LONG_ENOUGH).until(simulation::arrivalsEnded);
            assertThat(simulation.drain(LONG_ENOUGH))
                    .as("%s", simulation.ledger())
                    .isTrue();

            assertThat(simulation.events())
                    .allSatisfy(mark -> assertThat(mark.state()).as("%s", mark).isEqualTo("done"));
            var ledger = simulation.report().ledger();
            assertThat(ledger.entered()).isGreaterThan(100);
            assertThat(ledger.issued()).isEqualTo(ledger.entered());
            assertThat(ledger.notified()).isEqualTo(ledger.entered());
            assertThat(ledger.lost() + ledger.duplicated() + ledger.orphaned()).isZero();
            assertThat(simulation.workers().alive()).isEqualTo(3);
            await().atMost(LONG_ENOUGH)
                    .until(() -> simulation.funnel().orElseThrow().repairs() >= 2);
            try (var depths = new RabbitDepths(
                    new RabbitAccess(brokers.rabbitMq(), brokers.secrets()),
                    brokers.names().rabbitMq())) {
                assertThat(depths.read(3).dead()).as("the poison").isEqualTo(4);
            }
        }
    }
}
