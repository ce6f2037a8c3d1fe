package io.gatehouse.domain.drill;

import java.util.List;

/// A sitting as the trainer wants it.
///
/// @param trainee who sits in front of the console
/// @param drills names of those that may come
/// @param count how many of them come, each at most once
/// @param seed of their order and of the pauses before them
public record BlindChoice(String trainee, List<String> drills, int count, long seed) {

    /// @throws IllegalArgumentException when more are wanted than there are, or none
    public BlindChoice {
        drills = List.copyOf(drills);
        if (count < 1 || count > drills.size()) {
            throw new IllegalArgumentException("count: from 1 to " + drills.size() + ", not " + count);
        }
    }
}
