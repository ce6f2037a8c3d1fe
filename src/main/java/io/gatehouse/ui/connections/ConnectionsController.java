package io.gatehouse.ui.connections;

import io.gatehouse.domain.RabbitConnection;
import io.gatehouse.domain.Severity;
import io.gatehouse.ui.action.ActionRequest;
import io.gatehouse.ui.controls.Tile;
import io.gatehouse.ui.table.LiveRow;
import io.gatehouse.ui.table.LiveTable;
import io.gatehouse.ui.text.Figures;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Binds the screen of connections.
public final class ConnectionsController {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final ConnectionsViewModel model;
    private final Figures figures;
    private final Clock clock;
    private final Label none = new Label();
    private final Consumer<ActionRequest> onAction;

    @FXML
    private BorderPane page;

    @FXML
    private TextField filter;

    @FXML
    private Label freshness;

    @FXML
    private HBox tiles;

    @FXML
    private TableView<LiveRow<RabbitConnection>> table;

    @FXML
    private VBox details;

    @FXML
    private Label selectedName;

    @FXML
    private VBox connectionActions;

    @FXML
    private GridPane numbers;

    @SuppressWarnings("NullAway.Init") // FXML sets the fields before initialize()
    public ConnectionsController(
            ConnectionsViewModel model, Figures figures, Clock clock, Consumer<ActionRequest> onAction) {
        this.model = model;
        this.figures = figures;
        this.clock = clock;
        this.onAction = onAction;
    }

    @FXML
    void initialize() {

        filter.textProperty().bindBidirectional(model.rows().filterProperty());
        freshness.textProperty().bind(model.freshnessProperty());
        model.staleProperty().subscribe(this::showStale);
        LiveTable.install(table, model.rows(), ConnectionColumns.all(clock), figures, none);
        none.textProperty().bind(model.noneProperty());
        LiveTable.giveWay(
                table, List.of("connections.column.user", "connections.column.sent", "connections.column.channels"));
        model.rows().selectedProperty().subscribe(this::showSelected);
        addTiles();
        addButtons();
    }

    private void addButtons() {
        var texts = figures.texts();
        for (var action : model.actions()) {
            var title = texts.get("action." + action.id() + ".title");
            var button = new Button(texts.get("action.button", title));
            button.setId("action-" + action.id());
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(_ -> {
                var row = model.rows().selectedProperty().get();
                if (row != null) {
                    onAction.accept(new ActionRequest(action, row.content().name()));
                }
            });
            connectionActions.getChildren().add(button);
        }
    }

    /// What was read last stays, muted: nobody knows it to be so now.
    private void showStale(boolean stale) {
        freshness.pseudoClassStateChanged(STALE, stale);
        page.pseudoClassStateChanged(STALE, stale);
    }

    private void addTiles() {
        var texts = figures.texts();
        var open = new Tile("connections", texts.get("connections.tile.open"));
        var blocked = new Tile("blocked", texts.get("connections.tile.blocked"));
        var channels = new Tile("channels", texts.get("connections.tile.channels"));
        var received = new Tile("received", texts.get("connections.tile.received"));
        var sent = new Tile("sent", texts.get("connections.tile.sent"));
        tiles.getChildren().setAll(open, blocked, channels, received, sent);
        Runnable show = () -> {
            var sum = model.sumProperty().get();
            if (sum.known()) {
                show(open, figures.count((long) sum.connections()));
                show(channels, figures.count(sum.channels()));
                showFlow(received, sum.received());
                showFlow(sent, sum.sent());
                blocked.show(
                        figures.count(sum.blocked()),
                        sum.blocked() > 0 ? texts.get("connections.blocked") : "",
                        judged(sum.blocked() > 0));
            }
        };
        model.sumProperty().subscribe(_ -> show.run());
        model.staleProperty().subscribe(_ -> show.run());
    }

    private Severity judged(boolean wrong) {
        if (!wrong) {
            return Severity.NORMAL;
        }
        return model.staleProperty().get() ? Severity.UNKNOWN : Severity.CRITICAL;
    }

    private static void show(Tile tile, String text) {
        tile.show(text, "", Severity.NORMAL);
    }

    private void showFlow(Tile tile, ConnectionsViewModel.Flow flow) {
        var unknown = flow.unknown() == 0 ? "" : figures.texts().get("connections.unknown", flow.unknown());
        tile.show(figures.texts().get("figure.perSecond", figures.bytes(flow.bytes())), unknown, Severity.NORMAL);
    }

    private void showSelected(@Nullable LiveRow<RabbitConnection> row) {
        details.setVisible(row != null);
        details.setManaged(row != null);
        if (row != null) {
            selectedName.setText(ConnectionColumns.client(row.content()));
            numbers.getChildren().clear();
            var line = 0;
            for (var detail : model.details(row.content())) {
                var label = new Label(detail.label());
                label.getStyleClass().add("muted");
                var value = new Label(detail.value());
                value.setWrapText(true);
                numbers.addRow(line++, label, value);
            }
        }
    }

    /// Brings the table up to date; the selection stays on its connection.
    public void refresh() {
        model.refresh(clock.instant());
    }
}
