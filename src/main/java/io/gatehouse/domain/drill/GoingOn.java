package io.gatehouse.domain.drill;

import io.gatehouse.domain.simulation.EventText;
import java.time.Instant;
import java.util.Optional;

/// Something that goes wrong on purpose now.
///
/// @param name the drill's, the fault's, or the event's in the scenario's English
/// @param event what the event does, for readers in any language; empty where it is none
/// @param since when it was first seen, or began
public record GoingOn(Kind kind, String name, Optional<EventText> event, Instant since) {

    /// A drill or a fault.
    public GoingOn(Kind kind, String name, Instant since) {
        this(kind, name, Optional.empty(), since);
    }

    /// What it is.
    public enum Kind {
        DRILL,
        BLIND_DRILL,
        FAULT,
        EVENT
    }
}
