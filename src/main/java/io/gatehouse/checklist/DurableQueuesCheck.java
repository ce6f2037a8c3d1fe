package io.gatehouse.checklist;

import io.gatehouse.topology.Finding;
import io.gatehouse.topology.Topology;
import io.gatehouse.topology.TopologyChecks;

/// Queues and exchanges are there again after a restart of the broker.
final class DurableQueuesCheck implements Check {

    @Override
    public String id() {
        return "durable-queues";
    }

    @Override
    public Verdict judge(Deployment it) {
        return it.rabbit()
                .topology()
                .value()
                .map(this::judge)
                .orElseGet(() -> Verdict.unread(this, it.rabbit().topology()));
    }

    private Verdict judge(Topology topology) {
        if (topology.queues().isEmpty()) {
            return Verdict.unknown(this, "none").next("none.next");
        }
        var findings = TopologyChecks.findings(topology).stream()
                .filter(finding -> finding.check().equals("not-durable"))
                .map(Finding::place)
                .toList();
        return findings.isEmpty()
                ? Verdict.pass(
                        this,
                        "all",
                        topology.queues().size(),
                        topology.exchanges().size())
                : Verdict.fail(this, "some", findings.size(), Names.of(findings))
                        .next("some.next");
    }
}
