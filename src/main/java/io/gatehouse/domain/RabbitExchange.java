package io.gatehouse.domain;

import java.util.Map;
import java.util.Optional;

/// An exchange at one moment; the default exchange is called "".
///
/// @param type direct, fanout, topic, headers or a plugin's
/// @param arguments as declared: `alternate-exchange`, …
/// @param policy the name of the policy that applies, empty without one
public record RabbitExchange(
        String name, String type, Traits traits, Map<String, Object> arguments, Optional<String> policy, Rates rates) {

    public RabbitExchange {
        arguments = Map.copyOf(arguments);
    }

    /// How it was declared.
    ///
    /// @param internal only other exchanges can publish to it
    public record Traits(boolean durable, boolean autoDelete, boolean internal) {}

    /// Messages per second, not a number where the broker does not tell.
    public record Rates(double inPerSecond, double outPerSecond) {}
}
