package io.gatehouse.ui.redis;

import io.gatehouse.ui.table.Column;
import io.gatehouse.ui.table.LiveRow;
import io.gatehouse.ui.table.LiveTable;
import io.gatehouse.ui.text.Figures;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The search for keys: pattern, progress with cancel, and what was found.
final class KeySearchPane extends VBox {

    private final KeySearchViewModel model;
    private final Figures figures;

    KeySearchPane(KeySearchViewModel model, Figures figures) {
        this.model = model;
        this.figures = figures;
        getStyleClass().add("key-search");
        VBox.setVgrow(this, Priority.ALWAYS);
        var table = table();
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(question(), progress(), table);
    }

    private HBox question() {
        var pattern = new TextField();
        pattern.setId("key-pattern");
        pattern.setPromptText(figures.texts().get("redis.find.pattern"));
        pattern.setPrefColumnCount(24);
        pattern.textProperty().bindBidirectional(model.patternProperty());
        pattern.setOnAction(_ -> model.find());
        var find = button("redis.find.find", "find-keys");
        find.setOnAction(_ -> model.find());
        find.disableProperty()
                .bind(model.runningProperty().or(model.patternProperty().isEmpty()));
        var bull = button("redis.find.bull", "find-bull");
        bull.setOnAction(_ -> model.findBullQueues());
        bull.disableProperty().bind(model.runningProperty());
        var watch = button("redis.find.watch", "watch-key");
        watch.setOnAction(_ -> model.watchSelected());
        watch.disableProperty().bind(model.found().selectedProperty().isNull());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var row = new HBox(pattern, find, bull, gap, watch);
        row.getStyleClass().add("buttons");
        return row;
    }

    private HBox progress() {
        var bar = new ProgressBar();
        bar.progressProperty().bind(model.partProperty());
        bar.visibleProperty().bind(model.runningProperty());
        bar.managedProperty().bind(model.runningProperty());
        var cancel = button("action.cancel", "cancel-find");
        cancel.setOnAction(_ -> model.cancel());
        cancel.visibleProperty().bind(model.runningProperty());
        cancel.managedProperty().bind(model.runningProperty());
        var outcome = new Label();
        outcome.getStyleClass().add("muted");
        outcome.setWrapText(true);
        outcome.textProperty().bind(model.outcomeProperty());
        var row = new HBox(bar, outcome, cancel);
        row.getStyleClass().addAll("buttons", "key-progress");
        return row;
    }

    private TableView<LiveRow<KeySearchViewModel.Found>> table() {
        var table = new TableView<LiveRow<KeySearchViewModel.Found>>();
        table.setId("found-keys");
        List<Column<KeySearchViewModel.Found>> columns = List.of(
                Column.words("redis.column.key", 420, KeySearchViewModel.Found::key),
                Column.words(
                        "redis.column.watched",
                        110,
                        found -> found.watched() ? figures.texts().get("word.yes") : ""));
        LiveTable.install(
                table, model.found(), columns, figures, figures.texts().get("redis.none.found"));
        return table;
    }

    private Button button(String key, String id) {
        var button = new Button(figures.texts().get(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
