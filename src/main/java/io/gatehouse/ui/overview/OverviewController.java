package io.gatehouse.ui.overview;

import io.gatehouse.ui.action.ActionRequest;
import io.gatehouse.ui.controls.TimeWindow;
import io.gatehouse.ui.text.Figures;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/// Binds the overview's view model to its FXML.
public final class OverviewController {

    private static final double THREE_COLUMNS_FROM = 1_060;

    private final OverviewViewModel model;
    private final TimeWindow window;
    private final Figures figures;
    private final Clock clock;
    private final Consumer<ActionRequest> onAction;
    private final List<MetricCard> cards = new ArrayList<>();
    private int columns;

    @FXML
    private VBox content;

    @FXML
    private HBox map;

    @FXML
    private VBox ledger;

    @FXML
    private GridPane grid;

    @FXML
    private ScrollPane alarms;

    @SuppressWarnings("NullAway.Init") // FXML sets the fields before initialize()
    public OverviewController(
            OverviewViewModel model,
            TimeWindow window,
            Figures figures,
            Clock clock,
            Consumer<ActionRequest> onAction) {
        this.model = model;
        this.window = window;
        this.figures = figures;
        this.clock = clock;
        this.onAction = onAction;
    }

    @FXML
    void initialize() {
        fillMap();
        ledger.getChildren().add(new LedgerLine(model.ledger(), figures.texts().get("ledger.title")));
        ledger.managedProperty().bind(model.ledger().presentProperty());
        model.cards().forEach(card -> cards.add(new MetricCard(card, window, figures)));
        // Not before the first layout: a chart that is laid out before it has a scene never redraws itself.
        content.widthProperty().subscribe(width -> {
            if (width.doubleValue() > 0) {
                arrange(width.doubleValue() >= THREE_COLUMNS_FROM ? 3 : 2);
            }
        });
        alarms.setContent(new AlarmTable(
                model.alarms(),
                figures.texts(),
                row -> model.acknowledge(row.key(), clock.instant()),
                row -> model.replayOf(row.subject()).ifPresent(onAction)));
    }

    private void fillMap() {
        var stages = model.pipeline().stages();
        var rates = model.pipeline().rates();
        for (var i = 0; i < stages.size(); i++) {
            if (i > 0) {
                map.getChildren().add(new StageArrow(rates.get(i - 1)));
            }
            var card = new StageCard(stages.get(i));
            HBox.setHgrow(card, Priority.ALWAYS);
            map.getChildren().add(card);
        }
    }

    private void arrange(int newColumns) {
        if (newColumns == columns) {
            return;
        }
        columns = newColumns;
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        grid.getRowConstraints().clear();
        for (var i = 0; i < columns; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
        for (var i = 0; i < Math.ceilDiv(cards.size(), columns); i++) {
            var row = new RowConstraints();
            row.setVgrow(Priority.ALWAYS);
            row.setMinHeight(Region.USE_PREF_SIZE);
            grid.getRowConstraints().add(row);
        }
        for (var i = 0; i < cards.size(); i++) {
            grid.add(cards.get(i), i % columns, i / columns);
        }
    }

    /// Brings the view up to date with what is known at that time.
    public void refresh() {
        var now = clock.instant();
        model.refresh(now);
        cards.forEach(card -> card.draw(now.toEpochMilli()));
    }
}
