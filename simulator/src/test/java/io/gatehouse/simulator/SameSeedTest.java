package io.gatehouse.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.pipeline.PipelineJson;
import io.gatehouse.simulator.scenario.ScenarioReader;
import io.gatehouse.simulator.verdict.SimulationReport;
import io.gatehouse.testlab.LabExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The same scenario with the same seed: the same people, the same decisions, the same books.
@ExtendWith(LabExtension.class)
class SameSeedTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final String SMALL_RUSH = """
            title: {en: A small rush, ko: 작은 러시}
            about: {en: Opening time with a pause in it., ko: 중간에 멈춤이 있는 오픈.}
            load:
              arrivals: {shape: burst, perSecond: 20, peak: 400, at: 1s, fades: 1s}
              for: 5s
            workers: {count: 3, work: 1ms, failureRate: 0.05}
            events:
              - {at: 2s, pauseArrivals: {for: 1s}}
              - {at: 4s, arrivals: {shape: constant, perSecond: 150}}
            """;

    @TempDir
    private Path folder;

    private record Outcome(SimulationReport.Counts ledger, List<Integer> failed) {}

    private Outcome run(LabEndpoints lab, long seed) throws Exception {
        var scenario = new ScenarioReader().read(Files.writeString(folder.resolve("rush.yaml"), SMALL_RUSH));
        var names = TestPipelines.fresh("seed");
        var settings = scenario.settings().withSeed(seed);
        try (var simulation =
                Simulation.start(Site.of(Brokers.of(lab, names)), settings, RunPlan.WHOLE.with(scenario.events()))) {
            await().atMost(LONG_ENOUGH).until(simulation::arrivalsEnded);
            assertThat(simulation.drain(LONG_ENOUGH))
                    .as("%s", simulation.ledger())
                    .isTrue();
            return new Outcome(simulation.report().ledger(), failed(lab, names));
        }
    }

    /// The numbers of those whose request failed, from the dead letters themselves.
    private static List<Integer> failed(LabEndpoints lab, PipelineNames names) throws Exception {
        var numbers = new TreeSet<Integer>();
        try (var connection = BrokerCounts.factory(lab).newConnection();
                var channel = connection.createChannel()) {
            for (var dead = channel.basicGet(names.rabbitMq().deadLetterQueue().value(), true);
                    dead != null;
                    dead = channel.basicGet(names.rabbitMq().deadLetterQueue().value(), true)) {
                var user =
                        PipelineJson.readRequest(dead.getBody()).orElseThrow().userId();
                numbers.add(Integer.valueOf(user.substring(user.lastIndexOf('-') + 1)));
            }
        }
        return new ArrayList<>(numbers);
    }

    @Test
    void twoRunsDecideAlike(LabEndpoints lab) throws Exception {
        var first = run(lab, 7);
        assertThat(first.failed()).isNotEmpty();
        assertThat(run(lab, 7)).isEqualTo(first);
        assertThat(run(lab, 8)).isNotEqualTo(first);
    }
}
