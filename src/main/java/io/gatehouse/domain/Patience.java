package io.gatehouse.domain;

import java.time.Duration;

/// How much has to happen before a condition that is met becomes an alarm.
public sealed interface Patience {

    /// Met by two readings in a row, which single stray readings are not.
    Patience SECOND_READING = new Lasting(Duration.ZERO);

    /// Met by a single reading: for what a broker declares itself and no statistics of ours could be behind.
    Patience FIRST_READING = new Times(1, Duration.ofSeconds(1));

    /// Met without a break for that long, and by two readings in any case.
    record Lasting(Duration duration) implements Patience {
        public Lasting {
            if (duration.isNegative()) {
                throw new IllegalArgumentException("for: must not be negative");
            }
        }
    }

    /// Began to be met that many times within the window, however short each time was.
    record Times(int count, Duration window) implements Patience {
        public Times {
            if (count < 1) {
                throw new IllegalArgumentException("times: 1 or more, not " + count);
            }
            if (window.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new IllegalArgumentException("within: at least 1 s, not " + window);
            }
        }
    }
}
