package io.gatehouse.checklist;

import io.gatehouse.topology.PlaceId;
import io.gatehouse.topology.Topology;
import io.gatehouse.topology.TopologyChecks;
import io.gatehouse.topology.Way;
import java.util.Map;

/// What the workers reject, or what expires, is kept somewhere.
final class DeadLetterQueueCheck implements Check {

    @Override
    public String id() {
        return "dead-letter-queue";
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
        var queue = PlaceId.ofQueue(name);
        if (!topology.exists(queue)) {
            return Verdict.unknown(this, "no-queue", name).next("no-queue.next");
        }
        var way = topology.leaving(queue).stream()
                .filter(found -> found.kind() == Way.Kind.DEAD_LETTER)
                .findFirst();
        if (way.isEmpty()) {
            return Verdict.fail(this, "none", name).next("none.next").mendBy("policy-set", policy(it));
        }
        var target = way.get().to().name();
        if (!topology.exists(way.get().to())) {
            return Verdict.fail(this, "no-exchange", name, target)
                    .next("no-exchange.next")
                    .mendBy("declare-exchange", Map.of("exchange", target));
        }
        var lost = TopologyChecks.findings(topology).stream()
                .anyMatch(finding -> finding.check().equals("dead-letters-unroutable")
                        && finding.place().equals(queue));
        if (lost) {
            return Verdict.fail(this, "unbound", name, target, way.get().key())
                    .next("unbound.next")
                    .mendBy(
                            "bind",
                            Map.of(
                                    "queue",
                                    it.names().deadLetterQueue().value(),
                                    "exchange",
                                    target,
                                    "routing-key",
                                    way.get().key()));
        }
        return Verdict.pass(this, "all", name, target, way.get().key());
    }

    private static Map<String, String> policy(Deployment it) {
        return QueuePolicy.of(
                it.names().queue(),
                "dead-letters",
                Map.of(
                        "dead-letter-exchange",
                        it.names().deadLetterExchange(),
                        "dead-letter-routing-key",
                        it.names().deadLetterRoutingKey()));
    }
}
