package io.gatehouse.simulator.proxy;

import io.gatehouse.domain.simulation.EventText;

/// A line that carries little.
///
/// @param bytesPerSecond in each direction of each connection
public record Bandwidth(long bytesPerSecond) implements Toxic {

    public Bandwidth {
        if (bytesPerSecond < 1) {
            throw new IllegalArgumentException("bytesPerSecond: 1 or more, not " + bytesPerSecond);
        }
    }

    @Override
    public String words() {
        return bytesPerSecond + " bytes per second";
    }

    @Override
    public EventText text() {
        return EventText.of("network.bandwidth", bytesPerSecond);
    }
}
