package io.gatehouse.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.domain.LedgerSnapshot;
import io.gatehouse.simulator.SimulationSettings.Crew;
import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.simulator.SimulationSettings.Service;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The six stages from end to end on real brokers.
@ExtendWith(LabExtension.class)
class PipelineTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    @Test
    void everybodyWhoArrivesGetsOneTicketAndIsTold(LabEndpoints lab) throws Exception {
        var names = TestPipelines.fresh("all");
        var settings = SimulationSettings.of(Load.of(500).upTo(1_500).withBacklog(200));

        try (var simulation = Simulation.start(Brokers.of(lab, names), settings)) {
            await().atMost(LONG_ENOUGH).until(simulation::arrivalsEnded);
            assertThat(simulation.drain(LONG_ENOUGH))
                    .as("%s", simulation.ledger())
                    .isTrue();

            var report = simulation.report();
            assertThat(report.passed()).as("%s", report).isTrue();
            assertThat(report.ledger().issued()).isEqualTo(1_500);
            assertThat(report.ledger().notified()).isEqualTo(1_500);
            assertThat(report.successRate()).isEqualTo(1);
            await().untilAsserted(() -> {
                var counts = BrokerCounts.of(lab, names);
                assertThat(counts).isEqualTo(new BrokerCounts(0, 0, 0, 0, 0, 0, 1_500));
            });
        }
    }

    @Test
    void ledgerSaysWhatTheBrokersCountWhileNobodyWorks(LabEndpoints lab) throws Exception {
        var names = TestPipelines.fresh("still");
        var settings = SimulationSettings.of(Load.of(1_000).upTo(350)).with(new Crew(0, 10));

        try (var simulation = Simulation.start(Brokers.of(lab, names), settings)) {
            await().atMost(LONG_ENOUGH)
                    .until(() -> simulation.ledger().places().waiting() == 250
                            && simulation.ledger().places().ready() == 100);

            await().untilAsserted(() -> {
                var counts = BrokerCounts.of(lab, names);
                assertThat(counts).isEqualTo(new BrokerCounts(250, 100, 0, 100, 0, 0, 0));
            });
            assertThat(simulation.ledger().balanced()).isTrue();

            simulation.workers().resize(2);
            assertThat(simulation.drain(LONG_ENOUGH))
                    .as("%s", simulation.ledger())
                    .isTrue();
            assertThat(simulation.ledger().places().issued()).isEqualTo(350);
        }
    }

    @Test
    void failedRequestsAreDeadLettersUntilAnOperatorReplaysThem(LabEndpoints lab) throws Exception {
        var names = TestPipelines.fresh("dead");
        var settings = SimulationSettings.of(Load.of(1_000).upTo(600)).with(new Service(Duration.ZERO, 0.2));

        try (var simulation = Simulation.start(Brokers.of(lab, names), settings)) {
            await().atMost(LONG_ENOUGH).until(simulation::arrivalsEnded);
            assertThat(simulation.drain(LONG_ENOUGH))
                    .as("%s", simulation.ledger())
                    .isTrue();
            long dead = simulation.ledger().places().deadLettered();
            assertThat(dead).isBetween(60L, 180L);
            assertThat(BrokerCounts.depth(lab, names.rabbitMq().deadLetterQueue()))
                    .isEqualTo(dead);

            // One in five fails again, so it takes a few rounds.
            await().atMost(LONG_ENOUGH).untilAsserted(() -> {
                DeadLetterReplay.all(lab, names.rabbitMq());
                assertThat(issued(simulation.ledger())).isEqualTo(600);
            });
            assertThat(simulation.drain(LONG_ENOUGH))
                    .as("%s", simulation.ledger())
                    .isTrue();
            assertThat(simulation.ledger().balanced())
                    .as("%s", simulation.ledger())
                    .isTrue();
            assertThat(BrokerCounts.depth(lab, names.rabbitMq().deadLetterQueue()))
                    .isZero();
        }
    }

    @Test
    void whatMovesBetweenTheQueuesIsFollowed(LabEndpoints lab) throws Exception {
        var names = TestPipelines.fresh("moved");
        var settings = SimulationSettings.of(Load.of(1_000).upTo(40)).with(new Crew(0, 10));

        try (var simulation = Simulation.start(Brokers.of(lab, names), settings)) {
            await().until(() -> simulation.ledger().places().ready() == 40);
            // To the ledger this looks like the queue's own expiry.
            DeadLetterReplay.reject(lab, names.rabbitMq(), 25);
            await().atMost(LONG_ENOUGH)
                    .until(() -> simulation.ledger().places().deadLettered() == 25
                            && simulation.ledger().places().ready() == 15);

            DeadLetterReplay.all(lab, names.rabbitMq());
            await().atMost(LONG_ENOUGH).until(() -> simulation.ledger().places().ready() == 40);

            simulation.workers().resize(1);
            assertThat(simulation.drain(LONG_ENOUGH))
                    .as("%s", simulation.ledger())
                    .isTrue();
            assertThat(simulation.ledger().balanced()).isTrue();
            assertThat(issued(simulation.ledger())).isEqualTo(40);
        }
    }

    @Test
    void unroutableRequestsWaitInRedisUntilTheBindingIsBack(LabEndpoints lab) throws Exception {
        var names = TestPipelines.fresh("unbound");
        var rabbit = names.rabbitMq();
        var settings = SimulationSettings.of(Load.of(1_000).upTo(200));

        try (var simulation = Simulation.start(Brokers.of(lab, names), settings);
                var connection = BrokerCounts.factory(lab).newConnection();
                var channel = connection.createChannel()) {
            channel.queueUnbind(rabbit.queue().value(), rabbit.exchange(), rabbit.routingKey());
            await().until(() -> BrokerCounts.of(lab, names).processing() == 100);
            assertThat(simulation.ledger().balanced()).isTrue();

            channel.queueBind(rabbit.queue().value(), rabbit.exchange(), rabbit.routingKey());
            assertThat(simulation.drain(LONG_ENOUGH))
                    .as("%s", simulation.ledger())
                    .isTrue();
            assertThat(simulation.report().passed()).isTrue();
            assertThat(BrokerCounts.of(lab, names).processing()).isZero();
        }
    }

    @Test
    void purgedRequestsAreLost(LabEndpoints lab) throws Exception {
        var names = TestPipelines.fresh("purged");
        var settings = SimulationSettings.of(Load.of(1_000).upTo(40)).with(new Crew(0, 10));

        try (var simulation = Simulation.start(Brokers.of(lab, names), settings)) {
            await().until(() -> simulation.ledger().places().ready() == 40);
            try (var connection = BrokerCounts.factory(lab).newConnection();
                    var channel = connection.createChannel()) {
                channel.queuePurge(names.rabbitMq().queue().value());
            }

            await().atMost(LONG_ENOUGH)
                    .until(() -> simulation.ledger().differences().lost() == 40);
            assertThat(simulation.report().reasons()).singleElement().asString().startsWith("40 lost");
        }
    }

    private static long issued(LedgerSnapshot ledger) {
        return ledger.places().issued();
    }
}
