package io.gatehouse.simulator.proxy;

import io.gatehouse.domain.simulation.EventText;
import java.time.Duration;
import java.util.Optional;

/// The broker cannot be reached: connections are cut, and each new one is reset before a byte is on it.
public record Partition() implements Toxic {

    @Override
    public String words() {
        return "cut off";
    }

    @Override
    public EventText text() {
        return EventText.of("network.partition");
    }

    @Override
    public Optional<Duration> resetsAfter() {
        return Optional.of(Duration.ZERO);
    }
}
