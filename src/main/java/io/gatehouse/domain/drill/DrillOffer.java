package io.gatehouse.domain.drill;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A drill that can be played, in the reader's language.
///
/// @param name what it is chosen by, and what its texts are found by
/// @param about what will happen
/// @param alarms metrics' ids of those that have to come, in their order
/// @param remedies ids of the actions that bring things in order; none where the failure ends by itself
/// @param obstacle why it cannot be played on this lab; empty when it can
public record DrillOffer(
        String name,
        String title,
        String about,
        Times times,
        List<String> alarms,
        List<String> remedies,
        Optional<Obstacle> obstacle) {

    public DrillOffer {
        alarms = List.copyOf(alarms);
        remedies = List.copyOf(remedies);
    }

    /// When what happens, since its start.
    ///
    /// @param whole how long people arrive
    /// @param begins when the failure begins
    /// @param ends when it ends by itself
    public record Times(Duration whole, Duration begins, Duration ends) {}

    /// What a lab has to be for a drill.
    public enum Obstacle {
        /// It changes brokers, and those of this profile are no lab of this machine.
        NO_LAB,
        /// It changes brokers, and another program that still runs keeps this lab.
        KEPT_LAB,
        /// It changes brokers, and not all of this lab's run.
        LAB_DOWN,
        /// Its alarm is about the ticket service, which this profile does not name.
        NO_SERVICE,
        /// It needs a cluster of RabbitMQ, which a lab as containers has.
        CLUSTER
    }
}
