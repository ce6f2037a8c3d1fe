package io.gatehouse.ui.observe;

import io.gatehouse.domain.Reading.Measured;
import io.gatehouse.domain.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One metric as the screen has to speak of it at one moment.
public sealed interface Observation {

    /// How bad it is; what is not known to be normal is unknown.
    Severity severity();

    /// Not answered yet since the console was opened.
    record Waiting() implements Observation {
        @Override
        public Severity severity() {
            return Severity.UNKNOWN;
        }
    }

    /// A fresh value.
    record Known(double value, Duration age, Severity severity) implements Observation {}

    /// A value older than two intervals: it may no longer be so.
    record Stale(double value, Duration age) implements Observation {
        @Override
        public Severity severity() {
            return Severity.UNKNOWN;
        }
    }

    /// The newest look brought no value.
    ///
    /// @param last the last value there was within the history
    /// @param unreachableSince since when the whole broker does not answer; empty when it does
    record Unknown(String reason, Optional<Measured> last, Optional<Instant> unreachableSince) implements Observation {
        @Override
        public Severity severity() {
            return Severity.UNKNOWN;
        }
    }
}
