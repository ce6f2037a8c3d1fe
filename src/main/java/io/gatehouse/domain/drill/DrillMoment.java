package io.gatehouse.domain.drill;

/// Something that happened in a drill.
///
/// @param second since the failure began; negative before that
/// @param kind what it was
/// @param detail the alarm's metric, the action's id, the guessed drill, the hint's number; "" for the others
public record DrillMoment(double second, Kind kind, String detail) {

    /// What can happen.
    public enum Kind {
        FAULT_BEGAN,
        ALARM_RAISED,
        ALARM_ACKNOWLEDGED,
        /// Somebody said that something is wrong before anything was.
        FALSE_ALARM,
        DETECTED,
        HINT,
        WRONG_GUESS,
        DIAGNOSED,
        ACTION,
        FAULT_ENDED,
        ALARM_CLEARED,
        RECOVERED,
        GAVE_UP,
        TIME_UP
    }
}
