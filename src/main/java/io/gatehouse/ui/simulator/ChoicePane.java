package io.gatehouse.ui.simulator;

import io.gatehouse.domain.simulation.ScenarioOffer;
import io.gatehouse.ui.text.Texts;
import java.util.List;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The left side of the screen: the scenarios, what is varied, and the button that starts.
final class ChoicePane extends VBox {

    private static final int COLUMNS = 2;
    private static final double FAULT_HEIGHT = 54;
    private static final double FAULTS_HEIGHT = 150;

    private final ChoiceViewModel model;
    private final Texts texts;
    private final ListView<ScenarioOffer> offers = new ListView<>();
    private final GridPane fields = new GridPane();

    ChoicePane(ChoiceViewModel model, Texts texts, SimulatorFiles files) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("scenario-choice");
        VBox.setVgrow(this, Priority.ALWAYS);
        getChildren().addAll(list(), file(files), faults(), varying(), start());
    }

    private ListView<ScenarioOffer> list() {
        offers.setId("scenarios");
        offers.setAccessibleText(texts.get("simulator.scenarios"));
        offers.getStyleClass().add("scenario-list");
        offers.setItems(model.offers());
        offers.setCellFactory(_ -> new ScenarioCell(model.words()));
        VBox.setVgrow(offers, Priority.ALWAYS);
        offers.getSelectionModel().selectedItemProperty().subscribe(offer -> {
            if (offer != null) {
                model.selectedProperty().set(offer);
            }
        });
        model.selectedProperty().subscribe(this::select);
        return offers;
    }

    private void select(@Nullable ScenarioOffer offer) {
        if (offer != null && !offer.equals(offers.getSelectionModel().getSelectedItem())) {
            offers.getSelectionModel().select(offer);
            offers.scrollTo(offer);
        }
    }

    private HBox file(SimulatorFiles files) {
        var named = new TextField();
        named.setId("scenario-file");
        named.setPromptText(texts.get("simulator.file"));
        named.textProperty().bindBidirectional(model.fileProperty());
        named.setOnAction(_ -> model.openFile());
        HBox.setHgrow(named, Priority.ALWAYS);
        named.setMinWidth(0);
        var choose = new Button(texts.get("simulator.open"));
        choose.setId("scenario-open");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(_ -> {
            if (model.fileProperty().get().isBlank()) {
                files.scenario(getScene().getWindow())
                        .ifPresent(path -> model.fileProperty().set(path.toString()));
            }
            model.openFile();
        });
        choose.setTooltip(new Tooltip(texts.get("simulator.open.help")));
        var row = new HBox(named, choose);
        row.getStyleClass().add("command-row");
        return row;
    }

    private ScrollPane faults() {
        var lines = new VBox();
        lines.getStyleClass().add("scenario-faults");
        var scroll = new ScrollPane(lines);
        scroll.setId("scenario-faults");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("screen-scroll", "fault-scroll");
        model.faultsProperty().subscribe(faults -> {
            lines.getChildren().setAll(faultLines(faults));
            // What a scroll pane would like to be does not know how its lines wrap.
            scroll.setPrefHeight(Math.min(FAULTS_HEIGHT, faults.size() * FAULT_HEIGHT));
            scroll.setMinHeight(scroll.getPrefHeight());
            scroll.setVisible(!faults.isEmpty());
            scroll.setManaged(!faults.isEmpty());
        });
        return scroll;
    }

    private List<Label> faultLines(List<String> faults) {
        return faults.stream()
                .map(fault -> {
                    var line = new Label(fault);
                    line.getStyleClass().add("problem");
                    line.setWrapText(true);
                    line.setMinHeight(USE_PREF_SIZE);
                    return line;
                })
                .toList();
    }

    private VBox varying() {
        var open = new ToggleButton(texts.get("simulator.vary"), new FontIcon("mdi2c-chevron-right"));
        open.setId("vary");
        open.getStyleClass().add("section-heading");
        var changed = new Label();
        changed.getStyleClass().add("small");
        open.setMinWidth(USE_PREF_SIZE);
        changed.setMinWidth(USE_PREF_SIZE);
        changed.textProperty().bind(model.changedProperty());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var reset = new Button(texts.get("simulator.reset"));
        reset.setId("vary-reset");
        reset.getStyleClass().add("small-button");
        reset.setOnAction(_ -> model.reset());
        reset.visibleProperty().bind(model.changedProperty().isNotEmpty());
        var head = new HBox(open, changed, gap, reset);
        head.getStyleClass().add("section-head");
        fields.getStyleClass().add("vary-fields");
        for (var column = 0; column < COLUMNS; column++) {
            var half = new ColumnConstraints();
            half.setPercentWidth(100.0 / COLUMNS);
            fields.getColumnConstraints().add(half);
        }
        model.fieldsProperty().subscribe(this::showFields);
        var scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("screen-scroll", "vary-scroll");
        open.selectedProperty().subscribe(selected -> {
            open.setGraphic(new FontIcon(selected ? "mdi2c-chevron-down" : "mdi2c-chevron-right"));
            scroll.setVisible(selected);
            scroll.setManaged(selected);
        });
        var section = new VBox(head, scroll);
        section.getStyleClass().add("field-section");
        return section;
    }

    private void showFields(List<VaryField> varied) {
        fields.getChildren().clear();
        for (var place = 0; place < varied.size(); place++) {
            var editor = new VaryEditor(varied.get(place), texts);
            fields.add(editor, place % COLUMNS, place / COLUMNS);
        }
    }

    private VBox start() {
        var seedLabel = new Label(texts.get("simulator.seed"));
        seedLabel.getStyleClass().add("field-label");
        seedLabel.setMinWidth(USE_PREF_SIZE);
        var seed = new TextField();
        seed.setId("seed");
        seed.setPrefColumnCount(6);
        seed.setTooltip(new Tooltip(texts.get("simulator.seed.help")));
        seed.textProperty().bindBidirectional(model.seedProperty());
        seedLabel.setLabelFor(seed);
        var start = new Button(texts.get("simulator.start"));
        start.setId("start-run");
        start.getStyleClass().add("primary");
        start.setMinWidth(USE_PREF_SIZE);
        start.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(start, Priority.ALWAYS);
        start.disableProperty().bind(model.refusedProperty().isNotEmpty());
        start.setOnAction(_ -> model.start());
        var row = new HBox(seedLabel, seed, start);
        row.getStyleClass().add("start-row");
        return new VBox(
                6,
                line("start-refused", "small", model.refusedProperty()),
                line("start-hint", "small", model.hintProperty()),
                row);
    }

    private static Label line(String id, String styleClass, ObservableStringValue text) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().bind(text);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
