package io.gatehouse.simulator.proxy;

import io.gatehouse.domain.simulation.EventText;
import io.gatehouse.simulator.load.TimeText;
import java.time.Duration;
import java.util.Optional;

/// Connections are reset (RST) in the middle of whatever is on them, as by a firewall that forgets them.
///
/// @param age that each reaches; those that are older are reset at once
public record Reset(Duration age) implements Toxic {

    public Reset {
        if (age.isNegative()) {
            throw new IllegalArgumentException("age: 0 or more, not " + age);
        }
    }

    @Override
    public String words() {
        return "connections are reset after " + TimeText.of(age);
    }

    @Override
    public EventText text() {
        return EventText.of("network.reset", age);
    }

    @Override
    public Optional<Duration> resetsAfter() {
        return Optional.of(age);
    }
}
