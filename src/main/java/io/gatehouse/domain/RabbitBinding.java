package io.gatehouse.domain;

import java.util.Map;

/// Messages that reach the exchange `source` with a key that matches go on to `target`.
public record RabbitBinding(String source, Target target, String routingKey, Map<String, Object> arguments) {

    public RabbitBinding {
        arguments = Map.copyOf(arguments);
    }

    /// A queue, or another exchange.
    public record Target(boolean queue, String name) {}
}
