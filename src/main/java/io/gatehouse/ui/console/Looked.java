package io.gatehouse.ui.console;

import java.util.Optional;

/// What was found where something was looked for by name.
///
/// @param value empty when there is none; `why` says then why, in the broker's words
public record Looked<T>(String name, Optional<T> value, String why) {

    public static <T> Looked<T> at(String name, T value) {
        return new Looked<>(name, Optional.of(value), "");
    }

    public static <T> Looked<T> missing(String name, String why) {
        return new Looked<>(name, Optional.empty(), why);
    }
}
