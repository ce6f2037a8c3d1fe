package io.gatehouse.checklist;

import io.gatehouse.domain.RabbitNode;
import java.util.List;
import java.util.Set;

/// The cluster knows what to do when it is cut in two. RabbitMQ's API does not tell what that is: the profile says it.
final class PartitionStrategyCheck implements Check {

    private static final Set<String> KNOWN = Set.of("pause_minority", "autoheal", "pause_if_all_down");

    @Override
    public String id() {
        return "partition-strategy";
    }

    @Override
    public Verdict judge(Deployment it) {
        return it.rabbit()
                .nodes()
                .value()
                .map(nodes -> judge(it, nodes))
                .orElseGet(() -> Verdict.unread(this, it.rabbit().nodes()));
    }

    private Verdict judge(Deployment it, List<RabbitNode> nodes) {
        var cutOff = nodes.stream().filter(node -> !node.cutOffFrom().isEmpty()).toList();
        if (!cutOff.isEmpty()) {
            return Verdict.fail(this, "cut", cutOff.size(), cutOff.getFirst().name())
                    .next("cut.next");
        }
        if (nodes.size() == 1) {
            return Verdict.pass(this, "one-node", nodes.getFirst().name());
        }
        var said = it.profile().upkeep().signOff().partitionHandling();
        if (said.isEmpty()) {
            return Verdict.unknown(this, "unsaid", nodes.size()).next("unsaid.next");
        }
        return KNOWN.contains(said)
                ? Verdict.pass(this, "said", said, nodes.size())
                : Verdict.fail(this, "ignored", said, nodes.size()).next("ignored.next");
    }
}
