package io.gatehouse.ui.overview;

import io.gatehouse.ui.action.ActionRequest;
import io.gatehouse.ui.alarms.AlarmTable;
import io.gatehouse.ui.controls.TimeWindow;
import io.gatehouse.ui.ledger.LedgerLine;
import io.gatehouse.ui.screen.Links;
import io.gatehouse.ui.text.Figures;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Binds the overview's view model to its FXML.
public final class OverviewController {

    private static final PseudoClass CALM = PseudoClass.getPseudoClass("calm");

    private final OverviewViewModel model;
    private final TimeWindow window;
    private final Figures figures;
    private final Clock clock;
    private final Consumer<ActionRequest> onAction;
    private final Links links;
    private final List<MetricCard> cards = new ArrayList<>();

    @FXML
    private HBox map;

    @FXML
    private VBox ledger;

    @FXML
    private CardGrid grid;

    @FXML
    private ScrollPane alarms;

    @SuppressWarnings("NullAway.Init") // FXML sets the fields before initialize()
    public OverviewController(
            OverviewViewModel model,
            TimeWindow window,
            Figures figures,
            Clock clock,
            Consumer<ActionRequest> onAction,
            Links links) {
        this.model = model;
        this.window = window;
        this.figures = figures;
        this.clock = clock;
        this.onAction = onAction;
        this.links = links;
    }

    @FXML
    void initialize() {
        fillMap();
        ledger.getChildren().add(new LedgerLine(model.ledger(), figures.texts(), onAction));
        ledger.managedProperty().bind(model.ledger().presentProperty());
        model.cards().forEach(card -> cards.add(new MetricCard(card, window, figures)));
        grid.getChildren().setAll(cards);
        model.alarms()
                .rows()
                .subscribe(() -> alarms.pseudoClassStateChanged(
                        CALM, model.alarms().rows().isEmpty()));
        alarms.pseudoClassStateChanged(CALM, model.alarms().rows().isEmpty());
        alarms.setContent(new AlarmTable(
                model.alarms(),
                figures.texts(),
                row -> model.alarms().acknowledge(row.id(), clock.instant()),
                act -> model.alarms().request(act).ifPresent(onAction),
                row -> links.openRunbookOf(row.id().key().metric())));
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

    /// Brings the view up to date with what is known at that time.
    public void refresh() {
        var now = clock.instant();
        model.refresh(now);
        cards.forEach(card -> card.draw(now.toEpochMilli()));
    }
}
