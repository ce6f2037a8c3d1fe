package io.gatehouse.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.simulator.SimulationSettings.Door;
import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.simulator.adapter.sql.DatabaseSettings;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.reservation.FunnelCounts;
import io.gatehouse.simulator.reservation.PaymentSettings;
import io.gatehouse.simulator.reservation.PaymentSettings.Breaker;
import io.gatehouse.simulator.reservation.PaymentSettings.Outage;
import io.gatehouse.simulator.reservation.SeatChoice;
import io.gatehouse.simulator.reservation.WorldSettings;
import io.gatehouse.simulator.reservation.WorldSettings.Lock;
import io.gatehouse.simulator.reservation.WorldSettings.Patience;
import io.gatehouse.simulator.reservation.WorldSettings.Seats;
import io.gatehouse.simulator.verdict.SimulationReport;
import io.gatehouse.testlab.LabExtension;
import io.gatehouse.testlab.OwnMariaDb;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// People between being let in and their ticket, on real brokers: the worked examples of the documents, and what
/// breaks.
@ExtendWith(LabExtension.class)
class WorldTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final Load THOUSAND =
            Load.of(0).lasting(Duration.ofMillis(1)).withBacklog(1_000);
    private static final Lock LONG_WORK =
            new Lock(Duration.ofMillis(300), Duration.ofSeconds(4), Duration.ofMillis(1_500), true);

    private final LabEndpoints lab;

    WorldTest(LabEndpoints lab) {
        this.lab = lab;
    }

    private SimulationReport run(SimulationSettings settings) throws Exception {
        return run(settings, TestPipelines.fresh("world"));
    }

    private SimulationReport run(SimulationSettings settings, PipelineNames names) throws Exception {
        try (var simulation = Simulation.start(Brokers.of(lab, names), settings)) {
            await().atMost(LONG_ENOUGH).until(simulation::arrivalsEnded);
            assertThat(simulation.drain(LONG_ENOUGH))
                    .as("%s %s", simulation.ledger(), simulation.funnel())
                    .isTrue();
            var report = simulation.report();
            assertThat(report.passed()).as("%s", report).isTrue();
            return report;
        }
    }

    private static FunnelCounts funnel(SimulationReport report) {
        return Objects.requireNonNull(report.funnel());
    }

    @Test
    void ofAThousandForOneSeatAHundredAreLetInOneGetsTheLockAndSevenOfTenRunsSellIt() throws Exception {
        int sold = 0;
        for (int seed = 1; seed <= 5; seed++) {
            var world = WorldSettings.of(new Seats(1, SeatChoice.SAME, 3)).with(LONG_WORK);
            var report = run(SimulationSettings.of(THOUSAND)
                    .with(Door.DOCUMENTED.upTo(100))
                    .with(world)
                    .withSeed(seed));

            var funnel = funnel(report);
            assertThat(report.ledger().entered()).isEqualTo(1_000);
            assertThat(report.ledger().waiting()).isEqualTo(900);
            assertThat(funnel.letIn()).isEqualTo(100);
            // Who asks late on a busy machine may get the lock after the first; the seat is sold once all the same.
            assertThat(funnel.lockTimeouts()).as("%s", funnel).isBetween(95L, 99L);
            assertThat(funnel.lockTimeouts() + funnel.seatTaken() + funnel.selected())
                    .isEqualTo(100);
            assertThat(funnel.confirmed() + funnel.paymentDeclined()).isEqualTo(funnel.selected());
            assertThat(funnel.confirmed()).isLessThanOrEqualTo(1);
            assertThat(report.ledger().issued()).isEqualTo(funnel.confirmed());
            assertThat(report.ledger().refused()).isEqualTo(100 - funnel.confirmed());
            sold += (int) funnel.confirmed();
        }
        // 0.7 on average; none in five runs has a chance of 1 in 400.
        assertThat(sold).isBetween(1, 5);
    }

    @Test
    void ofAThousandForAThousandSeatsAHundredAreLetInAndSeventyGetATicket() throws Exception {
        // Two may want the same seat at once: then one waits for a moment, on a busy machine for a longer one.
        var patient = new Lock(Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ZERO, true);
        var world = WorldSettings.of(new Seats(1_000, SeatChoice.UNIFORM, 3)).with(patient);

        var report = run(
                SimulationSettings.of(THOUSAND).with(Door.DOCUMENTED.upTo(100)).with(world));

        var funnel = funnel(report);
        assertThat(report.ledger().waiting()).isEqualTo(900);
        // Who wants three seats that all are taken gets none: one of 1,000 at most, when a tenth is taken.
        assertThat(funnel.selected()).as("%s", funnel).isBetween(98L, 100L);
        // Three standard deviations to either side.
        assertThat(report.ledger().issued()).isEqualTo(funnel.confirmed()).isBetween(56L, 84L);
        assertThat(report.successRate()).isBetween(0.056, 0.084);
    }

    @Test
    void whoeverIsReleasedEarlyFindsTheSeatTakenInsteadOfWaitingForItsLock() throws Exception {
        var world = WorldSettings.of(new Seats(1, SeatChoice.SAME, 3))
                .with(PaymentSettings.DOCUMENTED.succeeding(1).taking(Duration.ofMillis(800)));

        var report = run(
                SimulationSettings.of(THOUSAND).with(Door.DOCUMENTED.upTo(100)).with(world));

        assertThat(funnel(report).seatTaken())
                .isEqualTo(99 - funnel(report).lockTimeouts())
                .isPositive();
        assertThat(report.ledger().issued()).isEqualTo(1);
    }

    @Test
    void peopleInLineLookComeBackAndGiveUp() throws Exception {
        var world = WorldSettings.of(new Seats(1_000, SeatChoice.UNIFORM, 3))
                .with(PaymentSettings.DOCUMENTED.taking(Duration.ofMillis(400)))
                .with(new Patience(Duration.ofMillis(2_500), Duration.ofMillis(500), 0.5, 0.5));
        var names = TestPipelines.fresh("patience");

        var report = run(
                SimulationSettings.of(THOUSAND)
                        .with(new Door(20, OptionalLong.empty()))
                        .with(world),
                names);

        var funnel = funnel(report);
        assertThat(funnel.gaveUp()).isGreaterThan(200);
        assertThat(funnel.looks()).isGreaterThan(200);
        assertThat(funnel.duplicateEntriesRefused()).isBetween(50L, 500L);
        assertThat(funnel.gaveUp() + funnel.letIn()).isEqualTo(1_000);
        assertThat(report.ledger().refused() + report.ledger().issued()).isEqualTo(1_000);
        assertThat(report.enteredAgain()).isZero();
        assertThat(BrokerCounts.of(lab, names).waiting()).isZero();
    }

    @Test
    void breakerOpensInAnOutageTriesAgainAndClosesAndNobodyIsLost() throws Exception {
        var payment = PaymentSettings.DOCUMENTED
                .succeeding(1)
                .with(new Breaker(0.5, 10, Duration.ofMillis(700), 5))
                .with(new Outage(Duration.ofSeconds(1), Duration.ofSeconds(2), false));
        var world = WorldSettings.of(new Seats(5_000, SeatChoice.UNIFORM, 3)).with(payment);

        var report = run(SimulationSettings.of(Load.of(150).lasting(Duration.ofSeconds(6)))
                .with(world));

        var funnel = funnel(report);
        assertThat(funnel.breaker().opened()).as("%s", funnel).isPositive();
        assertThat(funnel.breaker().halfOpened()).isPositive();
        assertThat(funnel.breaker().closed()).isPositive();
        assertThat(funnel.breakerOpen()).as("%s", funnel).isPositive();
        assertThat(funnel.paymentFailed()).isBetween(5L, 100L);
        assertThat(report.ledger().issued()).isEqualTo(funnel.confirmed()).isGreaterThan(100);
        assertThat(report.ledger().issued() + report.ledger().refused())
                .isEqualTo(report.ledger().entered());
    }

    @Test
    void aSaleOnMariaDbKeepsItsTicketsThere(@TempDir Path folder) throws Exception {
        assumeTrue(OwnMariaDb.installed(), "mariadbd is not installed");
        try (var server = new OwnMariaDb(folder)) {
            var database =
                    new DatabaseSettings(server.jdbcUrl(), OwnMariaDb.USER, new SecretRef.Typed(OwnMariaDb.PASSWORD));
            var world = WorldSettings.of(new Seats(2_000, SeatChoice.UNIFORM, 3));

            var report = run(SimulationSettings.of(
                            Load.of(0).lasting(Duration.ofMillis(1)).withBacklog(500))
                    .with(world)
                    .with(database));

            assertThat(report.ledger().issued()).isBetween(300L, 400L);
            assertThat(server.number("select count(*) from tickets"))
                    .isEqualTo(report.ledger().issued());
            assertThat(server.number("select count(*) from reservations where confirmed = 1"))
                    .isEqualTo(report.ledger().issued());
        }
    }
}
