package io.gatehouse.ui.archives;

import io.gatehouse.domain.Archive;
import io.gatehouse.ui.action.ActionItems;
import io.gatehouse.ui.action.ActionRequest;
import io.gatehouse.ui.controls.SeverityBadge;
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
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Binds the screen of archives.
public final class ArchivesController {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final ArchivesViewModel model;
    private final ScreenContext context;
    private final Figures figures;
    private final Label none = new Label();
    private final SeverityBadge state = new SeverityBadge();

    @FXML
    private BorderPane page;

    @FXML
    private TextField filter;

    @FXML
    private Label freshness;

    @FXML
    private MenuButton definitions;

    @FXML
    private TableView<LiveRow<Archive>> table;

    @FXML
    private VBox details;

    @FXML
    private VBox head;

    @FXML
    private Label selectedName;

    @FXML
    private Label meaning;

    @FXML
    private Button restore;

    @FXML
    private Button drop;

    @FXML
    private GridPane numbers;

    @SuppressWarnings("NullAway.Init") // FXML sets the fields before initialize()
    ArchivesController(ArchivesViewModel model, ScreenContext context) {
        this.model = model;
        this.context = context;
        this.figures = context.figures();
    }

    @FXML
    void initialize() {
        var texts = figures.texts();
        filter.textProperty().bindBidirectional(model.rows().filterProperty());
        freshness.textProperty().bind(model.freshnessProperty());
        model.staleProperty().subscribe(stale -> {
            freshness.pseudoClassStateChanged(STALE, stale);
            page.pseudoClassStateChanged(STALE, stale);
        });
        none.textProperty().bind(model.noneProperty());
        LiveTable.install(table, model.rows(), ArchiveColumns.in(texts), figures, none);
        LiveTable.giveWay(table, List.of("archives.column.bytes", "archives.column.by"));
        ActionItems.fill(
                definitions, model.definitions(), texts, action -> new ActionRequest(action, ""), context.onAction());
        state.setWrapText(true);
        head.getChildren().add(1, state);
        model.rows().selectedProperty().subscribe(this::showSelected);
    }

    private void showSelected(@Nullable LiveRow<Archive> row) {
        present(details, row != null);
        if (row == null) {
            return;
        }
        var archive = row.content();
        var texts = figures.texts();
        selectedName.setText(ArchiveWords.removedBy(archive, texts) + " · " + ArchiveWords.removedFrom(archive));
        state.show(ArchiveWords.severity(archive), ArchiveWords.state(archive, texts));
        meaning.setText(ArchiveWords.meaning(archive, texts));
        offer(restore, model.restore(archive));
        offer(drop, model.drop(archive));
        numbers.getChildren().clear();
        var shown = ArchiveWords.details(archive, figures);
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
