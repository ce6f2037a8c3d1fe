package io.gatehouse.ui;

import io.gatehouse.domain.LedgerSnapshot;
import io.gatehouse.domain.TrafficSnapshot;
import io.gatehouse.domain.simulation.EventText;
import io.gatehouse.domain.simulation.FinishedRun;
import io.gatehouse.domain.simulation.RunCheck;
import io.gatehouse.domain.simulation.RunEvent;
import io.gatehouse.domain.simulation.RunFacts;
import io.gatehouse.domain.simulation.RunMoment;
import io.gatehouse.domain.simulation.RunPicture;
import io.gatehouse.domain.simulation.RunTargets;
import io.gatehouse.domain.simulation.StageFigures;
import io.gatehouse.domain.simulation.WorldFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs as they might go, for tests and pictures.
public final class FedRuns {

    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);
    private static final RunTargets TARGETS = new RunTargets(90, Duration.ofSeconds(2), 0.95);

    private FedRuns() {}

    public static RunFacts steadyDay(Instant started) {
        return new RunFacts("steady-day", 7, 2, started, Optional.of(TWO_MINUTES), 3, TARGETS);
    }

    public static RunFacts demo(Instant started) {
        return new RunFacts("demo", 20_260_101, 0, started, Optional.empty(), 3, TARGETS);
    }

    /// Its numbers after that time.
    public static RunPicture picture(Instant started, Duration elapsed, boolean troubled) {
        var entered = elapsed.toSeconds() * 122;
        var places = troubled
                ? new LedgerSnapshot.Places(1_204, 100, 12, 312, 30, 17, entered - 1_688, 0)
                : new LedgerSnapshot.Places(3, 4, 2, 5, 6, 0, entered - 20, 0);
        var off = troubled ? new LedgerSnapshot.Differences(11, 0, 2) : LedgerSnapshot.Differences.NONE;
        var ledger = new LedgerSnapshot(entered, places, Math.max(0, places.issued() - 4), off);
        var p95 = troubled ? 5_640.0 : 38.0;
        var traffic = new TrafficSnapshot(
                elapsed,
                ledger,
                212,
                205,
                troubled ? 41 : 205,
                troubled ? 41 : 204,
                p95,
                troubled ? 41 : 2.1,
                Optional.empty());
        return new RunPicture(
                started.plus(elapsed),
                traffic,
                elapsed,
                stages(places.issued(), troubled),
                troubled ? 0.87 : 0.999,
                troubled ? 1 : 3,
                troubled ? Optional.of(new WorldFigures(14, WorldFigures.Breaker.OPEN, 2)) : Optional.empty(),
                troubled
                        ? List.of(new RunEvent(
                                "kill worker 1", Optional.of(EventText.of("killWorker", 1)), 40, "done", ""))
                        : List.of());
    }

    private static List<StageFigures> stages(long count, boolean troubled) {
        var slow = troubled ? 140.0 : 1;
        return List.of(
                stage("enter", count, 0.4, 1.2, 1),
                stage("admission", count, 0.6, 8, slow),
                stage("reservation", count / 4, 41, 60, slow),
                stage("payment", count / 4, 22, 80, slow),
                stage("publish", count, 1.4, 11, slow),
                stage("work", count, 5.1, 19, slow),
                stage("event", count, 2.6, 24, slow),
                stage("notification", count, 4.2, 31, slow),
                stage("ticket", count, 6.8, 22, slow));
    }

    private static StageFigures stage(String id, long count, double service, double response, double slow) {
        return new StageFigures(id, count, percentiles(service), percentiles(response * slow));
    }

    private static StageFigures.Percentiles percentiles(double p50) {
        return new StageFigures.Percentiles(p50, p50 * 1.8, p50 * 2.4, p50 * 5.1, p50 * 12);
    }

    /// Its seconds up to that time.
    public static List<RunMoment> moments(Instant started, Duration elapsed, boolean troubled) {
        var moments = new ArrayList<RunMoment>();
        for (var second = 1; second <= elapsed.toSeconds(); second++) {
            var arrivals = 130 + 90 * Math.sin(second / 19.0) + 6 * Math.sin(second * 1.7);
            var tickets = troubled && second > 40 ? 41 + 3 * Math.sin(second) : arrivals - 4 + 3 * Math.sin(second);
            var p95 = troubled && second > 40 ? 38 + (second - 40) * 105.0 : 30 + 8 * Math.sin(second / 7.0);
            moments.add(new RunMoment(started.plusSeconds(second), arrivals, tickets, p95, 3));
        }
        return moments;
    }

    public static FinishedRun passed(int number, Instant started) {
        var ledger = picture(started, TWO_MINUTES, false).traffic().ledger();
        return new FinishedRun(
                number,
                steadyDay(started),
                Duration.ofSeconds(121),
                true,
                0,
                checks(121.4, 38, 0.9995, 0),
                List.of(),
                new FinishedRun.Figures(121.4, 38, 0.9995, ledger));
    }

    /// Somebody was lost, and it was too slow.
    public static FinishedRun failed(int number, Instant started, long inside) {
        var ledger = picture(started, TWO_MINUTES, true).traffic().ledger();
        return new FinishedRun(
                number,
                steadyDay(started),
                Duration.ofSeconds(148),
                false,
                inside,
                checks(84.2, 5_640, 0.94996, 11),
                List.of("11 lost: their request left the broker and no ticket was issued"),
                new FinishedRun.Figures(84.2, 5_640, 0.94996, ledger));
    }

    private static List<RunCheck> checks(double tickets, double p95, double success, long lost) {
        return List.of(
                new RunCheck("ticketsPerSecond", tickets, true, 90, tickets >= 90),
                new RunCheck("p95Millis", p95, false, 2_000, p95 <= 2_000),
                new RunCheck("successRate", success, true, 0.95, success >= 0.95),
                new RunCheck("lost", (double) lost, false, 0, lost == 0),
                new RunCheck("duplicated", 0, false, 0, true),
                new RunCheck("orphaned", 0, false, 0, true));
    }
}
