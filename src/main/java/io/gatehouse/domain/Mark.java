package io.gatehouse.domain;

import java.time.Instant;

/// Something that happened at one moment, to be shown on the time axis of charts.
///
/// @param text what happened, in the reader's words, for a tooltip
public record Mark(Instant at, Kind kind, String text) {

    /// What happened; each has a shape of its own.
    public enum Kind {
        /// An alarm was raised or became worse.
        ALARM,
        /// An alarm returned to normal.
        RETURNED,
        /// An operator did something.
        ACTION
    }
}
