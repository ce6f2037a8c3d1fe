package io.gatehouse.simulator.proxy;

import io.gatehouse.domain.simulation.EventText;

/// The other side is silently gone, as after a pulled cable: the connection stays open, nothing comes through, not even
/// its end. Afterwards the peer knows nothing of a connection on which something got lost, and resets it.
public record HalfOpen() implements Toxic {

    @Override
    public String words() {
        return "half-open: silent, and still connected";
    }

    @Override
    public EventText text() {
        return EventText.of("network.half-open");
    }

    @Override
    public boolean swallows() {
        return true;
    }
}
