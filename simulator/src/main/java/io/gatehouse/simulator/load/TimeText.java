package io.gatehouse.simulator.load;

import java.time.Duration;

/// Reads and writes a time as scenarios let people write it: `500ms`, `60s`, `5m`, `2h`.
public final class TimeText {

    private TimeText() {}

    /// The time of that text.
    ///
    /// @throws IllegalArgumentException when it is none
    public static Duration parse(String text) {
        var digits = (int) text.chars().takeWhile(Character::isDigit).count();
        if (digits == 0) {
            throw new IllegalArgumentException("no time: " + text);
        }
        var amount = Long.parseLong(text, 0, digits, 10);
        return switch (text.substring(digits)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> throw new IllegalArgumentException("no time: " + text);
        };
    }

    /// The text of that time, in whole seconds where it is some.
    public static String of(Duration time) {
        return time.toMillisPart() == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
    }
}
