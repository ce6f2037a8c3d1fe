package io.gatehouse.simulator;

import io.gatehouse.domain.LedgerSnapshot;
import java.util.ArrayList;
import java.util.List;

/// How a simulation went, in the form in which the command line prints it as JSON.
///
/// @param verdict `pass` when everybody is accounted for, else `fail`
/// @param ticketsPerSecond tickets issued over the time in which there was work
/// @param p95Millis intended arrival to ticket, 95th percentile
/// @param successRate tickets issued per person who entered, 0 to 1
/// @param reasons why it failed, none when it passed
/// @param loadedSeconds the time in which there was work
/// @param p99Millis intended arrival to ticket, 99th percentile
/// @param enteredAgain how many entered the waiting room again because a restarted Redis had forgotten them
public record SimulationReport(
        String verdict,
        double ticketsPerSecond,
        double p95Millis,
        double successRate,
        Counts ledger,
        List<String> reasons,
        double loadedSeconds,
        double p99Millis,
        long enteredAgain,
        long seed) {

    public static final String PASS = "pass";
    public static final String FAIL = "fail";

    public SimulationReport {
        reasons = List.copyOf(reasons);
    }

    /// The books, flat.
    public record Counts(
            long entered,
            long waiting,
            long admitted,
            long inFlight,
            long ready,
            long unacked,
            long deadLettered,
            long issued,
            long refused,
            long notified,
            long lost,
            long duplicated,
            long orphaned) {

        static Counts of(LedgerSnapshot ledger) {
            var places = ledger.places();
            var differences = ledger.differences();
            return new Counts(
                    ledger.entered(),
                    places.waiting(),
                    places.admitted(),
                    places.inFlight(),
                    places.ready(),
                    places.unacked(),
                    places.deadLettered(),
                    places.issued(),
                    places.refused(),
                    ledger.notified(),
                    differences.lost(),
                    differences.duplicated(),
                    differences.orphaned());
        }
    }

    /// From the intended arrival to the ticket.
    record Response(double p95Millis, double p99Millis) {}

    /// The report of these books.
    static SimulationReport of(
            LedgerSnapshot ledger, double loadedSeconds, Response response, long enteredAgain, long seed) {
        long issued = ledger.places().issued();
        List<String> reasons = reasons(ledger);
        return new SimulationReport(
                reasons.isEmpty() ? PASS : FAIL,
                loadedSeconds <= 0 ? 0 : issued / loadedSeconds,
                response.p95Millis(),
                ledger.entered() == 0 ? 0 : (double) issued / ledger.entered(),
                Counts.of(ledger),
                reasons,
                loadedSeconds,
                response.p99Millis(),
                enteredAgain,
                seed);
    }

    public boolean passed() {
        return verdict.equals(PASS);
    }

    private static List<String> reasons(LedgerSnapshot ledger) {
        List<String> reasons = new ArrayList<>();
        var off = ledger.differences();
        if (off.lost() > 0) {
            reasons.add(off.lost() + " lost: their request left the broker and no ticket was issued");
        }
        if (off.duplicated() > 0) {
            reasons.add(off.duplicated() + " duplicated: more than one ticket for a user");
        }
        if (off.orphaned() > 0) {
            reasons.add(off.orphaned() + " orphaned: gone from the waiting room without a request");
        }
        if (reasons.isEmpty() && !ledger.balanced()) {
            reasons.add("the ledger does not balance: " + ledger);
        }
        return reasons;
    }
}
