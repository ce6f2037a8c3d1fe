package io.gatehouse.ui.alarms;

import io.gatehouse.ui.screen.ScreenContext;
import io.gatehouse.ui.table.LiveRow;
import io.gatehouse.ui.table.LiveTable;
import io.gatehouse.ui.text.Texts;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Binds the screen of alarms.
public final class AlarmsController {

    private final AlarmsViewModel model;
    private final AlarmLogViewModel log;
    private final ScreenContext context;
    private final Texts texts;
    private final Map<AlarmPlace, ToggleButton> places = new EnumMap<>(AlarmPlace.class);
    private final ToggleButton logChoice = new ToggleButton();
    private final AlarmDetails details;

    @FXML
    private BorderPane page;

    @FXML
    private HBox choices;

    @FXML
    private TextField filter;

    @FXML
    private Label found;

    @FXML
    private Button acknowledgeAll;

    @FXML
    private Button notifications;

    @FXML
    private TableView<LiveRow<AlarmRow>> table;

    @FXML
    private TableView<LiveRow<AlarmLogRow>> logTable;

    @FXML
    private StackPane side;

    @SuppressWarnings("NullAway.Init") // FXML sets the fields before initialize()
    AlarmsController(AlarmsViewModel model, AlarmLogViewModel log, ScreenContext context) {
        this.model = model;
        this.log = log;
        this.context = context;
        this.texts = context.figures().texts();
        this.details = new AlarmDetails(model, context);
    }

    @FXML
    void initialize() {
        var group = new ToggleGroup();
        for (var place : AlarmPlace.values()) {
            var choice = choice(new ToggleButton(), group, "alarms-" + place.id());
            choice.setOnAction(_ -> choose(place));
            places.put(place, choice);
        }
        choice(logChoice, group, "alarms-log").setText(texts.get("alarms.log"));
        logChoice.setOnAction(_ -> chooseLog());
        LiveTable.install(table, model.rows(), AlarmColumns.ALARMS, context.figures(), texts.get("alarm.none"));
        LiveTable.giveWay(table, List.of("alarms.column.note"));
        LiveTable.install(logTable, log.rows(), AlarmColumns.LOG, context.figures(), texts.get("alarms.logEmpty"));
        found.textProperty().bind(log.foundProperty());
        found.visibleProperty().bind(logTable.visibleProperty());
        var changes = new SimpleBooleanProperty(model.canChange());
        acknowledgeAll.visibleProperty().bind(table.visibleProperty().and(changes));
        notifications.setVisible(model.canChange());
        acknowledgeAll.disableProperty().bind(Bindings.isEmpty(model.rows().shown()));
        acknowledgeAll.setOnAction(_ -> model.acknowledgeShown(now()));
        notifications.setOnAction(_ -> context.dialogs().openNotifications());
        side.getChildren().setAll(details);
        // On this screen it is the selected alarm that F1 asks about, elsewhere the worst.
        page.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F1 && side.isVisible()) {
                details.openRunbook();
                event.consume();
            }
        });
        model.rows().selectedProperty().subscribe(this::showSelected);
        model.countsProperty().subscribe(this::showCounts);
        choose(AlarmPlace.OPEN);
    }

    private ToggleButton choice(ToggleButton button, ToggleGroup group, String id) {
        button.setId(id);
        button.getStyleClass().add("segment");
        button.setToggleGroup(group);
        choices.getChildren().add(button);
        return button;
    }

    private void choose(AlarmPlace place) {
        places.forEach((one, button) -> button.setSelected(one == place));
        model.placeProperty().set(place);
        filter.textProperty().unbindBidirectional(log.searchProperty());
        filter.textProperty().bindBidirectional(model.rows().filterProperty());
        filter.setPromptText(texts.get("alarms.filter"));
        show(table);
        refresh();
    }

    private void chooseLog() {
        logChoice.setSelected(true);
        filter.textProperty().unbindBidirectional(model.rows().filterProperty());
        filter.textProperty().bindBidirectional(log.searchProperty());
        filter.setPromptText(texts.get("alarms.search"));
        show(logTable);
        refresh();
    }

    private void show(TableView<?> shown) {
        table.setVisible(shown.equals(table));
        logTable.setVisible(shown.equals(logTable));
        showSelected(model.rows().selectedProperty().get());
    }

    private void showCounts(Map<AlarmPlace, Integer> counts) {
        places.forEach((place, button) ->
                button.setText(texts.get("alarms.place." + place.id(), counts.getOrDefault(place, 0))));
    }

    private void showSelected(@Nullable LiveRow<AlarmRow> row) {
        var shown = row != null && table.isVisible();
        side.setVisible(shown);
        side.setManaged(shown);
        if (row != null) {
            details.show(row.content());
        }
    }

    private Instant now() {
        return context.clock().instant();
    }

    /// Brings the tables and the details up to date.
    void refresh() {
        model.refresh(now());
        if (logTable.isVisible()) {
            log.refresh(now());
        }
        showSelected(model.rows().selectedProperty().get());
    }
}
