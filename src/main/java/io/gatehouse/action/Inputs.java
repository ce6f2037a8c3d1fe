package io.gatehouse.action;

import io.gatehouse.domain.QueueName;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What was filled in, by field id, as text. A field that is absent or blank counts as left empty.
public record Inputs(Map<String, String> values) {

    public Inputs {
        values = Map.copyOf(values);
    }

    /// The text of a field, trimmed of nothing: a queue's name may end in a blank.
    public Optional<String> text(String field) {
        return Optional.ofNullable(values.get(field)).filter(value -> !value.isEmpty());
    }

    /// The text of a field that cannot be left empty.
    ///
    /// @throws InvalidInput when it was left empty
    public String required(String field) {
        return text(field).orElseThrow(() -> new InvalidInput(field, Text.of("invalid.empty")));
    }

    /// The number in a field, absent when it was left empty.
    ///
    /// @throws InvalidInput when it is no whole number from 0 up
    public OptionalLong integer(String field) {
        var text = text(field).map(String::strip);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            var number = Long.parseLong(text.get());
            if (number >= 0) {
                return OptionalLong.of(number);
            }
        } catch (NumberFormatException _) {
            // Told below, together with negative numbers.
        }
        throw new InvalidInput(field, Text.of("invalid.number", text.get()));
    }

    /// The queue named in a field that cannot be left empty.
    ///
    /// @throws InvalidInput when it was left empty or is too long for a name
    public QueueName queue(String field) {
        try {
            return new QueueName(required(field));
        } catch (IllegalArgumentException _) {
            throw new InvalidInput(field, Text.of("invalid.queue-name", QueueName.LIMIT_BYTES));
        }
    }

    public boolean flag(String field) {
        return text(field).map(Boolean::parseBoolean).orElse(false);
    }
}
