package io.gatehouse.ui.drill;

import io.gatehouse.domain.drill.Debrief;
import io.gatehouse.ui.controls.ChartFiles;
import io.gatehouse.ui.screen.ScreenContext;
import io.gatehouse.ui.table.Column;
import io.gatehouse.ui.table.LiveRow;
import io.gatehouse.ui.table.LiveTable;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Shown;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Binds the screen of drills.
public final class DrillsController {

    private final DrillsViewModel model;
    private final ScreenContext context;
    private final ChartFiles files;
    private final Figures figures;
    private final Map<String, DrillCard> shownCards = new HashMap<>();

    @FXML
    private VBox hindered;

    @FXML
    private Label hinderedText;

    @FXML
    private Button lab;

    @FXML
    private TabPane tabs;

    @FXML
    private CardGrid cards;

    @FXML
    private HBox blind;

    @FXML
    private TableView<LiveRow<Debrief>> debriefs;

    @FXML
    private ToggleButton one;

    @FXML
    private ToggleButton compare;

    @FXML
    private Button export;

    @FXML
    private Label exported;

    @FXML
    private ScrollPane shown;

    @SuppressWarnings("NullAway.Init") // FXML sets the fields before initialize()
    DrillsController(DrillsViewModel model, ScreenContext context, ChartFiles files) {
        this.model = model;
        this.context = context;
        this.files = files;
        this.figures = context.figures();
    }

    @FXML
    void initialize() {
        var texts = figures.texts();
        var why = model.hindered();
        hinderedText.setText(why);
        present(hindered, !why.isEmpty());
        lab.setOnAction(_ -> context.onLab().run());
        if (!why.isEmpty()) {
            // Debriefs can be read anywhere.
            tabs.getTabs().remove(0, 2);
        }
        model.cards().cardsProperty().subscribe(this::show);
        blind.getChildren().setAll(new BlindForm(model.form(), texts));
        bindDebriefs();
    }

    private void show(List<CardContent> contents) {
        var names = contents.stream().map(CardContent::name).toList();
        if (!shownCards.keySet().equals(Set.copyOf(names))) {
            shownCards.clear();
            contents.forEach(content -> shownCards.put(
                    content.name(),
                    new DrillCard(content, figures.texts(), model.cards()::start, model.ending()::endEverything)));
            cards.getChildren().setAll(names.stream().map(shownCards::get).toList());
        }
        for (var content : contents) {
            var card = shownCards.get(content.name());
            if (card != null) {
                card.show(content);
            }
        }
    }

    private void bindDebriefs() {
        var texts = figures.texts();
        LiveTable.install(debriefs, model.debriefs().rows(), columns(), figures, "");
        var group = new ToggleGroup();
        one.setToggleGroup(group);
        compare.setToggleGroup(group);
        one.setOnAction(_ -> one.setSelected(true));
        compare.setOnAction(_ -> compare.setSelected(true));
        one.selectedProperty().subscribe(_ -> showDebrief());
        model.debriefs().shownProperty().subscribe(_ -> {
            one.setSelected(true);
            showDebrief();
        });
        model.debriefs().comparedProperty().subscribe(_ -> showDebrief());
        model.debriefs().newsProperty().subscribe(count -> {
            if (count.intValue() > 0) {
                tabs.getSelectionModel().selectLast();
            }
        });
        export.setTooltip(new Tooltip(texts.get("debrief.export.help")));
        export.setOnAction(_ ->
                files.choose(export.getScene().getWindow(), "debriefs.html").ifPresent(model.debriefs()::export));
        exported.textProperty().bind(model.debriefs().saidProperty());
        exported.visibleProperty().bind(exported.textProperty().isNotEmpty());
        exported.managedProperty().bind(exported.visibleProperty());
    }

    private void showDebrief() {
        var all = model.debriefs().comparedProperty().get();
        var chosen = model.debriefs().shownProperty().get();
        export.setDisable(all.isEmpty());
        var offers = model.cards().offers();
        if (all.isEmpty() || (one.isSelected() && chosen == null)) {
            var none = new Label(figures.texts().get(all.isEmpty() ? "debrief.none" : "debrief.choose"));
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            shown.setContent(none);
        } else if (one.isSelected() && chosen != null) {
            shown.setContent(new DebriefPane(chosen, offers, figures));
        } else {
            shown.setContent(new ComparisonPane(all, model.debriefs().drillsCompared(), offers, figures));
        }
        shown.setVvalue(0);
    }

    private static List<Column<Debrief>> columns() {
        return List.of(
                Column.words("debrief.column.trainee", 90, debrief -> Shown.name(debrief.trainee())),
                new Column<>(
                        "debrief.column.begun",
                        120,
                        false,
                        (debrief, it) -> when(debrief, it),
                        Comparator.comparing(Debrief::begun)),
                Column.counts("debrief.column.points", 56, Debrief::points));
    }

    /// The day and the time without its seconds; the title of the debrief has all of it.
    private static String when(Debrief debrief, Figures figures) {
        var time = figures.time(debrief.begun());
        return figures.day(debrief.begun()) + " " + time.substring(0, time.lastIndexOf(':'));
    }

    private static void present(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    /// Brings the screen up to date.
    void refresh() {
        model.refresh(context.clock().instant());
    }
}
