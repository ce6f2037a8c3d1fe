package io.gatehouse.domain.drill;

import java.time.Instant;

/// Something that goes wrong on purpose now.
///
/// @param name the drill's, the fault's, or the event's in the scenario's English
/// @param since when it was first seen, or began
public record GoingOn(Kind kind, String name, Instant since) {

    /// What it is.
    public enum Kind {
        DRILL,
        BLIND_DRILL,
        FAULT,
        EVENT
    }
}
