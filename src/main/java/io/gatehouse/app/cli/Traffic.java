package io.gatehouse.app.cli;

import io.gatehouse.domain.TrafficSnapshot;
import io.gatehouse.simulator.event.EventMark;
import io.gatehouse.simulator.reservation.FunnelCounts;
import io.gatehouse.simulator.verdict.SimulationReport;
import io.gatehouse.simulator.verdict.Yardstick;
import java.util.Locale;

/// Running traffic and its end, as lines for people.
final class Traffic {

    private Traffic() {}

    /// One line of live numbers.
    static String line(TrafficSnapshot traffic) {
        var places = traffic.ledger().places();
        return String.format(
                Locale.ROOT,
                "%4d s  arrivals %4.0f/s  tickets %4.0f/s  p95 %,6.0f ms | waiting %,6d  ready %,5d  unacked %,4d"
                        + "  dead %,4d  issued %,8d  told %,8d  %s",
                traffic.elapsed().toSeconds(),
                traffic.arrivalsPerSecond(),
                traffic.ticketsPerSecond(),
                traffic.endToEndP95Millis(),
                places.waiting(),
                places.ready(),
                places.unacked(),
                places.deadLettered(),
                places.issued(),
                traffic.ledger().notified(),
                traffic.ledger().balanced() ? "balanced" : "NOT BALANCED");
    }

    /// What became of an event.
    static String event(EventMark mark) {
        var second = mark.endedSecond() != null ? mark.endedSecond() : mark.begunSecond();
        return String.format(
                Locale.ROOT,
                "%4.0f s  event, due at %.1f s: %s: %s%s",
                second == null ? mark.dueSecond() : second,
                mark.dueSecond(),
                mark.event(),
                mark.state(),
                mark.failure().isEmpty() ? "" : ": " + mark.failure());
    }

    /// What a run was judged by that was not the whole pipeline.
    static String judged(Yardstick by, SimulationReport report) {
        return String.format(
                Locale.ROOT,
                "Judged by %s: %,d, %.0f/s, p95 %,.0f ms, %.2f %% of those who entered",
                by.name().toLowerCase(Locale.ROOT),
                by.count(report),
                by.perSecond(report),
                by.p95Millis(report),
                100 * by.rate(report));
    }

    private static String restarts(SimulationReport report) {
        return report.restarts() == 0
                ? ""
                : "\nThe program ended " + report.restarts()
                        + " times in between; times are those since the last start";
    }

    private static String answers(SimulationReport report) {
        var receipts = report.receipts();
        return receipts == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", %,d of them confirmed it, %,d were not reachable, %,d did not answer",
                        receipts.received(),
                        receipts.unreachable(),
                        receipts.unanswered());
    }

    /// The end of a run.
    static String summary(SimulationReport report) {
        var ledger = report.ledger();
        var lines = String.format(
                Locale.ROOT,
                "Verdict %s over %s, %s: %.0f tickets/s over %.0f s, p95 %,.0f ms, p99 %,.0f ms, success %.2f %%%n"
                        + "%,d entered = %,d waiting + %,d admitted + %,d in flight + %,d ready + %,d unacked + %,d dead + "
                        + "%,d issued + %,d refused%n"
                        + "%,d told%s; lost %d, duplicated %d, orphaned %d",
                report.verdict(),
                report.tickets().over(),
                report.tickets().guarantee(),
                report.ticketsPerSecond(),
                report.loadedSeconds(),
                report.p95Millis(),
                report.p99Millis(),
                100 * report.successRate(),
                ledger.entered(),
                ledger.waiting(),
                ledger.admitted(),
                ledger.inFlight(),
                ledger.ready(),
                ledger.unacked(),
                ledger.deadLettered(),
                ledger.issued(),
                ledger.refused(),
                ledger.notified(),
                answers(report),
                ledger.lost(),
                ledger.duplicated(),
                ledger.orphaned());
        var funnel = report.funnel() == null ? "" : "\n" + funnel(ledger, report.funnel());
        var reasons = report.reasons().isEmpty() ? "" : "\n" + String.join("\n", report.reasons());
        return lines + restarts(report) + funnel + reasons;
    }

    /// How far people came, and why no farther.
    private static String funnel(SimulationReport.Counts ledger, FunnelCounts funnel) {
        return String.format(
                Locale.ROOT,
                "%,d came, %,d kept waiting, %,d gave up; %,d at the desk: %,d lock time-outs, %,d seat taken,"
                        + " %,d selected: %,d declined, %,d failed, %,d timed out, %,d breaker open, %,d paid%n"
                        + "breaker opened %,d times, half-opened %,d, closed %,d; %,d second entries refused,"
                        + " %,d seats repaired",
                ledger.entered(),
                ledger.waiting(),
                funnel.gaveUp(),
                funnel.letIn(),
                funnel.lockTimeouts(),
                funnel.seatTaken(),
                funnel.selected(),
                funnel.paymentDeclined(),
                funnel.paymentFailed(),
                funnel.paymentTimedOut(),
                funnel.breakerOpen(),
                funnel.confirmed(),
                funnel.breaker().opened(),
                funnel.breaker().halfOpened(),
                funnel.breaker().closed(),
                funnel.duplicateEntriesRefused(),
                funnel.repairs());
    }
}
