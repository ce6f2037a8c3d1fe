package io.gatehouse.simulator.verdict;

import io.gatehouse.domain.TrafficSnapshot;
import java.util.ArrayList;
import java.util.List;

/// What a run looked like second by second, for the report's charts. Thread-safe.
public final class TimeLine {

    private final List<Moment> moments = new ArrayList<>();

    /// One second of a run.
    ///
    /// @param second since the first arrival was due
    public record Moment(
            double second,
            double arrivalsPerSecond,
            double ticketsPerSecond,
            double p95Millis,
            long waiting,
            long ready,
            long deadLettered) {}

    /// Notes what is now.
    public synchronized void add(TrafficSnapshot traffic) {
        var places = traffic.ledger().places();
        moments.add(new Moment(
                traffic.elapsed().toMillis() / 1_000.0,
                traffic.arrivalsPerSecond(),
                traffic.ticketsPerSecond(),
                traffic.endToEndP95Millis(),
                places.waiting(),
                places.ready(),
                places.deadLettered()));
    }

    /// Everything noted so far, in its order.
    public synchronized List<Moment> moments() {
        return List.copyOf(moments);
    }
}
