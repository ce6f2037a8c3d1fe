package io.gatehouse.topology;

import io.gatehouse.domain.Severity;
import java.util.List;

/// Something that is wrong, or will be on a bad night.
///
/// @param check which check found it, in kebab case; names the words
/// @param place where
/// @param arguments for the words: names
public record Finding(String check, Severity severity, PlaceId place, List<String> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding fault(String check, PlaceId place, String... arguments) {
        return new Finding(check, Severity.CRITICAL, place, List.of(arguments));
    }

    static Finding risk(String check, PlaceId place, String... arguments) {
        return new Finding(check, Severity.WARNING, place, List.of(arguments));
    }
}
