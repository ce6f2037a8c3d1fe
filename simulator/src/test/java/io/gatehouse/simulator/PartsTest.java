package io.gatehouse.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.simulator.SimulationSettings.Crew;
import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.simulator.SimulationSettings.Service;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.pipeline.Part;
import io.gatehouse.simulator.verdict.Expectations;
import io.gatehouse.simulator.verdict.SimulationReport;
import io.gatehouse.simulator.verdict.Yardstick;
import io.gatehouse.testlab.LabExtension;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Parts of a simulation that leave the rest to somebody else, here to another simulation.
@ExtendWith(LabExtension.class)
class PartsTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final Set<Part> SERVICES = Set.of(Part.WORKERS, Part.NOTIFIER);
    private static final Set<Part> TRAFFIC = Set.of(Part.TRAFFIC);
    private static final int PEOPLE = 600;

    private final LabEndpoints lab;
    private final PipelineNames names = TestPipelines.fresh("parts");

    PartsTest(LabEndpoints lab) {
        this.lab = lab;
    }

    private Simulation start(Load load, double failureRate, Set<Part> parts) {
        var settings =
                SimulationSettings.of(load).with(new Crew(3, 10)).with(new Service(Duration.ofMillis(1), failureRate));
        return Simulation.start(Site.deployment(Brokers.of(lab, names)), settings, RunPlan.WHOLE.only(parts));
    }

    private void declare() {
        var nobody = SimulationSettings.of(Load.of(0.1).upTo(1)).with(new Crew(0, 1));
        Simulation.start(Brokers.of(lab, names), nobody).close();
    }

    private static SimulationReport drained(Simulation simulation) throws InterruptedException {
        await().atMost(LONG_ENOUGH).until(simulation::arrivalsEnded);
        assertThat(simulation.drain(LONG_ENOUGH)).as("%s", simulation.ledger()).isTrue();
        return simulation.report();
    }

    @Test
    void trafficAndServicesTogetherDoTheWholeThingAndTheirBooksAgree() throws Exception {
        declare();
        var load = Load.of(400).upTo(PEOPLE);
        try (var services = start(load, 0.1, SERVICES);
                var traffic = start(load, 0, TRAFFIC)) {
            var asked = drained(traffic);
            var served = drained(services);

            assertThat(asked.passed()).as("%s", asked.reasons()).isTrue();
            assertThat(served.passed()).as("%s", served.reasons()).isTrue();
            assertThat(asked.ledger().entered()).isEqualTo(PEOPLE);
            assertThat(served.ledger().entered()).isEqualTo(PEOPLE);
            assertThat(served.ledger().deadLettered()).isBetween(20L, 120L);
            assertThat(asked.ledger().deadLettered()).isEqualTo(served.ledger().deadLettered());
            assertThat(asked.ledger().issued()).isEqualTo(served.ledger().issued());
            assertThat(served.ledger().notified()).isEqualTo(served.ledger().issued());
            assertThat(asked.ledger().notified()).isZero();
            assertThat(BrokerCounts.of(lab, names))
                    .extracting(BrokerCounts::waiting, BrokerCounts::processing, BrokerCounts::ready)
                    .containsExactly(0L, 0L, 0L);
        }
    }

    @Test
    void trafficAloneIsJudgedByWhatTheBrokerConfirmed() throws Exception {
        declare();
        try (var traffic = start(Load.of(400).upTo(80), 0, TRAFFIC)) {
            var report = drained(traffic);
            var judged = report.judgedBy(new Expectations(1, Duration.ofSeconds(5), 1, 0, 0, 0), Yardstick.of(TRAFFIC));

            assertThat(judged.passed()).as("%s", judged.reasons()).isTrue();
            assertThat(judged.checks())
                    .extracting(check -> check.figure())
                    .startsWith("confirmsPerSecond", "confirmP95Millis", "confirmRate");
            assertThat(report.ledger().ready()).isEqualTo(80);
            assertThat(report.ledger().issued()).isZero();
        }
    }

    @Test
    void theNotifierAloneTellsWhatOthersIssued() throws Exception {
        declare();
        try (var notifier = start(Load.of(1).upTo(50), 0, Set.of(Part.NOTIFIER))) {
            await().until(() -> elapsedMillis(notifier) > 1_000);
            try (var rest = start(Load.of(400).upTo(50), 0, Set.of(Part.TRAFFIC, Part.WORKERS))) {
                assertThat(drained(rest).ledger().issued()).isEqualTo(50);
            }
            var told = drained(notifier);

            assertThat(told.ledger().notified()).isEqualTo(50);
            assertThat(told.passed()).as("%s", told.reasons()).isTrue();
            // The second without anybody to tell is no time in which there was work.
            assertThat(told.loadedSeconds()).isLessThan((elapsedMillis(notifier) - 999) / 1_000.0);
        }
    }

    private static long elapsedMillis(Simulation simulation) {
        return simulation.traffic().orElseThrow().elapsed().toMillis();
    }

    @Test
    void whatADeploymentLacksIsNamedAndNotMade() throws Exception {
        assertThatThrownBy(() -> start(Load.of(1), 0, Part.ALL))
                .isInstanceOf(DeploymentIncomplete.class)
                .hasMessageContaining("the exchange " + names.rabbitMq().exchange() + " is not there")
                .hasMessageContaining("the queue " + names.rabbitMq().queue().value() + " is not there")
                .hasMessageContaining("the topic " + names.kafka().topic() + " is not there");
        // Asking made nothing.
        assertThatThrownBy(() -> start(Load.of(1), 0, Part.ALL)).hasMessageContaining("is not there");
    }

    @Test
    void aWholeRunBesideOthersWorkersIsRefused() throws Exception {
        declare();
        try (var connection = BrokerCounts.factory(lab).newConnection();
                var channel = connection.createChannel()) {
            AMQP.Queue.DeclareOk _ =
                    channel.queueDeclarePassive(names.rabbitMq().queue().value());
            channel.basicConsume(names.rabbitMq().queue().value(), false, (_, _) -> {}, _ -> {});
            assertThatThrownBy(() -> start(Load.of(1), 0, Part.ALL))
                    .isInstanceOf(DeploymentIncomplete.class)
                    .hasMessageContaining("has 1 consumers already")
                    .hasMessageContaining("--only traffic");
        }
    }
}
