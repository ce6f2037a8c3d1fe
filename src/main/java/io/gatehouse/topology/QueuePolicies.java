package io.gatehouse.topology;

import io.gatehouse.domain.QueueFacts;
import java.util.Map;
import java.util.Optional;

/// What a queue was declared with and what policies add to it; arguments win over policies for dead-lettering, and
/// either limits a queue.
final class QueuePolicies {

    private static final Map<String, String> NAMES = Map.of(
            "x-dead-letter-exchange", "dead-letter-exchange",
            "x-dead-letter-routing-key", "dead-letter-routing-key",
            "x-max-length", "max-length",
            "x-max-length-bytes", "max-length-bytes");

    private QueuePolicies() {}

    /// The value of an `x-…` argument, wherever it comes from.
    static Optional<Object> setting(QueueFacts facts, String argument) {
        var declared = facts.settings().arguments().get(argument);
        if (declared != null) {
            return Optional.of(declared);
        }
        return Optional.ofNullable(facts.policyDefinition().get(NAMES.getOrDefault(argument, argument)));
    }

    static Optional<String> deadLetterExchange(QueueFacts facts) {
        return setting(facts, "x-dead-letter-exchange").map(Object::toString);
    }

    /// The key that dead letters get; empty when they keep theirs.
    static Optional<String> deadLetterKey(QueueFacts facts) {
        return setting(facts, "x-dead-letter-routing-key").map(Object::toString);
    }

    static boolean isLimited(QueueFacts facts) {
        return setting(facts, "x-max-length").isPresent()
                || setting(facts, "x-max-length-bytes").isPresent();
    }
}
