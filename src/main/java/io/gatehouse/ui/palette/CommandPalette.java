package io.gatehouse.ui.palette;

import io.gatehouse.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// A field and the commands that fit what is typed in it; the field keeps the focus all the time. FX thread only.
public final class CommandPalette extends VBox {

    private static final int LINES = 10;
    private static final double LINE_HEIGHT = 32;

    private final PaletteViewModel model;
    private final Consumer<Command> onRun;
    private final TextField query = new TextField();
    private final ListView<Command> list = new ListView<>();

    /// @param onRun told which command was chosen; closes the palette and runs it
    public CommandPalette(List<Command> commands, Texts texts, Consumer<Command> onRun) {
        this.model = new PaletteViewModel(commands);
        this.onRun = onRun;
        setId("palette");
        getStyleClass().addAll("dialog", "palette");
        query.setId("palette-query");
        query.setPromptText(texts.get("palette.prompt"));
        query.setAccessibleText(texts.get("palette.title"));
        query.textProperty().bindBidirectional(model.queryProperty());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setId("palette-list");
        list.getStyleClass().add("palette-list");
        list.setItems(model.found());
        list.setFocusTraversable(false);
        list.setFixedCellSize(LINE_HEIGHT);
        list.setPrefHeight(LINES * LINE_HEIGHT + 2);
        list.setPlaceholder(new Label(texts.get("palette.none")));
        list.setCellFactory(_ -> new CommandCell(this::run));
        model.chosenProperty().subscribe(this::showChosen);
        model.found().subscribe(this::showChosen);
        var keys = new Label(texts.get("palette.keys"));
        keys.getStyleClass().addAll("small", "palette-keys");
        getChildren().addAll(query, list, keys);
        showChosen();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> model.move(1);
            case UP -> model.move(-1);
            case PAGE_DOWN -> model.move(LINES);
            case PAGE_UP -> model.move(-LINES);
            case ENTER -> model.choice().ifPresent(onRun);
            case TAB -> {
                // nowhere to go: the field is all there is
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void run(Command command) {
        onRun.accept(command);
    }

    private void showChosen() {
        var chosen = model.chosenProperty().get();
        list.getSelectionModel().clearAndSelect(chosen);
        list.scrollTo(Math.max(0, chosen - LINES / 2));
    }

    /// Puts the cursor into the field; call it when the palette is on the screen.
    public void focus() {
        query.requestFocus();
    }
}
