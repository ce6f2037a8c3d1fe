package io.gatehouse.simulator.verdict;

import io.gatehouse.domain.LedgerSnapshot;
import io.gatehouse.simulator.meter.Stage;
import io.gatehouse.simulator.meter.StageTimes;
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
/// @param restarts how often the run's process was ended and another one went on; times and rates are the last one's
/// @param stages how long each stage took
/// @param checks the scenario's expectations, none when nothing was expected
/// @param tickets what ticket requests went over
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
        long restarts,
        long seed,
        List<StageLatency> stages,
        List<Check> checks,
        Way tickets) {

    public static final String PASS = "pass";
    public static final String FAIL = "fail";

    public SimulationReport {
        reasons = List.copyOf(reasons);
        stages = List.copyOf(stages);
        checks = List.copyOf(checks);
    }

    /// The way of ticket requests and what it promises, as scenarios name them.
    public record Way(String over, String guarantee) {}

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

    /// The report of these books.
    ///
    /// @param loadedSeconds the time in which there was work
    /// @param times how long each stage took
    public static SimulationReport of(
            LedgerSnapshot ledger,
            double loadedSeconds,
            StageTimes times,
            long enteredAgain,
            long restarts,
            long seed,
            Way tickets) {
        var response = times.response(Stage.TICKET);
        long issued = ledger.places().issued();
        List<String> reasons = reasons(ledger);
        return new SimulationReport(
                reasons.isEmpty() ? PASS : FAIL,
                loadedSeconds <= 0 ? 0 : issued / loadedSeconds,
                response.percentileMillis(95),
                ledger.entered() == 0 ? 0 : (double) issued / ledger.entered(),
                Counts.of(ledger),
                reasons,
                loadedSeconds,
                response.percentileMillis(99),
                enteredAgain,
                restarts,
                seed,
                StageLatency.of(times),
                List.of(),
                tickets);
    }

    /// The same run, judged by what a scenario expects of it as well.
    ///
    /// @param by what the run's own parts bring about
    public SimulationReport judgedBy(Expectations expectations, Yardstick by) {
        var judged = expectations.judge(this, by);
        return with(
                judged.stream().filter(check -> !check.met()).map(Check::words).toList(), judged);
    }

    /// The same run, failed for these reasons as well, if there are any.
    public SimulationReport failedBy(List<String> more) {
        return with(more, checks);
    }

    private SimulationReport with(List<String> more, List<Check> judged) {
        var why = new ArrayList<>(reasons);
        why.addAll(more);
        return new SimulationReport(
                why.isEmpty() ? PASS : FAIL,
                ticketsPerSecond,
                p95Millis,
                successRate,
                ledger,
                why,
                loadedSeconds,
                p99Millis,
                enteredAgain,
                restarts,
                seed,
                stages,
                judged,
                tickets);
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
