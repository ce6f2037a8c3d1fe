package io.gatehouse.replay;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The broker's record of how a message died last.
///
/// @param exchange where it had been published, empty where the record does not tell
/// @param routingKey the key it had been published with, empty where the record does not tell
/// @param queue in which it died
/// @param reason `rejected`, `expired`, `maxlen` or `delivery_limit`
/// @param count how often it died there for that reason
/// @param time when, to the second
public record Death(
        Optional<String> exchange,
        Optional<String> routingKey,
        Optional<String> queue,
        Optional<String> reason,
        long count,
        Optional<Instant> time) {

    /// The header that holds the records.
    public static final String HEADER = "x-death";

    /// The last one, empty for a message that never died.
    public static Optional<Death> last(Map<String, Object> headers) {
        return Optional.ofNullable(record(headers)).map(Death::of);
    }

    static @Nullable Map<?, ?> record(Map<String, Object> headers) {
        return headers.get(HEADER) instanceof List<?> deaths
                        && !deaths.isEmpty()
                        && deaths.getFirst() instanceof Map<?, ?> death
                ? death
                : null;
    }

    private static Death of(Map<?, ?> death) {
        return new Death(
                text(death.get("exchange")),
                death.get("routing-keys") instanceof List<?> keys && !keys.isEmpty()
                        ? text(keys.getFirst())
                        : Optional.empty(),
                text(death.get("queue")),
                text(death.get("reason")),
                death.get("count") instanceof Number count ? count.longValue() : 0,
                death.get("time") instanceof Date time ? Optional.of(time.toInstant()) : Optional.empty());
    }

    static Optional<String> text(@Nullable Object value) {
        return Optional.ofNullable(value).map(Object::toString);
    }
}
