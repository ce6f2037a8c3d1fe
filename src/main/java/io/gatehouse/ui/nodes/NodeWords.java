package io.gatehouse.ui.nodes;

import io.gatehouse.domain.RabbitNode;
import io.gatehouse.domain.Severity;
import io.gatehouse.ui.text.Figures;
import java.util.ArrayList;
import java.util.List;

/// Says of a node what it has left, in words and as parts of the way to each alarm.
final class NodeWords {

    /// Of the memory limit, as the metric `node-memory` warns.
    private static final double MEMORY_WARNING = 0.8;
    /// Free disk ÷ limit, as the metric `node-disk-headroom` warns: limit ÷ free is the way gone.
    private static final double DISK_WARNING = 1 / 1.5;

    private static final double DESCRIPTOR_WARNING = 0.8;

    private final Figures figures;
    private final boolean stale;

    /// @param stale whether the node was seen too long ago to say anything of it but what was seen
    NodeWords(Figures figures, boolean stale) {
        this.figures = figures;
        this.stale = stale;
    }

    List<Headroom> headrooms(RabbitNode.Vitals vitals) {
        var all = new ArrayList<Headroom>();
        all.add(memory(vitals.memory()));
        all.add(disk(vitals.disk()));
        vitals.fileDescriptors().ifPresent(use -> all.add(use("descriptors", use)));
        vitals.sockets().ifPresent(use -> all.add(use("sockets", use)));
        return all;
    }

    private Headroom memory(RabbitNode.Memory memory) {
        var left = memory.limitBytes() - memory.usedBytes();
        return headroom(
                "memory",
                text("nodes.memory.now", bytes(memory.usedBytes()), bytes(memory.limitBytes())),
                memory.alarm() ? text("nodes.blocking") : text("nodes.left", bytes(Math.max(0, left))),
                memory.usedPercent() / 100,
                MEMORY_WARNING,
                memory.alarm());
    }

    private Headroom disk(RabbitNode.Disk disk) {
        var left = disk.freeBytes() - disk.limitBytes();
        return headroom(
                "disk",
                text("nodes.disk.now", bytes(disk.freeBytes()), bytes(disk.limitBytes())),
                disk.alarm() ? text("nodes.blocking") : text("nodes.left", bytes(Math.max(0, left))),
                1 / disk.headroom(),
                DISK_WARNING,
                disk.alarm());
    }

    private Headroom use(String what, RabbitNode.Use use) {
        return headroom(
                what,
                text("nodes.use.now", figures.count(use.used()), figures.count(use.total())),
                text("nodes.use.left", figures.count(use.total() - use.used())),
                use.usedPercent() / 100,
                DESCRIPTOR_WARNING,
                use.used() >= use.total());
    }

    private Headroom headroom(String id, String now, String left, double gone, double warning, boolean alarm) {
        var beyond = gone > warning ? Severity.WARNING : Severity.NORMAL;
        var severity = alarm ? Severity.CRITICAL : beyond;
        return new Headroom(id, text("nodes." + id), now, left, gone, warning, stale ? Severity.UNKNOWN : severity);
    }

    /// Whether the node runs, is cut off or blocks publishers: the worst that is true.
    Severity severity(RabbitNode node) {
        if (stale) {
            return Severity.UNKNOWN;
        }
        return !node.running() || node.alarmed() || !node.cutOffFrom().isEmpty() ? Severity.CRITICAL : Severity.NORMAL;
    }

    String state(RabbitNode node) {
        if (stale) {
            return text("nodes.state.unknown");
        }
        if (!node.running()) {
            return text("nodes.state.down");
        }
        if (!node.cutOffFrom().isEmpty()) {
            return text("nodes.state.cutOff", String.join(", ", node.cutOffFrom()));
        }
        return text(node.alarmed() ? "nodes.state.blocking" : "nodes.state.running");
    }

    private String bytes(long bytes) {
        return figures.bytes((double) bytes);
    }

    private String text(String key, Object... arguments) {
        return figures.texts().get(key, arguments);
    }
}
