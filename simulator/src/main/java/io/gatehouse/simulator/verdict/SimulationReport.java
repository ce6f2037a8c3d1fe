package io.gatehouse.simulator.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.domain.LedgerSnapshot;
import io.gatehouse.domain.Receipts;
import io.gatehouse.simulator.meter.Stage;
import io.gatehouse.simulator.meter.StageTimes;
import io.gatehouse.simulator.reservation.FunnelCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
/// @param receipts what users answered to the news of their ticket; left out where they cannot answer
/// @param checks the scenario's expectations, none when nothing was expected
/// @param funnel how far people came in the world around the pipeline; null without one
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Receipts receipts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FunnelCounts funnel,
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
                null,
                null,
                tickets);
    }

    /// The same run, with how far people came in the world around the pipeline.
    public SimulationReport with(@Nullable FunnelCounts counts) {
        return with(verdict, reasons, checks, receipts, counts);
    }

    /// The same run, with what users answered.
    public SimulationReport with(Optional<Receipts> counts) {
        return with(verdict, reasons, checks, counts.orElse(null), funnel);
    }

    private SimulationReport with(
            String newVerdict,
            List<String> newReasons,
            List<Check> newChecks,
            @Nullable Receipts newReceipts,
            @Nullable FunnelCounts newFunnel) {
        return new SimulationReport(
                newVerdict,
                ticketsPerSecond,
                p95Millis,
                successRate,
                ledger,
                newReasons,
                loadedSeconds,
                p99Millis,
                enteredAgain,
                restarts,
                seed,
                stages,
                newChecks,
                newReceipts,
                newFunnel,
                tickets);
    }

    /// The same run, judged by what a scenario expects of it as well. Losses that it allows are no failure.
    ///
    /// @param by what the run's own parts bring about
    public SimulationReport judgedBy(Expectations expectations, Yardstick by) {
        var judged = expectations.judge(this, by);
        var why = new ArrayList<>(reasons);
        why.removeAll(differences(ledger, Expectations.DOCUMENTED));
        why.addAll(differences(ledger, expectations));
        judged.stream().filter(check -> !check.met()).map(Check::words).forEach(why::add);
        return with(why.isEmpty() ? PASS : FAIL, why, judged, receipts, funnel);
    }

    /// The same run, failed for these reasons as well, if there are any.
    public SimulationReport failedBy(List<String> more) {
        var why = new ArrayList<>(reasons);
        why.addAll(more);
        return with(why.isEmpty() ? PASS : FAIL, why, checks, receipts, funnel);
    }

    public boolean passed() {
        return verdict.equals(PASS);
    }

    private static List<String> reasons(LedgerSnapshot ledger) {
        var counts = Counts.of(ledger);
        List<String> reasons = new ArrayList<>(differences(counts, Expectations.DOCUMENTED));
        long accounted = ledger.places().sum() + counts.lost() + counts.orphaned();
        if (ledger.entered() != accounted || ledger.notified() > counts.issued()) {
            reasons.add("the ledger does not balance: " + ledger);
        }
        return reasons;
    }

    /// What the books are off by, beyond what is allowed.
    private static List<String> differences(Counts off, Expectations allowed) {
        List<String> reasons = new ArrayList<>();
        if (off.lost() > allowed.lostAtMost()) {
            reasons.add(off.lost() + " lost: their request left the broker and no ticket was issued");
        }
        if (off.duplicated() > allowed.duplicatedAtMost()) {
            reasons.add(off.duplicated() + " duplicated: more than one ticket for a user");
        }
        if (off.orphaned() > allowed.orphanedAtMost()) {
            reasons.add(off.orphaned() + " orphaned: gone from the waiting room without a request");
        }
        return reasons;
    }
}
