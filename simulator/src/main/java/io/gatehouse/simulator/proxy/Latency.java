package io.gatehouse.simulator.proxy;

import io.gatehouse.domain.simulation.EventText;
import io.gatehouse.simulator.load.TimeText;
import java.time.Duration;

/// Everything comes later.
///
/// @param time the mean
/// @param jitter at most so much more or less, each as likely; order is kept, as TCP keeps it
public record Latency(Duration time, Duration jitter) implements Toxic {

    public Latency {
        if (time.isNegative() || jitter.isNegative() || jitter.compareTo(time) > 0) {
            throw new IllegalArgumentException("jitter: 0 to the latency itself, not " + jitter);
        }
    }

    @Override
    public String words() {
        return TimeText.of(time) + (jitter.isZero() ? "" : " (± " + TimeText.of(jitter) + ")") + " latency";
    }

    @Override
    public EventText text() {
        return jitter.isZero()
                ? EventText.of("network.latency", time)
                : EventText.of("network.latency.jitter", time, jitter);
    }

    @Override
    public long delayNanos(Chunk chunk) {
        return time.toNanos() + Math.round((2 * chunk.jitterLuck() - 1) * jitter.toNanos());
    }
}
