package io.gatehouse.ui.nodes;

import io.gatehouse.domain.RabbitNode;
import io.gatehouse.ui.controls.Gauge;
import io.gatehouse.ui.controls.SeverityBadge;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Shown;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One node: whether it runs, and what it has left until each alarm. FX thread only.
final class NodeCard extends VBox {

    private final Figures figures;
    private final NodeWords words;

    /// @param stale whether that is no longer known to be so
    NodeCard(Figures figures, RabbitNode node, boolean stale) {
        this.figures = figures;
        this.words = new NodeWords(figures, stale);
        getStyleClass().addAll("panel", "node-card");
        setId("node-" + node.name());
        show(node);
    }

    private void show(RabbitNode node) {
        getChildren().add(headline(node));
        node.vitals()
                .ifPresentOrElse(
                        vitals -> words.headrooms(vitals)
                                .forEach(room -> getChildren().add(line(room))),
                        () -> getChildren().add(muted(figures.texts().get("nodes.noVitals"))));
    }

    private HBox headline(RabbitNode node) {
        var name = new Label(Shown.name(node.name()));
        name.getStyleClass().add("card-title");
        var badge = new SeverityBadge();
        badge.show(words.severity(node), words.state(node));
        badge.setMinWidth(Region.USE_PREF_SIZE);
        var uptime = muted(node.vitals()
                .map(vitals -> figures.texts().get("nodes.uptime", figures.duration(vitals.uptime())))
                .orElse(""));
        uptime.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(name, badge, gap(), uptime);
        line.getStyleClass().add("card-headline");
        return line;
    }

    private static Node line(Headroom room) {
        var title = new Label(room.title());
        title.getStyleClass().add("strong");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var left = new SeverityBadge();
        left.show(room.severity(), room.left());
        left.setMinWidth(Region.USE_PREF_SIZE);
        var words = new HBox(title, muted(room.now()), gap(), left);
        words.getStyleClass().add("card-headline");
        var gauge = new Gauge();
        gauge.setId("gauge-" + room.id());
        gauge.show(room.gone(), room.warning(), room.severity());
        var line = new VBox(words, gauge);
        line.getStyleClass().add("headroom");
        return line;
    }

    private static Label muted(String text) {
        var label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
