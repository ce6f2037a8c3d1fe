package io.gatehouse.simulator.pipeline;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// The parts of a simulation that can be left to real services.
public enum Part {
    /// People arrive, are let in, and their requests are published.
    TRAFFIC,
    /// Requests are served, and what came of them is kept as an event.
    WORKERS,
    /// People are told of their tickets.
    NOTIFIER;

    /// Everything.
    public static final Set<Part> ALL = Set.copyOf(EnumSet.allOf(Part.class));

    /// The part of that name.
    ///
    /// @throws IllegalArgumentException when there is none
    public static Part named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// Its name for people.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
