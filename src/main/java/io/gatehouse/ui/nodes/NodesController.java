package io.gatehouse.ui.nodes;

import io.gatehouse.domain.RabbitNode;
import io.gatehouse.domain.Severity;
import io.gatehouse.ui.console.ClusterSight;
import io.gatehouse.ui.controls.SeverityBadge;
import io.gatehouse.ui.controls.Tile;
import io.gatehouse.ui.text.Figures;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Binds the screen of nodes.
public final class NodesController {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final NodesViewModel model;
    private final Figures figures;
    private final Clock clock;
    private final SeverityBadge caution = new SeverityBadge();

    @FXML
    private BorderPane page;

    @FXML
    private Label freshness;

    @FXML
    private HBox toolbar;

    @FXML
    private HBox tiles;

    @FXML
    private VBox nodes;

    @SuppressWarnings("NullAway.Init") // FXML sets the fields before initialize()
    public NodesController(NodesViewModel model, Figures figures, Clock clock) {
        this.model = model;
        this.figures = figures;
        this.clock = clock;
    }

    @FXML
    void initialize() {
        freshness.textProperty().bind(model.freshnessProperty());
        model.staleProperty().subscribe(stale -> {
            freshness.pseudoClassStateChanged(STALE, stale);
            page.pseudoClassStateChanged(STALE, stale);
            show(model.sightProperty().get());
        });
        toolbar.getChildren().add(caution);
        model.cautionProperty().subscribe(words -> {
            caution.show(Severity.UNKNOWN, words);
            caution.setVisible(!words.isEmpty());
        });
        model.sightProperty().subscribe(this::show);
    }

    private void show(Optional<ClusterSight> sight) {
        if (sight.isEmpty()) {
            var waiting = new Label(figures.texts().get("nodes.none"));
            waiting.getStyleClass().add("muted");
            nodes.getChildren().setAll(waiting);
            tiles.getChildren().clear();
            return;
        }
        showTiles(sight.get());
        nodes.getChildren()
                .setAll(sight.get().nodes().stream()
                        .map(node -> new NodeCard(
                                figures, node, model.staleProperty().get()))
                        .toList());
    }

    private void showTiles(ClusterSight sight) {
        var texts = figures.texts();
        var totals = sight.overview().totals();
        var running = sight.nodes().stream().filter(RabbitNode::running).count();
        var down = sight.nodes().size() - running;
        var tile = new Tile("nodes", texts.get("nodes.tile.running"));
        tile.show(
                texts.get("nodes.of", running, sight.nodes().size()),
                down > 0 ? texts.get("nodes.down", down) : "",
                judged(down > 0));
        var blocked = new Tile("blocked", texts.get("connections.tile.blocked"));
        blocked.show(
                figures.count((long) sight.blockedConnections()),
                sight.blockedConnections() > 0 ? texts.get("connections.blocked") : "",
                judged(sight.blockedConnections() > 0));
        tiles.getChildren()
                .setAll(
                        tile,
                        blocked,
                        counted("connections", totals.connections()),
                        counted("channels", totals.channels()),
                        counted("consumers", totals.consumers()),
                        counted("queues", totals.queues()));
    }

    private Severity judged(boolean wrong) {
        if (model.staleProperty().get()) {
            return Severity.UNKNOWN;
        }
        return wrong ? Severity.CRITICAL : Severity.NORMAL;
    }

    private Tile counted(String what, OptionalLong count) {
        var tile = new Tile(what, figures.texts().get("nodes.tile." + what));
        tile.show(count.isPresent() ? figures.count(count.getAsLong()) : "–", "", Severity.NORMAL);
        return tile;
    }

    /// Brings the cards up to date.
    public void refresh() {
        model.refresh(clock.instant());
    }
}
