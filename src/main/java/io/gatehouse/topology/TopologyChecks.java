package io.gatehouse.topology;

import java.util.Comparator;
import java.util.List;

/// Every check there is, the gravest first.
public final class TopologyChecks {

    private static final List<TopologyCheck> ALL = List.of(
            new DeadLetterExchangeMissing(),
            new DeadLettersUnroutable(),
            new UnboundExchange(),
            new DeadLetterCycle(),
            new NoDeadLetters(),
            new QueueWithoutLimit(),
            new NotDurable());

    private TopologyChecks() {}

    public static List<TopologyCheck> all() {
        return ALL;
    }

    /// Everything that is wrong, the gravest first.
    public static List<Finding> findings(Topology topology) {
        return ALL.stream()
                .flatMap(check -> check.check(topology).stream())
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
    }
}
