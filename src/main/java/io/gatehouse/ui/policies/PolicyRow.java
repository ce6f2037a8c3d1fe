package io.gatehouse.ui.policies;

import io.gatehouse.domain.QueueFacts;
import io.gatehouse.domain.QueueType;
import io.gatehouse.domain.RabbitPolicy;
import io.gatehouse.ui.console.PolicySight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A policy and the names of the queues that obey it, sorted. A queue obeys the matching one of the highest priority.
record PolicyRow(RabbitPolicy policy, List<String> queues) {

    PolicyRow {
        queues = List.copyOf(queues);
    }

    /// One row for each policy, the highest priority first.
    static List<PolicyRow> of(PolicySight sight) {
        var obeying = new HashMap<RabbitPolicy, List<String>>();
        for (var queue : sight.queues()) {
            for (var operator : List.of(false, true)) {
                obeyed(queue, sight.policies(), operator)
                        .ifPresent(policy -> obeying.computeIfAbsent(policy, _ -> new ArrayList<>())
                                .add(queue.name().value()));
            }
        }
        return sight.policies().stream()
                .sorted(Comparator.comparingInt(RabbitPolicy::priority)
                        .reversed()
                        .thenComparing(RabbitPolicy::name))
                .map(policy -> new PolicyRow(
                        policy,
                        obeying.getOrDefault(policy, List.of()).stream()
                                .sorted()
                                .toList()))
                .toList();
    }

    /// What operators set and what everybody sets apply beside each other.
    private static Optional<RabbitPolicy> obeyed(QueueFacts queue, List<RabbitPolicy> policies, boolean operator) {
        // Of two of one priority only the broker knows which it chose.
        var chosen = Comparator.comparingInt(RabbitPolicy::priority)
                .thenComparing(
                        policy -> queue.policy().filter(policy.name()::equals).isPresent());
        return policies.stream()
                .filter(policy -> policy.operator() == operator && reaches(policy, queue))
                .max(chosen);
    }

    private static boolean reaches(RabbitPolicy policy, QueueFacts queue) {
        var type = queue.settings().type();
        var kind = switch (policy.appliesTo()) {
            case "queues", "all" -> true;
            case "classic_queues" -> type == QueueType.CLASSIC;
            case "quorum_queues" -> type == QueueType.QUORUM;
            case "streams" -> type == QueueType.STREAM;
            default -> false;
        };
        return kind && matches(policy.pattern(), queue.name().value());
    }

    // The broker's expressions are like Java's as far as people write them.
    private static boolean matches(String pattern, String name) {
        try {
            return Pattern.compile(pattern).matcher(name).find();
        } catch (PatternSyntaxException _) {
            return false;
        }
    }
}
