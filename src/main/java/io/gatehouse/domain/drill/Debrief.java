package io.gatehouse.domain.drill;

import java.time.Instant;
import java.util.List;

/// What a trainee did in the blind drills of one sitting.
///
/// @param trainee as they were entered
/// @param begun when the sitting began
/// @param seed the same one brings the same drills in the same order after the same pauses
/// @param points the mean of the drills', rounded; 0 without any
/// @param drills in the order in which they were played
public record Debrief(String trainee, Instant begun, long seed, int points, List<DrillResult> drills) {

    public Debrief {
        drills = List.copyOf(drills);
    }

    /// The debrief of these.
    public static Debrief of(String trainee, Instant begun, long seed, List<DrillResult> drills) {
        var mean = drills.stream().mapToInt(one -> one.score().points()).average();
        return new Debrief(trainee, begun, seed, (int) Math.round(mean.orElse(0)), drills);
    }
}
