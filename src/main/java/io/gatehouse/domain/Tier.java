package io.gatehouse.domain;

import java.time.Duration;

/// How finely series are kept, and for how long: the older, the coarser. Steps begin at whole multiples of their
/// length since 1970.
public enum Tier {
    SECOND(Duration.ofSeconds(1), Duration.ofHours(1)),
    TEN_SECONDS(Duration.ofSeconds(10), Duration.ofDays(1)),
    MINUTE(Duration.ofMinutes(1), Duration.ofDays(30));

    private final Duration step;
    private final Duration kept;

    Tier(Duration step, Duration kept) {
        this.step = step;
        this.kept = kept;
    }

    public Duration step() {
        return step;
    }

    /// How long a step is kept at least.
    public Duration kept() {
        return kept;
    }

    public long stepMillis() {
        return step.toMillis();
    }
}
