package io.gatehouse.ui.redis;

import io.gatehouse.domain.BullQueue;
import io.gatehouse.domain.KeyState;
import io.gatehouse.domain.SlowLog;
import io.gatehouse.ui.action.ActionRequest;
import io.gatehouse.ui.console.Looked;
import io.gatehouse.ui.console.RedisLook.Channel;
import io.gatehouse.ui.controls.TileRow;
import io.gatehouse.ui.redis.RedisRows.StreamRow;
import io.gatehouse.ui.table.Column;
import io.gatehouse.ui.table.LiveRow;
import io.gatehouse.ui.table.LiveRows;
import io.gatehouse.ui.table.LiveTable;
import io.gatehouse.ui.text.Figures;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/// Binds the screen of Redis.
public final class RedisController {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final RedisViewModel model;
    private final KeySearchViewModel search;
    private final Figures figures;
    private final Clock clock;
    private final Consumer<ActionRequest> onAction;

    @FXML
    private Label freshness;

    @FXML
    private Label notice;

    @FXML
    private TileRow tiles;

    @FXML
    private TableView<LiveRow<Looked<KeyState>>> keys;

    @FXML
    private TableView<LiveRow<StreamRow>> streams;

    @FXML
    private VBox members;

    @FXML
    private TableView<LiveRow<Channel>> channels;

    @FXML
    private Label listening;

    @FXML
    private TableView<LiveRow<Looked<BullQueue>>> bull;

    @FXML
    private TableView<LiveRow<SlowLog.Entry>> slow;

    @FXML
    private Label slowSummary;

    @FXML
    private VBox finding;

    @FXML
    private MenuButton actions;

    @SuppressWarnings("NullAway.Init") // FXML sets the fields before initialize()
    RedisController(
            RedisViewModel model,
            KeySearchViewModel search,
            Figures figures,
            Clock clock,
            Consumer<ActionRequest> onAction) {
        this.onAction = onAction;
        this.model = model;
        this.search = search;
        this.figures = figures;
        this.clock = clock;
    }

    @FXML
    void initialize() {
        freshness.textProperty().bind(model.freshnessProperty());
        model.staleProperty().subscribe(stale -> freshness.pseudoClassStateChanged(STALE, stale));
        notice.textProperty().bind(model.noticeProperty());
        notice.visibleProperty().bind(model.noticeProperty().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        listening.textProperty().bind(model.listeningProperty());
        slowSummary.textProperty().bind(model.slowSummaryProperty());
        install(keys, model.keys(), RedisColumns.KEYS, "redis.none.keys");
        install(streams, model.streams(), RedisColumns.STREAMS, "redis.none.streams");
        install(channels, model.channels(), RedisColumns.CHANNELS, "redis.none.channels");
        install(bull, model.bullQueues(), RedisColumns.BULL, "redis.none.bull");
        install(slow, model.slow(), RedisColumns.SLOW, "redis.none.slow");
        model.streams().selectedProperty().subscribe(_ -> showMembers());
        RedisMenu.fill(actions, model.actions(), figures.texts(), model::selection, onAction);
        finding.getChildren().setAll(new KeySearchPane(search, figures));
    }

    private <T> void install(TableView<LiveRow<T>> table, LiveRows<T> rows, List<Column<T>> columns, String none) {
        LiveTable.install(table, rows, columns, figures, figures.texts().get(none));
        model.staleProperty().subscribe(stale -> table.pseudoClassStateChanged(STALE, stale));
    }

    private void showMembers() {
        var selected = model.streams().selectedProperty().get();
        members.setVisible(selected != null);
        members.setManaged(selected != null);
        members.getChildren().clear();
        if (selected == null) {
            return;
        }
        members.getChildren().add(styled(selected.key(), "page-title"));
        var consumers = model.members();
        if (consumers.isEmpty()) {
            members.getChildren().add(styled(figures.texts().get("redis.none.members"), "muted"));
        }
        for (var member : consumers) {
            members.getChildren().addAll(styled(member.name(), "strong"), styled(member.doing(), "small"));
        }
    }

    private static Label styled(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        return label;
    }

    /// Brings the screen up to date.
    void refresh() {
        model.refresh(clock.instant());
        search.refresh();
        tiles.show(model.tiles(), model.staleProperty().get());
        showMembers();
    }
}
