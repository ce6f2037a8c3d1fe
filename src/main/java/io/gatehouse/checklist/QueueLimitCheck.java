package io.gatehouse.checklist;

import io.gatehouse.topology.PlaceId;
import io.gatehouse.topology.Topology;
import io.gatehouse.topology.TopologyChecks;
import java.util.Map;

/// The issue queue cannot grow until the broker blocks everybody.
final class QueueLimitCheck implements Check {

    private static final long DOCUMENTED_MESSAGES = 100_000;

    @Override
    public String id() {
        return "queue-limit";
    }

    @Override
    public Verdict judge(Deployment it) {
        return it.rabbit()
                .topology()
                .value()
                .map(topology -> judge(it, topology))
                .orElseGet(() -> Verdict.unread(this, it.rabbit().topology()));
    }

    private Verdict judge(Deployment it, Topology topology) {
        var name = it.names().queue().value();
        if (topology.queue(name).isEmpty()) {
            return Verdict.unknown(this, "no-queue", name).next("no-queue.next");
        }
        var unlimited = TopologyChecks.findings(topology).stream()
                .filter(finding -> finding.check().equals("queue-without-limit"))
                .map(finding -> finding.place())
                .toList();
        if (!unlimited.contains(PlaceId.ofQueue(name))) {
            return Verdict.pass(this, "limited", name, unlimited.size());
        }
        return Verdict.fail(this, "unlimited", name, unlimited.size())
                .next("unlimited.next", DOCUMENTED_MESSAGES)
                .mendBy(
                        "policy-set",
                        QueuePolicy.of(
                                it.names().queue(),
                                "limit",
                                Map.of("max-length", DOCUMENTED_MESSAGES, "overflow", "reject-publish")));
    }
}
