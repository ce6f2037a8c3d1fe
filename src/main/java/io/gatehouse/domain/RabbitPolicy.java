package io.gatehouse.domain;

import java.util.Map;

/// Settings that the broker adds to the queues and exchanges whose names match.
///
/// @param pattern a regular expression
/// @param appliesTo queues, exchanges, all, classic_queues, …
/// @param operator true when it belongs to the platform's operators and outdoes what others set
public record RabbitPolicy(
        String name, String pattern, String appliesTo, int priority, Map<String, Object> definition, boolean operator) {

    public RabbitPolicy {
        definition = Map.copyOf(definition);
    }
}
