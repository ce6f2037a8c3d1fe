package io.gatehouse.domain;

import java.util.Map;
import java.util.Optional;

/// What seldom changes about a queue: how it was declared and what policies add to that.
///
/// @param exclusive belongs to one connection and goes with it
/// @param policy the name of the policy that applies, empty without one
/// @param policyDefinition what policies say of this queue, operator policies included: `dead-letter-exchange`,
///     `max-length`, …
public record QueueFacts(
        QueueName name,
        QueueState.Settings settings,
        boolean exclusive,
        Optional<String> policy,
        Map<String, Object> policyDefinition) {

    public QueueFacts {
        policyDefinition = Map.copyOf(policyDefinition);
    }
}
