package io.gatehouse.ui.simulator;

import io.gatehouse.domain.Mark;
import io.gatehouse.domain.simulation.RunEvent;
import io.gatehouse.domain.simulation.RunFacts;
import io.gatehouse.domain.simulation.RunMoment;
import io.gatehouse.history.Series;
import io.gatehouse.ui.text.EventWords;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The curves of one run, second by second. FX thread only.
final class RunCurves {

    private static final int FOUR_HOURS = 4 * 3_600;
    private static final double MILLI = 1_000;
    private static final List<Duration> STRETCHES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(20),
            Duration.ofMinutes(40),
            Duration.ofMinutes(80));

    private final RunFacts facts;
    private final Series arrivals = new Series(FOUR_HOURS);
    private final Series tickets = new Series(FOUR_HOURS);
    private final Series p95 = new Series(FOUR_HOURS);
    private volatile List<Mark> marks = List.of();
    private Instant newest = Instant.MIN;

    RunCurves(RunFacts facts) {
        this.facts = facts;
    }

    private static String happened(RunEvent event, EventWords words) {
        return event.text().map(words::of).orElse(Shown.name(event.words()));
    }

    /// Takes over what the scenario made happen.
    void happened(List<RunEvent> events, Figures figures) {
        var texts = figures.texts();
        var words = new EventWords(figures);
        marks = events.stream()
                .filter(event -> !event.state().equals("due") && !event.state().equals("skipped"))
                .map(event -> new Mark(
                        facts.started().plusMillis(Math.round(event.second() * MILLI)),
                        Mark.Kind.ACTION,
                        event.failure().isEmpty()
                                ? happened(event, words)
                                : texts.get("simulator.event.failed", happened(event, words), event.failure())))
                .toList();
    }

    /// What happened in that time, for the charts' time axes. Any thread.
    List<Mark> marks(long fromMillis, long toMillis) {
        return marks.stream()
                .filter(mark ->
                        mark.at().toEpochMilli() >= fromMillis && mark.at().toEpochMilli() <= toMillis)
                .toList();
    }

    RunFacts facts() {
        return facts;
    }

    void add(List<RunMoment> moments) {
        for (var moment : moments) {
            var at = moment.at().toEpochMilli();
            arrivals.append(at, moment.arrivalsPerSecond());
            tickets.append(at, moment.ticketsPerSecond());
            p95.append(at, moment.p95Millis() / MILLI);
            newest = moment.at();
        }
    }

    /// Up to when they are known.
    Instant newest() {
        return newest;
    }

    /// The shortest stretch of time that shows all of it, or its last part where it is very long.
    Duration stretch() {
        if (newest.equals(Instant.MIN)) {
            return STRETCHES.getFirst();
        }
        var length = Duration.between(facts.started(), newest);
        return STRETCHES.stream()
                .filter(stretch -> stretch.compareTo(length) >= 0)
                .findFirst()
                .orElse(STRETCHES.getLast());
    }

    Series arrivals() {
        return arrivals;
    }

    Series tickets() {
        return tickets;
    }

    /// In seconds.
    Series p95() {
        return p95;
    }
}
