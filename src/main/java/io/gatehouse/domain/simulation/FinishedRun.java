package io.gatehouse.domain.simulation;

import io.gatehouse.domain.LedgerSnapshot;
import java.time.Duration;
import java.util.List;

/// A run that came to its end in this program.
///
/// @param number counted from 1 since the program was started
/// @param took the time in which there was work
/// @param passed every expectation is met and everybody is accounted for
/// @param inside how many were still on the way when it was ended at once; 0 for a run that came to its own end
/// @param checks the scenario's expectations
/// @param reasons why it failed, in the report's own English; none when it passed
public record FinishedRun(
        int number,
        RunFacts facts,
        Duration took,
        boolean passed,
        long inside,
        List<RunCheck> checks,
        List<String> reasons,
        Figures figures) {

    /// The few numbers by which runs are told apart.
    ///
    /// @param ledger where everybody was at the end
    public record Figures(double ticketsPerSecond, double p95Millis, double successRate, LedgerSnapshot ledger) {}

    public FinishedRun {
        checks = List.copyOf(checks);
        reasons = List.copyOf(reasons);
    }
}
