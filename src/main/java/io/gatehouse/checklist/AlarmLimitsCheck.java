package io.gatehouse.checklist;

import io.gatehouse.domain.RabbitNode;
import java.util.Comparator;
import java.util.List;

/// The broker stops publishers before it runs out of memory or disk: the documented least free disk is 5 GB.
final class AlarmLimitsCheck implements Check {

    private static final long LEAST_DISK_BYTES = 5_000_000_000L;
    private static final double MEGA = 1_000_000.0;

    @Override
    public String id() {
        return "alarm-limits";
    }

    @Override
    public Verdict judge(Deployment it) {
        return it.rabbit()
                .nodes()
                .value()
                .map(this::judge)
                .orElseGet(() -> Verdict.unread(this, it.rabbit().nodes()));
    }

    private Verdict judge(List<RabbitNode> nodes) {
        var told = nodes.stream().flatMap(node -> node.vitals().stream()).toList();
        if (told.isEmpty()) {
            return Verdict.unknown(this, "silent").next("silent.next");
        }
        var least = nodes.stream()
                .filter(node -> node.vitals().isPresent())
                .min(Comparator.comparingLong(node -> disk(node).limitBytes()))
                .orElseThrow();
        var memory = told.stream()
                .mapToLong(vitals -> vitals.memory().limitBytes())
                .min()
                .orElseThrow();
        var limit = disk(least).limitBytes();
        return limit < LEAST_DISK_BYTES
                ? Verdict.fail(this, "low", least.name(), limit / MEGA, LEAST_DISK_BYTES / MEGA, memory / MEGA)
                        .next("low.next")
                : Verdict.pass(this, "all", told.size(), memory / MEGA, limit / MEGA);
    }

    private static RabbitNode.Disk disk(RabbitNode node) {
        return node.vitals().orElseThrow().disk();
    }
}
