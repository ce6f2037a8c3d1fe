package io.gatehouse.domain.drill;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far the drill on a profile is.
public sealed interface DrillState {

    /// None goes on.
    record Idle() implements DrillState {}

    /// What ran before comes to its end, or the clients connect.
    record Preparing(String drill) implements DrillState {}

    /// It goes on.
    record Playing(DrillPlay play) implements DrillState {}

    /// It is over and judged.
    ///
    /// @param passed whether every alarm came and went in time and the run was as the drill expects
    /// @param alarms in the order in which the drill names them
    /// @param reasons why the run was not as the drill expects, in English; what the alarms did is not among them
    record Ended(DrillPlay play, boolean passed, List<AlarmOutcome> alarms, List<String> reasons)
            implements DrillState {
        public Ended {
            alarms = List.copyOf(alarms);
            reasons = List.copyOf(reasons);
        }
    }

    /// It did not start, or broke off.
    ///
    /// @param reason in the broker's own words
    record Failed(String drill, String reason) implements DrillState {}

    /// What became of an alarm that had to come.
    ///
    /// @param detectedSeconds from the failure's beginning; null when it did not come
    record AlarmOutcome(
            String alarm, double limitSeconds, @Nullable Double detectedSeconds, boolean met) {}
}
