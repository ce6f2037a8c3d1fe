package io.gatehouse.domain;

import java.util.Locale;

/// The kinds of RabbitMQ queue, named as `x-queue-type` names them.
public enum QueueType {
    CLASSIC,
    QUORUM,
    STREAM;

    /// The argument that names the type when a queue is declared.
    public static final String ARGUMENT = "x-queue-type";

    /// The value of the argument `x-queue-type`.
    public String argument() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The type of that argument value.
    ///
    /// @throws IllegalArgumentException for a type this console does not know
    public static QueueType of(String argument) {
        return valueOf(argument.toUpperCase(Locale.ROOT));
    }
}
