package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.Inputs;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Text;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// A length of time as people type it: `90s`, `15m`, `2h`, `3d`; a bare number is seconds.
final class AgeText {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s*([smhd]?)");

    private AgeText() {}

    static Optional<Duration> of(Inputs inputs, String field) {
        return inputs.text(field).map(String::strip).map(text -> {
            var match = FORM.matcher(text);
            if (!match.matches()) {
                throw new InvalidInput(field, Text.of("invalid.age", text));
            }
            var count = Long.parseLong(match.group(1));
            return switch (match.group(2)) {
                case "m" -> Duration.ofMinutes(count);
                case "h" -> Duration.ofHours(count);
                case "d" -> Duration.ofDays(count);
                default -> Duration.ofSeconds(count);
            };
        });
    }
}
