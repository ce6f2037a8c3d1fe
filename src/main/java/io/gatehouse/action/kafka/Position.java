package io.gatehouse.action.kafka;

import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Text;
import io.gatehouse.domain.KafkaPartition;
import io.gatehouse.port.KafkaTopics;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A place in a topic as people write it: an offset, a time, or how long ago.
sealed interface Position {

    /// The same offset of every partition.
    record Offset(long offset) implements Position {}

    /// The first event that is that young.
    record Time(Instant instant) implements Position {}

    Pattern AGO = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    /// Reads `1234`, `2026-01-31T05:00:00Z`, `2026-01-31T14:00` (the time of this machine) or `15m`.
    ///
    /// @throws InvalidInput when it is none of these
    static Position parse(String field, String text, InstantSource clock) {
        var written = text.strip();
        if (written.matches("\\d{1,18}")) {
            return new Offset(Long.parseLong(written));
        }
        return new Time(time(field, written, clock));
    }

    /// Reads a time or how long ago.
    ///
    /// @throws InvalidInput when it is neither
    static Instant time(String field, String text, InstantSource clock) {
        if (AGO.matcher(text).matches()) {
            return clock.instant().minus(span(field, text));
        }
        try {
            return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeException _) {
            throw new InvalidInput(field, Text.of("invalid.kafka-position", text));
        }
    }

    /// Reads a length of time, `500ms` to `7d`.
    ///
    /// @throws InvalidInput when it is none
    static Duration span(String field, String text) {
        var matcher = AGO.matcher(text.strip());
        if (!matcher.matches()) {
            throw new InvalidInput(field, Text.of("invalid.kafka-span", text));
        }
        var amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    /// Which offset that is in each partition; not clamped to what there is.
    default Map<KafkaPartition, Long> in(Collection<KafkaPartition> partitions, KafkaTopics topics) {
        return switch (this) {
            case Offset(var offset) -> partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> offset));
            case Time(var instant) -> topics.offsetsAt(partitions, instant);
        };
    }
}
