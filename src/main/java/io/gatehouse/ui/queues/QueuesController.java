package io.gatehouse.ui.queues;

import io.gatehouse.action.Action;
import io.gatehouse.ui.action.ActionItems;
import io.gatehouse.ui.action.ActionRequest;
import io.gatehouse.ui.action.PlaceActions;
import io.gatehouse.ui.console.QueueEntry;
import io.gatehouse.ui.table.LiveRow;
import io.gatehouse.ui.table.LiveTable;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Shown;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Binds the screen of queues.
public final class QueuesController {

    /// What an incident asks for; everything else is one click further away.
    private static final Set<String> AT_HAND =
            Set.of("peek", "watch-messages", "replay", "purge", "move", "bind", "send");

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final QueuesViewModel model;
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
    private HBox declaring;

    @FXML
    private TableView<LiveRow<QueueEntry>> table;

    @FXML
    private VBox details;

    @FXML
    private Label selectedName;

    @FXML
    private VBox queueActions;

    @FXML
    private GridPane numbers;

    @SuppressWarnings("NullAway.Init") // FXML sets the fields before initialize()
    public QueuesController(QueuesViewModel model, Figures figures, Clock clock, Consumer<ActionRequest> onAction) {
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
        LiveTable.install(table, model.rows(), QueueColumns.ALL, figures, none);
        none.textProperty().bind(model.noneProperty());
        LiveTable.giveWay(table, List.of("queues.column.memory", "queues.column.acknowledged", "queues.column.type"));
        model.completeProperty().subscribe(this::offerSorting);
        model.rows().selectedProperty().subscribe(this::showSelected);
        addButtons();
    }

    /// What was read last stays, muted: nobody knows it to be so now.
    private void showStale(boolean stale) {
        freshness.pseudoClassStateChanged(STALE, stale);
        page.pseudoClassStateChanged(STALE, stale);
    }

    private void offerSorting(boolean complete) {
        LiveTable.sortable(
                table,
                id -> complete
                        || QueueColumns.OF_ALL.stream()
                                .anyMatch(column -> column.id().equals(id)));
    }

    private void addButtons() {
        for (var action : model.actions().declaring()) {
            var button = button(action);
            button.setOnAction(_ -> onAction.accept(new ActionRequest(action, "")));
            declaring.getChildren().add(button);
        }
        var more = new MenuButton(figures.texts().get("queues.more"));
        more.setId("more-actions");
        more.setMaxWidth(Double.MAX_VALUE);
        for (var action : model.actions().onQueue()) {
            if (AT_HAND.contains(action.id())) {
                var button = button(action);
                button.setMaxWidth(Double.MAX_VALUE);
                button.setOnAction(_ -> request(action));
                queueActions.getChildren().add(button);
            } else {
                more.getItems().add(ActionItems.item(action, figures.texts(), () -> request(action)));
            }
        }
        if (!more.getItems().isEmpty()) {
            queueActions.getChildren().add(more);
        }
    }

    private void request(Action action) {
        var row = model.rows().selectedProperty().get();
        if (row != null) {
            onAction.accept(PlaceActions.withQueue(action, row.key()));
        }
    }

    private String words(Action action) {
        return figures.texts().get("action.button", figures.texts().get("action." + action.id() + ".title"));
    }

    private Button button(Action action) {
        var button = new Button(words(action));
        button.setId("action-" + action.id());
        return button;
    }

    private void showSelected(@Nullable LiveRow<QueueEntry> row) {
        details.setVisible(row != null);
        details.setManaged(row != null);
        if (row != null) {
            selectedName.setText(Shown.name(row.key()));
            selectedName.setTooltip(new Tooltip(Shown.name(row.key())));
            showNumbers(model.details(row.content()));
        }
    }

    private void showNumbers(List<QueuesViewModel.Detail> shown) {
        numbers.getChildren().clear();
        for (var i = 0; i < shown.size(); i++) {
            var label = new Label(shown.get(i).label());
            label.getStyleClass().add("muted");
            var value = new Label(shown.get(i).value());
            value.setWrapText(true);
            numbers.add(label, 0, i);
            numbers.add(value, 1, i);
        }
    }

    /// Brings the table up to date; the selection stays on its queue wherever that moves to.
    public void refresh() {
        model.refresh(clock.instant(), LiveTable.inSight(table));
        showSelected(model.rows().selectedProperty().get());
    }
}
