package io.gatehouse.drill;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What became of an alarm that had to come.
///
/// @param limitSeconds how long it might take
/// @param detectedSeconds how long it took from the failure's beginning; null when it did not come
/// @param clearLimitSecond when it had to be back to normal, since the run's start; null when that did not matter
/// @param clearedSecond when it was, since the run's start; null when it was not
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlarmFinding(
        String alarm,
        double limitSeconds,
        @Nullable Double detectedSeconds,
        @Nullable Double clearLimitSecond,
        @Nullable Double clearedSecond) {

    /// Whether it came and went in time.
    public boolean met() {
        return detectedSeconds != null
                && detectedSeconds <= limitSeconds
                && (clearLimitSecond == null || (clearedSecond != null && clearedSecond <= clearLimitSecond));
    }

    /// Why not, for people; empty when it did.
    public String reason() {
        if (met()) {
            return "";
        }
        if (detectedSeconds == null) {
            return "the alarm " + alarm + " did not come";
        }
        if (detectedSeconds > limitSeconds) {
            return "the alarm " + alarm + " came after " + detectedSeconds + " s, not within " + limitSeconds;
        }
        return clearedSecond == null
                ? "the alarm " + alarm + " did not clear"
                : "the alarm " + alarm + " cleared at " + clearedSecond + " s, not by " + clearLimitSecond;
    }
}
