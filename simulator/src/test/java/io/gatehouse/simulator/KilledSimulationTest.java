package io.gatehouse.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.adapter.rabbitmq.RabbitControl;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.pipeline.Strategy;
import io.gatehouse.simulator.verdict.SimulationReport;
import io.gatehouse.testlab.LabExtension;
import io.gatehouse.testlab.Variants;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// F9: the simulator is killed at random points, between admission and confirm too, and another one goes on.
@ExtendWith(LabExtension.class)
class KilledSimulationTest {

    private static final int USERS_PER_KILL = 350;

    private final Random random = new Random(20_261_128);

    @TempDir
    private Path folder;

    @Variants(always = "CONFIRM_THEN_REMOVE", thorough = "OUTBOX")
    void nobodyIsLostWhoWasNotedUntilTheConfirm(Strategy strategy, LabEndpoints lab) throws Exception {
        everybodyHasOneTicketAfter(2, strategy, lab);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(
            value = Strategy.class,
            names = {"CONFIRM_THEN_REMOVE", "OUTBOX"})
    void nobodyIsLostInTwentyKills(Strategy strategy, LabEndpoints lab) throws Exception {
        everybodyHasOneTicketAfter(20, strategy, lab);
    }

    private void everybodyHasOneTicketAfter(int kills, Strategy strategy, LabEndpoints lab) throws Exception {
        int users = kills * USERS_PER_KILL;
        String pipeline = "killed-" + strategy.label() + "-" + System.nanoTime();

        var report = reportAfter(kills, users, pipeline, strategy, lab);

        assertThat(report.passed()).as("%s", report).isTrue();
        assertThat(report.ledger().entered()).isEqualTo(users);
        assertThat(report.ledger().issued()).isEqualTo(users);
        assertThat(report.ledger().notified()).isEqualTo(users);
        assertThat(report.restarts()).isEqualTo(kills);
        assertThat(ticketsInDatabase()).isEqualTo(users);
        var counts = BrokerCounts.of(lab, TestPipelines.named(pipeline));
        assertThat(counts.waiting() + counts.ready() + counts.dead() + counts.processing())
                .as("%s", counts)
                .isZero();
    }

    @Test
    void whoWasPoppedBeforeTheKillIsAnOrphan(Lab broker, LabEndpoints lab) throws Exception {
        int users = 2 * USERS_PER_KILL;
        String pipeline = "killed-popped-" + System.nanoTime();
        var control = new RabbitControl(broker);
        var before = control.run("eval", "vm_memory_monitor:get_vm_memory_high_watermark().")
                .strip();
        // Publishers are blocked: whoever is popped now is in the simulator's memory and nowhere else.
        control.run("set_vm_memory_high_watermark", "absolute", "30MB");
        try (var simulation = KilledSimulation.start(lab, pipeline, folder, Strategy.POP_THEN_PUBLISH, users, 0)) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() ->
                            BrokerCounts.of(lab, TestPipelines.named(pipeline)).active() == 100);
            simulation.kill();
        } finally {
            control.run("set_vm_memory_high_watermark", before);
        }

        SimulationReport report;
        try (var next = KilledSimulation.start(lab, pipeline, folder, Strategy.POP_THEN_PUBLISH, users, 0)) {
            report = next.report();
        }

        assertThat(report.passed()).isFalse();
        assertThat(report.ledger().orphaned()).as("%s", report).isPositive();
        assertThat(report.ledger().issued() + report.ledger().orphaned())
                .as("%s", report)
                .isEqualTo(users);
        assertThat(ticketsInDatabase()).isEqualTo(report.ledger().issued());
    }

    @Test
    void whoeverPaysInAWorldThatIsKilledPaysOnceForOneSeatAndHasOneTicket(LabEndpoints lab) throws Exception {
        int users = 2 * USERS_PER_KILL;
        int seats = 5 * users;
        String pipeline = "killed-world-" + System.nanoTime();

        var report = reportAfter(2, users, pipeline, Strategy.CONFIRM_THEN_REMOVE, lab, seats);

        assertThat(report.passed()).as("%s", report).isTrue();
        assertThat(report.ledger().issued() + report.ledger().refused()).isEqualTo(users);
        assertThat(report.successRate()).isBetween(0.6, 0.8);
        assertThat(inDatabase("select count(*) from reservations where confirmed = 1"))
                .isEqualTo(report.ledger().issued());
        assertThat(inDatabase("select count(*) from reservations where confirmed = 0"))
                .isZero();
        assertThat(inDatabase("select count(*) from charges where paid = 1"))
                .isEqualTo(report.ledger().issued());
        assertThat(ticketsInDatabase()).isEqualTo(report.ledger().issued());
    }

    private SimulationReport reportAfter(int kills, int users, String pipeline, Strategy strategy, LabEndpoints lab)
            throws Exception {
        return reportAfter(kills, users, pipeline, strategy, lab, 0);
    }

    private SimulationReport reportAfter(
            int kills, int users, String pipeline, Strategy strategy, LabEndpoints lab, int seats) throws Exception {
        for (int i = 0; i < kills; i++) {
            try (var simulation = KilledSimulation.start(lab, pipeline, folder, strategy, users, seats)) {
                // The kill is the test: it has to come at any moment.
                Thread.sleep(100 + random.nextInt(600));
                simulation.kill();
            }
        }
        try (var last = KilledSimulation.start(lab, pipeline, folder, strategy, users, seats)) {
            return last.report();
        }
    }

    private long ticketsInDatabase() throws Exception {
        return inDatabase("select count(distinct user_id) from tickets");
    }

    private long inDatabase(String question) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("tickets.db"));
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
