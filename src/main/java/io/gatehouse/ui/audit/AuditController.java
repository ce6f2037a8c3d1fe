package io.gatehouse.ui.audit;

import io.gatehouse.domain.Severity;
import io.gatehouse.port.AuditBook;
import io.gatehouse.ui.controls.SeverityBadge;
import io.gatehouse.ui.screen.ScreenContext;
import io.gatehouse.ui.table.LiveRow;
import io.gatehouse.ui.table.LiveTable;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Shown;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Binds the screen of what operators did.
public final class AuditController {

    private final AuditViewModel model;
    private final ScreenContext context;
    private final Figures figures;
    private final SeverityBadge state = new SeverityBadge();

    @FXML
    private TextField search;

    @FXML
    private CheckBox everyProfile;

    @FXML
    private Label found;

    @FXML
    private Label said;

    @FXML
    private Button saveTable;

    @FXML
    private Button saveJson;

    @FXML
    private HBox chain;

    @FXML
    private Label beside;

    @FXML
    private TableView<LiveRow<AuditBook.Line>> table;

    @FXML
    private VBox details;

    @FXML
    private Label selectedAction;

    @FXML
    private Button takeBack;

    @FXML
    private GridPane parts;

    @FXML
    private VBox sentences;

    @SuppressWarnings("NullAway.Init") // FXML sets the fields before initialize()
    AuditController(AuditViewModel model, ScreenContext context) {
        this.model = model;
        this.context = context;
        this.figures = context.figures();
    }

    @FXML
    void initialize() {
        var texts = figures.texts();
        search.textProperty().bindBidirectional(model.searchProperty());
        everyProfile.selectedProperty().bindBidirectional(model.everyProfileProperty());
        found.textProperty().bind(model.foundProperty());
        said.textProperty().bind(model.saidProperty());
        model.saidProperty().subscribe(text -> present(said, !text.isEmpty()));
        LiveTable.install(table, model.rows(), AuditColumns.in(texts), figures, texts.get("audit.none"));
        LiveTable.giveWay(table, List.of("audit.column.profile", "audit.column.who"));
        saveTable.setOnAction(_ -> save(".csv"));
        saveJson.setOnAction(_ -> save(".json"));
        state.setWrapText(true);
        chain.getChildren().addFirst(state);
        model.bookProperty().subscribe(this::showChain);
        model.rows().selectedProperty().subscribe(this::showSelected);
    }

    private void save(String ending) {
        var name = "audit-" + context.console().profile().name() + ending;
        context.window()
                .tools()
                .files()
                .choose(table.getScene().getWindow(), name)
                .ifPresent(model::export);
    }

    private void showChain(AuditBook book) {
        state.show(
                book.chain().broken().isPresent() ? Severity.CRITICAL : Severity.NORMAL,
                AuditWords.chain(book.chain(), figures));
        beside.setText(AuditWords.beside(book.chain(), figures));
    }

    private void showSelected(@Nullable LiveRow<AuditBook.Line> row) {
        present(details, row != null);
        if (row == null) {
            return;
        }
        var entry = row.content().entry();
        var wayBack = model.wayBack(entry);
        present(takeBack, wayBack.isPresent());
        takeBack.setOnAction(_ -> wayBack.ifPresent(context.onAction()));
        selectedAction.setText(AuditWords.action(figures.texts(), entry));
        parts.getChildren().clear();
        var shown = AuditWords.details(row.content(), figures);
        for (var place = 0; place < shown.size(); place++) {
            parts.add(label(shown.get(place).label(), "muted"), 0, place);
            parts.add(label(shown.get(place).value(), "value"), 1, place);
        }
        sentences.getChildren().clear();
        if (!entry.effects().isEmpty()) {
            sentences.getChildren().add(label(figures.texts().get("audit.effects"), "dialog-heading"));
            entry.effects().forEach(effect -> sentences.getChildren().add(label(Shown.name(effect), "value")));
        }
        add("audit.detail", entry.detail());
        add("audit.commandLine", entry.commandLine());
    }

    private void add(String heading, String text) {
        if (!text.isEmpty()) {
            sentences
                    .getChildren()
                    .addAll(label(figures.texts().get(heading), "dialog-heading"), label(Shown.name(text), "value"));
        }
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static void present(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Brings the table and the state of the chain up to date.
    void refresh() {
        model.refresh(context.clock().instant());
    }
}
