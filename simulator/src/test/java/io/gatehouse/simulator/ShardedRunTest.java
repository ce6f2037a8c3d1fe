package io.gatehouse.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.simulator.SimulationSettings.Crew;
import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.simulator.SimulationSettings.Service;
import io.gatehouse.simulator.adapter.kafka.KafkaAccess;
import io.gatehouse.simulator.adapter.kafka.KafkaShardResults;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.load.Shard;
import io.gatehouse.simulator.meter.Stage;
import io.gatehouse.simulator.shard.GatheredRun;
import io.gatehouse.simulator.shard.ShardResult;
import io.gatehouse.simulator.verdict.RunSetup;
import io.gatehouse.simulator.verdict.SimulationReport;
import io.gatehouse.testlab.LabExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// One run carried out by several programs on the same brokers: together they find what one finds.
@ExtendWith(LabExtension.class)
class ShardedRunTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final int SHARDS = 3;
    private static final SimulationSettings SETTINGS = SimulationSettings.of(
                    Load.of(400).upTo(500).withBacklog(40))
            .with(new Crew(3, 10))
            .with(new Service(Duration.ofMillis(1), 0.05))
            .withSeed(7);

    private static Simulation ended(Simulation simulation) throws InterruptedException {
        await().atMost(LONG_ENOUGH).until(simulation::arrivalsEnded);
        assertThat(simulation.drain(LONG_ENOUGH)).as("%s", simulation.ledger()).isTrue();
        return simulation;
    }

    private static ShardResult result(String run, Shard shard, Simulation simulation) {
        var setup =
                new RunSetup("test", "lab", Map.of(), List.of("traffic", "workers", "notifier"), Map.of(), Map.of());
        return new ShardResult(
                run,
                shard,
                "steady",
                simulation.startedAt().toEpochMilli(),
                setup,
                simulation.report(),
                simulation.events(),
                simulation.stageTimes().encoded(),
                List.of());
    }

    @Test
    void theReportsOfThreeShardsTogetherCountAsOneRunDoes(LabEndpoints lab) throws Exception {
        SimulationReport.Counts alone;
        try (var one = Simulation.start(Brokers.of(lab, TestPipelines.fresh("alone")), SETTINGS)) {
            alone = ended(one).report().ledger();
        }

        String run = "run-" + System.nanoTime();
        var results = new KafkaShardResults(access(lab), "shards-" + run);
        var places = new ArrayList<ShardPlace>();
        var simulations = new ArrayList<Simulation>();
        try {
            for (int index = 0; index < SHARDS; index++) {
                var shard = new Shard(index, SHARDS);
                var place = new ShardPlace(Brokers.of(lab, TestPipelines.named("none")), run, shard);
                places.add(place);
                simulations.add(Simulation.start(place.site(), SETTINGS.with(shard), RunPlan.WHOLE));
            }
            for (int index = 0; index < SHARDS; index++) {
                results.publish(result(run, new Shard(index, SHARDS), ended(simulations.get(index))));
            }
        } finally {
            simulations.forEach(Simulation::close);
        }

        var whole = GatheredRun.of(results.await(run, SHARDS, LONG_ENOUGH));
        assertThat(whole.report().passed()).as("%s", whole.report().reasons()).isTrue();
        assertThat(whole.report().ledger()).isEqualTo(alone);
        assertThat(alone.deadLettered()).isPositive();
        assertThat(whole.times().response(Stage.TICKET).copy().getTotalCount()).isEqualTo(alone.issued());

        places.forEach(ShardPlace::clear);
        assertThat(results.await(run + "0", SHARDS, Duration.ZERO)).isEmpty();
        assertThat(BrokerCounts.namesWith(lab, "gatehouse-" + run)).isEmpty();
    }

    @Test
    void whoRanTwiceCountsOnce(LabEndpoints lab) throws Exception {
        String run = "twice-" + System.nanoTime();
        var results = new KafkaShardResults(access(lab), "shards-" + run);
        var one = SETTINGS.with(Load.of(400).upTo(20));
        try (var first = Simulation.start(Brokers.of(lab, TestPipelines.fresh("twice")), one)) {
            var shard = new Shard(0, 1);
            var attempt = result(run, shard, first);
            results.publish(attempt);
            results.publish(result(run, shard, ended(first)));
        }

        var found = results.await(run, 1, LONG_ENOUGH);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().report().ledger().entered()).isEqualTo(20);
    }

    private static KafkaAccess access(LabEndpoints lab) {
        var brokers = Brokers.of(lab, TestPipelines.named("none"));
        return new KafkaAccess(brokers.kafka(), brokers.secrets());
    }
}
