package io.gatehouse.simulator.scenario;

import java.time.Duration;

/// Reads a time as the schema lets people write it: `500ms`, `60s`, `5m`, `2h`.
final class TimeText {

    private TimeText() {}

    static Duration parse(String text) {
        var digits = text.chars().takeWhile(Character::isDigit).count();
        var amount = Long.parseLong(text, 0, (int) digits, 10);
        return switch (text.substring((int) digits)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> throw new IllegalArgumentException("no time: " + text);
        };
    }
}
