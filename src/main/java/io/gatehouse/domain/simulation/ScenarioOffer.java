package io.gatehouse.domain.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A scenario that can be run, in the reader's language.
///
/// @param name a shipped scenario's name, or the file that it was read from
/// @param lasting how long people arrive; without it until they are stopped
/// @param people about how many arrive in that time; 0 when it has no end
/// @param workMillis mean time to issue a ticket
/// @param failureRate the part of all attempts that fails, 0 to 1
/// @param variations what can be varied, in the order in which the screen lists it
public record ScenarioOffer(
        String name,
        String title,
        String about,
        ArrivalShape arrivals,
        Optional<Duration> lasting,
        long people,
        int workers,
        double workMillis,
        double failureRate,
        List<Variation> variations) {

    public ScenarioOffer {
        variations = List.copyOf(variations);
    }
}
