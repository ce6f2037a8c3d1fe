package io.gatehouse.simulator.verdict;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What a good run is.
///
/// @param ticketsPerSecondAtLeast over the time in which there was work
/// @param p95AtMost from the intended arrival to the ticket
/// @param successRateAtLeast tickets per person who entered, 0 to 1
/// @param lostAtLeast where the failure that is rehearsed means a loss: without it nothing was rehearsed
public record Expectations(
        double ticketsPerSecondAtLeast,
        Duration p95AtMost,
        double successRateAtLeast,
        long lostAtMost,
        long duplicatedAtMost,
        long orphanedAtMost,
        long lostAtLeast) {

    /// Where nobody has to be lost.
    public Expectations(
            double ticketsPerSecondAtLeast,
            Duration p95AtMost,
            double successRateAtLeast,
            long lostAtMost,
            long duplicatedAtMost,
            long orphanedAtMost) {
        this(ticketsPerSecondAtLeast, p95AtMost, successRateAtLeast, lostAtMost, duplicatedAtMost, orphanedAtMost, 0);
    }

    /// The load-test targets that the pipeline documents, and nobody lost, doubled or forgotten.
    public static final Expectations DOCUMENTED = new Expectations(100, Duration.ofSeconds(2), 0.95, 0, 0, 0);

    /// Compares a run with them, each on its own.
    ///
    /// @param by what the run's own parts bring about
    public List<Check> judge(SimulationReport report, Yardstick by) {
        var ledger = report.ledger();
        var checks = new ArrayList<>(List.of(
                Check.atLeast(by.perSecondName(), by.perSecond(report), ticketsPerSecondAtLeast),
                Check.atMost(by.p95Name(), by.p95Millis(report), (double) p95AtMost.toMillis()),
                Check.atLeast(by.rateName(), by.rate(report), successRateAtLeast),
                Check.atMost("lost", ledger.lost(), lostAtMost),
                Check.atMost("duplicated", ledger.duplicated(), duplicatedAtMost),
                Check.atMost("orphaned", ledger.orphaned(), orphanedAtMost)));
        if (lostAtLeast > 0) {
            checks.add(Check.atLeast("lost, as rehearsed", (double) ledger.lost(), (double) lostAtLeast));
        }
        return checks;
    }
}
