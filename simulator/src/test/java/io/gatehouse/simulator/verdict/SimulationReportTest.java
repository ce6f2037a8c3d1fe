package io.gatehouse.simulator.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.domain.LedgerSnapshot;
import io.gatehouse.domain.LedgerSnapshot.Differences;
import io.gatehouse.domain.LedgerSnapshot.Places;
import io.gatehouse.simulator.meter.TrafficMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The verdict and its form.
class SimulationReportTest {

    private static final SimulationReport.Way WAY = new SimulationReport.Way("rabbitmq", "at-least-once");

    private static SimulationReport report(long issued, long dead, Differences differences) {
        long lost = differences.lost() + differences.orphaned();
        var places = new Places(0, 0, 0, 0, 0, dead, issued, 0);
        var ledger = new LedgerSnapshot(issued + dead + lost, places, issued, differences);
        return SimulationReport.of(ledger, 10, new TrafficMeter(() -> 0).stages(), 0, 0, 7, WAY);
    }

    @Test
    void passesWhenEverybodyIsAccountedFor() {
        var report = report(990, 10, Differences.NONE);

        assertThat(report.passed()).isTrue();
        assertThat(report.ticketsPerSecond()).isEqualTo(99);
        assertThat(report.successRate()).isEqualTo(0.99);
        assertThat(report.reasons()).isEmpty();
    }

    @Test
    void failsWithTheReasons() {
        var report = report(990, 0, new Differences(2, 1, 3));

        assertThat(report.verdict()).isEqualTo("fail");
        assertThat(report.reasons()).hasSize(3);
    }

    @Test
    void lossesThatTheScenarioAllowsAreNoFailureAndOthersStayOne() {
        var allowing = new Expectations(0, Duration.ofHours(1), 0, 5, 0, 3);

        assertThat(report(990, 0, new Differences(2, 0, 3))
                        .judgedBy(allowing, Yardstick.TICKETS)
                        .passed())
                .isTrue();
        assertThat(report(990, 0, new Differences(2, 1, 4))
                        .judgedBy(allowing, Yardstick.TICKETS)
                        .reasons())
                .anySatisfy(reason -> assertThat(reason).startsWith("1 duplicated"))
                .anySatisfy(reason -> assertThat(reason).startsWith("4 orphaned"))
                .noneSatisfy(reason -> assertThat(reason).contains("2 lost"));
    }

    @Test
    void whoIsNowhereIsNoAllowedLoss() {
        var places = new Places(0, 0, 0, 0, 0, 0, 990, 0);
        var ledger = new LedgerSnapshot(1_000, places, 990, new Differences(2, 0, 0));
        var report = SimulationReport.of(ledger, 10, new TrafficMeter(() -> 0).stages(), 0, 0, 7, WAY)
                .judgedBy(new Expectations(0, Duration.ofHours(1), 0, 5, 0, 3), Yardstick.TICKETS);

        assertThat(report.reasons()).singleElement().asString().startsWith("the ledger does not balance");
    }

    @Test
    void isWrittenWithTheAgreedNames() {
        var json = new ObjectMapper().valueToTree(report(1, 0, Differences.NONE));

        assertThat(json.fieldNames())
                .toIterable()
                .startsWith("verdict", "ticketsPerSecond", "p95Millis", "successRate", "ledger");
        assertThat(json.get("ledger").fieldNames())
                .toIterable()
                .containsExactly(
                        "entered",
                        "waiting",
                        "admitted",
                        "inFlight",
                        "ready",
                        "unacked",
                        "deadLettered",
                        "issued",
                        "refused",
                        "notified",
                        "lost",
                        "duplicated",
                        "orphaned");
    }
}
