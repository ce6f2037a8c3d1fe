package io.gatehouse.drill;

import io.gatehouse.domain.drill.BlindChoice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Which drills a sitting brings, and after which calm: by the seed, so that several trainees can be given the same.
final class BlindOrder {

    private static final long SHORTEST_CALM_SECONDS = 5;
    private static final long LONGEST_CALM_SECONDS = 40;

    private BlindOrder() {}

    /// A drill to come.
    ///
    /// @param calm for how long people arrive and nothing is wrong, beyond what the drill itself has of it
    record Next(String drill, Duration calm) {}

    static List<Next> of(BlindChoice choice) {
        var chance = new Random(choice.seed());
        var names = new ArrayList<>(choice.drills());
        Collections.sort(names);
        Collections.shuffle(names, chance);
        return names.stream()
                .limit(choice.count())
                .map(name -> new Next(
                        name, Duration.ofSeconds(chance.nextLong(SHORTEST_CALM_SECONDS, LONGEST_CALM_SECONDS + 1))))
                .toList();
    }
}
