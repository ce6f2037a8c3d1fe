package io.gatehouse.ui.policies;

import io.gatehouse.ui.action.ActionRequest;
import io.gatehouse.ui.screen.ScreenContext;
import io.gatehouse.ui.table.LiveRow;
import io.gatehouse.ui.table.LiveTable;
import io.gatehouse.ui.text.Figures;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Binds the screen of policies.
public final class PoliciesController {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final PoliciesViewModel model;
    private final ScreenContext context;
    private final Figures figures;
    private final Label none = new Label();

    @FXML
    private BorderPane page;

    @FXML
    private TextField filter;

    @FXML
    private Label freshness;

    @FXML
    private Button set;

    @FXML
    private TableView<LiveRow<PolicyRow>> table;

    @FXML
    private VBox details;

    @FXML
    private Label selectedName;

    @FXML
    private Button change;

    @FXML
    private Button delete;

    @FXML
    private GridPane numbers;

    @FXML
    private Label obeying;

    @SuppressWarnings("NullAway.Init") // FXML sets the fields before initialize()
    PoliciesController(PoliciesViewModel model, ScreenContext context) {
        this.model = model;
        this.context = context;
        this.figures = context.figures();
    }

    @FXML
    void initialize() {
        filter.textProperty().bindBidirectional(model.rows().filterProperty());
        freshness.textProperty().bind(model.freshnessProperty());
        model.staleProperty().subscribe(stale -> {
            freshness.pseudoClassStateChanged(STALE, stale);
            page.pseudoClassStateChanged(STALE, stale);
        });
        none.textProperty().bind(model.noneProperty());
        offer(set, model.set());
        LiveTable.install(table, model.rows(), PolicyColumns.in(figures.texts()), figures, none);
        LiveTable.giveWay(table, List.of("policies.column.applies", "policies.column.definition"));
        model.rows().selectedProperty().subscribe(this::showSelected);
    }

    private void showSelected(@Nullable LiveRow<PolicyRow> row) {
        present(details, row != null);
        if (row == null) {
            return;
        }
        var policy = row.content();
        selectedName.setText(PolicyColumns.name(policy, figures.texts()));
        offer(change, model.change(policy));
        offer(delete, model.delete(policy));
        obeying.setText(model.obeying(policy));
        numbers.getChildren().clear();
        var shown = model.details(policy);
        for (var line = 0; line < shown.size(); line++) {
            var label = new Label(shown.get(line).label());
            label.getStyleClass().add("muted");
            var value = new Label(shown.get(line).value());
            value.setWrapText(true);
            numbers.addRow(line, label, value);
        }
    }

    private void offer(Button button, Optional<ActionRequest> request) {
        present(button, request.isPresent());
        button.setOnAction(_ -> request.ifPresent(context.onAction()));
    }

    private static void present(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Brings the table and the details up to date.
    void refresh() {
        model.refresh(context.clock().instant());
        showSelected(model.rows().selectedProperty().get());
    }
}
