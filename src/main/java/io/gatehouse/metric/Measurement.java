package io.gatehouse.metric;

import java.time.Instant;
import java.util.Optional;

/// What a metric has to say of one subject: a value in the metric's unit, or why there is none.
public sealed interface Measurement {

    /// The key, queue, group, node or service that was measured.
    String subject();

    /// A number in the metric's unit.
    ///
    /// @param takenAt when that was so, where it is from before the question; empty for one that is fresh
    record Value(String subject, double value, Optional<Instant> takenAt) implements Measurement {

        /// A number as of now.
        public Value(String subject, double value) {
            this(subject, value, Optional.empty());
        }
    }

    /// The subject is there and holds no such number; `why` is for people.
    record Missing(String subject, String why) implements Measurement {}
}
