package io.gatehouse.domain.simulation;

import java.util.List;

/// What an event of a scenario does, for readers in any language: which text says it, and what fills that in.
///
/// @param key the text's name among those of events
/// @param arguments numbers, names, [java.time.Duration]s, and further texts
public record EventText(String key, List<Object> arguments) {

    public EventText {
        arguments = List.copyOf(arguments);
    }

    /// A text with what fills it in.
    public static EventText of(String key, Object... arguments) {
        return new EventText(key, List.of(arguments));
    }
}
