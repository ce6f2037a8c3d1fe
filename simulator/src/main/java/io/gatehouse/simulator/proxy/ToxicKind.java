package io.gatehouse.simulator.proxy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/// What can be wrong with a network, by the names that scenarios and the command line have.
public enum ToxicKind {
    LATENCY,
    LOSS,
    BANDWIDTH,
    RESET,
    HALF_OPEN,
    PARTITION;

    /// How much of it; each kind takes what concerns it.
    ///
    /// @param time how late, or how old a connection becomes
    /// @param jitter so much more or less at most
    /// @param part of all packets
    /// @param bytesPerSecond what passes
    public record Figures(Duration time, Duration jitter, double part, long bytesPerSecond) {}

    /// The kind of that name.
    ///
    /// @throws IllegalArgumentException naming all of them when there is none
    public static ToxicKind named(String word) {
        return Arrays.stream(values())
                .filter(one -> one.toString().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("fault: " + word + " is none of " + Arrays.toString(values())));
    }

    /// The toxic of that kind.
    ///
    /// @throws IllegalArgumentException when a figure that it needs is missing or out of its range
    public Toxic with(Figures figures) {
        return switch (this) {
            case LATENCY -> new Latency(figures.time(), figures.jitter());
            case LOSS -> new Loss(figures.part());
            case BANDWIDTH -> new Bandwidth(figures.bytesPerSecond());
            case RESET -> new Reset(figures.time());
            case HALF_OPEN -> new HalfOpen();
            case PARTITION -> new Partition();
        };
    }

    /// As it is written: `half-open`.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
