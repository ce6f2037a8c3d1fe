package io.gatehouse.simulator.event;

import io.gatehouse.domain.simulation.EventText;
import io.gatehouse.simulator.load.ArrivalRate;
import io.gatehouse.simulator.load.TimeText;
import io.gatehouse.simulator.pipeline.Part;
import java.time.Duration;
import java.util.Optional;

/// Nobody arrives for a while; those who would have never come.
record PauseArrivalsEvent(Duration lasts) implements RunEvent {

    static final EventKind KIND = new EventKind("pauseArrivals", fields -> new PauseArrivalsEvent(fields.time("for")));

    @Override
    public String words() {
        return "no arrivals for " + TimeText.of(lasts);
    }

    @Override
    public EventText text() {
        return EventText.of(KIND.name(), lasts);
    }

    @Override
    public Optional<Part> needs() {
        return Optional.of(Part.TRAFFIC);
    }

    @Override
    public ArrivalRate arrivals(ArrivalRate before, Duration at) {
        return new ArrivalRate.Paused(before, at, lasts);
    }
}
