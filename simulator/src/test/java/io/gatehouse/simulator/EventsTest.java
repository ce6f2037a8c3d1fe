package io.gatehouse.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.simulator.SimulationSettings.Service;
import io.gatehouse.simulator.event.EventMark;
import io.gatehouse.simulator.event.EventPlan;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.lab.RunState;
import io.gatehouse.simulator.scenario.ScenarioReader;
import io.gatehouse.testlab.LabExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A scenario's events on real brokers: each is carried out, nobody is lost, and nothing stays changed.
@ExtendWith(LabExtension.class)
class EventsTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(90);

    private final Lab lab;
    private final Brokers brokers;
    private final List<EventMark> told = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    EventsTest(Lab lab, LabEndpoints endpoints) {
        this.lab = lab;
        this.brokers = Brokers.of(endpoints, TestPipelines.fresh("events"));
    }

    private EventPlan plan(String events) throws Exception {
        var yaml = """
                title: {en: A, ko: 가}
                about: {en: B, ko: 나}
                load: {arrivals: {shape: constant, perSecond: 5}}
                events:
                """ + events.indent(2);
        return new ScenarioReader()
                .read(Files.writeString(folder.resolve("events.yaml"), yaml))
                .events();
    }

    private Simulation start(Load load, EventPlan events) {
        var settings = SimulationSettings.of(load).with(new Service(Duration.ofMillis(2), 0));
        return Simulation.start(
                Site.of(brokers, lab), settings, RunPlan.WHOLE.with(events).telling(told::add));
    }

    @Test
    void everythingHappensAndNobodyIsLost() throws Exception {
        var events = plan("""
                - {at: 500ms, workers: 1}
                - {at: 1s, killWorker: 0}
                - {at: 2s, workers: 4}
                - {at: 2s, pauseArrivals: {for: 500ms}}
                - {at: 3s, freeze: {broker: redis, for: 1s}}
                - {at: 5s, kill: {broker: rabbitmq, for: 500ms}}
                """);
        try (var simulation = start(Load.of(200).lasting(Duration.ofSeconds(6)), events)) {
            await().atMost(LONG_ENOUGH).until(simulation::arrivalsEnded);
            assertThat(simulation.drain(LONG_ENOUGH))
                    .as("%s", simulation.ledger())
                    .isTrue();

            assertThat(simulation.workers().alive()).isEqualTo(4);
            assertThat(simulation.events()).allSatisfy(mark -> {
                assertThat(mark.state()).as("%s", mark).isEqualTo("done");
                assertThat(mark.begunSecond()).isGreaterThanOrEqualTo(mark.dueSecond());
            });
            var freeze = simulation.events().get(4);
            assertThat(freeze.event()).isEqualTo("freeze Redis for 1s");
            assertThat(freeze.endedSecond()).isBetween(freeze.dueSecond() + 1, freeze.dueSecond() + 6);
            assertThat(told).hasSize(9);
            var report = simulation.report();
            assertThat(report.passed()).as("%s", report.reasons()).isTrue();
        }
    }

    @Test
    void whatIsFrozenOrDeadWhenTheRunEndsIsNotAfterwards() throws Exception {
        var events = plan("""
                - {at: 100ms, freeze: {broker: redis, for: 10m}}
                - {at: 200ms, kill: {broker: kafka, for: 10m}}
                - {at: 20m, workers: 1}
                """);
        var simulation = start(Load.of(20), events);
        await().atMost(LONG_ENOUGH)
                .until(() -> simulation.events().get(1).state().equals("going on")
                        && lab.status().broker(LabBroker.KAFKA).state() == RunState.DEAD);
        simulation.close();

        assertThat(lab.status().up()).isTrue();
        assertThat(simulation.events()).extracting(EventMark::state).containsExactly("done", "done", "skipped");
        try (var another = start(Load.of(100).upTo(50), EventPlan.NONE)) {
            assertThat(another.drain(LONG_ENOUGH)).isTrue();
        }
    }

    @Test
    void brokersThatAreNotTheRunsOwnAreNotTouched() throws Exception {
        var events = plan("- {at: 1s, restart: {broker: redis}}");
        var settings = SimulationSettings.of(Load.of(1));
        assertThatThrownBy(() -> Simulation.start(Site.of(brokers), settings, RunPlan.WHOLE.with(events)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("restart Redis at 1s");
    }
}
