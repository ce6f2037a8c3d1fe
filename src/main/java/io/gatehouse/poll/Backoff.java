package io.gatehouse.poll;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// How long to wait before asking again one who did not answer: longer each time, jittered so that many consoles do not
/// all come back at once.
final class Backoff {

    private static final Duration SLOWEST = Duration.ofSeconds(5);

    private Backoff() {}

    /// At most 5 s, give or take a quarter.
    ///
    /// @param interval at which one who answers is asked
    /// @param failures in a row, 0 after an answer
    static Duration after(int failures, Duration interval) {
        if (failures == 0) {
            return interval;
        }
        var doubled = interval.multipliedBy(1L << Math.min(failures - 1, 3));
        var capped = doubled.compareTo(SLOWEST) < 0 ? doubled : SLOWEST;
        return capped.multipliedBy(ThreadLocalRandom.current().nextInt(75, 126)).dividedBy(100);
    }
}
