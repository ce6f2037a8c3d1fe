package io.gatehouse.simulator.drill;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What has to be seen when a scenario is played, and what is done about it. All times count from the run's start.
///
/// @param alarms that have to come
/// @param remedies in the order of their times
/// @param cluster whether it needs a cluster of RabbitMQ, which a lab as containers has
public record DrillPlan(List<ExpectedAlarm> alarms, List<Remedy> remedies, boolean cluster) {

    public DrillPlan {
        alarms = List.copyOf(alarms);
        remedies = List.copyOf(remedies);
        if (alarms.isEmpty()) {
            throw new IllegalArgumentException("drill.alarms: at least one alarm that has to come");
        }
    }

    /// An alarm that has to come.
    ///
    /// @param alarm the metric's id, `queue-depth`, or `source-answers` for a broker that is silent
    /// @param from when the failure begins; an alarm before that is none of it
    /// @param within how long it may take from there
    /// @param clears when it has to be back to normal; without it that does not matter
    public record ExpectedAlarm(String alarm, Duration from, Duration within, Optional<Duration> clears) {
        public ExpectedAlarm {
            clears.filter(by -> by.compareTo(from) <= 0).ifPresent(by -> {
                throw new IllegalArgumentException("drill.alarms: " + alarm + " cannot clear before it begins");
            });
        }
    }

    /// One of the console's own actions that brings things in order.
    ///
    /// @param action its id, `replay`
    /// @param with its fields; what is left out is as the action has it
    public record Remedy(Duration at, String action, Map<String, String> with) {
        public Remedy {
            with = Map.copyOf(with);
        }
    }
}
