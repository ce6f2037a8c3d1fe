package io.gatehouse.ui.kafka;

import io.gatehouse.domain.KafkaBroker;
import io.gatehouse.domain.Severity;
import io.gatehouse.ui.controls.SeverityBadge;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// The line above the tables: which brokers there are, and what is wrong with the cluster as a whole. What was seen
/// some time ago is not called normal.
final class ClusterLine {

    private ClusterLine() {}

    /// @param stale true when Kafka has not answered for too long
    static List<Node> of(KafkaRows rows, boolean stale, Figures figures) {
        var texts = figures.texts();
        var line = new ArrayList<Node>();
        line.add(brokers(rows, texts));
        if (stale) {
            var seen = figures.time(rows.survey().takenAt());
            line.add(badge(Severity.UNKNOWN, texts.get("kafka.notKnownNow", seen)));
        }
        var trouble = rows.trouble();
        if (!rows.survey().missingBrokers().isEmpty()) {
            var ids = rows.survey().missingBrokers().stream()
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
            line.add(badge(Severity.CRITICAL, texts.get("kafka.brokersMissing", ids)));
        }
        if (trouble.leaderless() > 0) {
            line.add(badge(Severity.CRITICAL, texts.get("kafka.leaderless", trouble.leaderless())));
        }
        if (trouble.belowMinIsr() > 0) {
            line.add(badge(Severity.CRITICAL, texts.get("kafka.belowMinIsr", trouble.belowMinIsr())));
        }
        if (trouble.underReplicated() > 0) {
            line.add(badge(Severity.WARNING, texts.get("kafka.underReplicated", trouble.underReplicated())));
        }
        if (line.size() == 1) {
            line.add(badge(Severity.NORMAL, texts.get("kafka.allInSync")));
        }
        return line;
    }

    private static Label brokers(KafkaRows rows, Texts texts) {
        var cluster = rows.survey().cluster();
        var count = texts.get("kafka.brokers", cluster.brokers().size());
        var controller = cluster.controllerId();
        var label = new Label(
                controller.isPresent()
                        ? count + " · " + texts.get("kafka.controller", Integer.toString(controller.getAsInt()))
                        : count);
        var addresses = cluster.brokers().stream().map(ClusterLine::address).collect(Collectors.joining("\n"));
        label.setTooltip(new Tooltip(texts.get("kafka.cluster", cluster.id()) + "\n" + addresses));
        return label;
    }

    private static String address(KafkaBroker broker) {
        return broker.rack().isEmpty() ? broker.toString() : broker + " · " + broker.rack();
    }

    private static SeverityBadge badge(Severity severity, String words) {
        var badge = new SeverityBadge();
        badge.show(severity, words);
        return badge;
    }
}
