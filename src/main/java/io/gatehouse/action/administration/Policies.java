package io.gatehouse.action.administration;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Table;
import io.gatehouse.domain.QueueFacts;
import io.gatehouse.domain.RabbitPolicy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is asked and said of policies.
final class Policies {

    private static final List<String> COLUMNS = List.of("setting", "before", "after");
    private static final int MOST_NAMES = 5;

    private Policies() {}

    static Optional<RabbitPolicy> find(ActionPorts ports, String name) {
        return ports.brokers().rabbit().get().administration().policies().stream()
                .filter(policy -> policy.name().equals(name))
                .findFirst();
    }

    static Table beforeAndAfter(RabbitPolicy before, RabbitPolicy after) {
        return Table.of(
                COLUMNS,
                List.of(
                        List.of("pattern", before.pattern(), after.pattern()),
                        List.of("apply-to", before.appliesTo(), after.appliesTo()),
                        List.of("priority", String.valueOf(before.priority()), String.valueOf(after.priority())),
                        List.of("definition", PolicyForm.json(before), PolicyForm.json(after))));
    }

    static String names(List<QueueFacts> queues) {
        var names = queues.stream()
                .map(queue -> queue.name().value())
                .sorted()
                .limit(MOST_NAMES)
                .collect(Collectors.joining(", "));
        return queues.size() > MOST_NAMES ? names + ", …" : names;
    }
}
