package io.gatehouse.domain.simulation;

import java.util.Map;

/// A run as somebody wants it.
///
/// @param scenario the name of an offered one
/// @param seed the same seed brings the same people at the same times
/// @param varied what differs from the scenario, by the variation's id, written as in scenario files
public record RunChoice(String scenario, long seed, Map<String, String> varied) {

    public RunChoice {
        varied = Map.copyOf(varied);
    }
}
