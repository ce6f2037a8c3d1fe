package io.gatehouse.checklist;

import java.util.Optional;

/// What was found out, or why nothing was.
///
/// @param value empty when it could not be found out
/// @param why in the broker's words, "" when there is a value
public record Found<T>(Optional<T> value, String why) {

    public static <T> Found<T> of(T value) {
        return new Found<>(Optional.of(value), "");
    }

    public static <T> Found<T> missing(String why) {
        return new Found<>(Optional.empty(), why);
    }
}
