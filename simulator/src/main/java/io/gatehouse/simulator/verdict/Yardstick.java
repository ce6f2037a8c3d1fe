package io.gatehouse.simulator.verdict;

import io.gatehouse.simulator.meter.Stage;
import io.gatehouse.simulator.pipeline.Part;
import java.util.Set;

/// What a run is judged by: the last thing that its own parts bring about.
public enum Yardstick {
    /// Tickets, where the work is done here.
    TICKETS("ticketsPerSecond", "p95Millis", "successRate", Stage.TICKET),
    /// Requests that the broker confirmed, where the work is left to others.
    CONFIRMS("confirmsPerSecond", "confirmP95Millis", "confirmRate", Stage.PUBLISH),
    /// People who were told, where nothing else is done here.
    TOLD("toldPerSecond", "toldP95Millis", "toldRate", Stage.NOTIFICATION);

    private final String perSecond;
    private final String p95;
    private final String rate;
    private final Stage stage;

    Yardstick(String perSecond, String p95, String rate, Stage stage) {
        this.perSecond = perSecond;
        this.p95 = p95;
        this.rate = rate;
        this.stage = stage;
    }

    /// The one of a run of those parts.
    public static Yardstick of(Set<Part> parts) {
        if (parts.contains(Part.WORKERS)) {
            return TICKETS;
        }
        return parts.contains(Part.TRAFFIC) ? CONFIRMS : TOLD;
    }

    /// The throughput's name in checks.
    public String perSecondName() {
        return perSecond;
    }

    /// The latency's name in checks.
    public String p95Name() {
        return p95;
    }

    /// The name in checks of how many there are per person.
    public String rateName() {
        return rate;
    }

    /// The stage whose times are judged, as reports name it.
    public String stageName() {
        return stage.word();
    }

    /// How many it counts in that run.
    public long count(SimulationReport report) {
        var books = report.ledger();
        return switch (this) {
            case TICKETS -> books.issued();
            // Whatever became of a request later, the broker had it.
            case CONFIRMS -> books.ready() + books.unacked() + books.deadLettered() + books.issued() + books.lost();
            case TOLD -> books.notified();
        };
    }

    /// Over the time in which there was work.
    public double perSecond(SimulationReport report) {
        return report.loadedSeconds() <= 0 ? 0 : count(report) / report.loadedSeconds();
    }

    /// From the intended arrival, 95th percentile. For those who were only told, from the event's time.
    public double p95Millis(SimulationReport report) {
        return report.stages().stream()
                .filter(latency -> latency.stage().equals(stageName()))
                .mapToDouble(latency -> (this == TOLD ? latency.service() : latency.response()).p95Millis())
                .findFirst()
                .orElse(0);
    }

    /// Per person who entered, 0 to 1.
    public double rate(SimulationReport report) {
        long entered = report.ledger().entered();
        return entered == 0 ? 0 : (double) count(report) / entered;
    }
}
