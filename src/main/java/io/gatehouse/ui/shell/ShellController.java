package io.gatehouse.ui.shell;

import atlantafx.base.controls.ModalPane;
import io.gatehouse.ui.action.ActionController;
import io.gatehouse.ui.action.ActionRequest;
import io.gatehouse.ui.action.ActionViewModel;
import io.gatehouse.ui.alarms.AlarmsScreen;
import io.gatehouse.ui.alarms.HappenedMarks;
import io.gatehouse.ui.controls.ChartFiles;
import io.gatehouse.ui.controls.ChartTools;
import io.gatehouse.ui.controls.EnvironmentLook;
import io.gatehouse.ui.controls.HistoryLabel;
import io.gatehouse.ui.controls.SeverityShape;
import io.gatehouse.ui.controls.TimeWindow;
import io.gatehouse.ui.fx.Fxml;
import io.gatehouse.ui.screen.Screen;
import io.gatehouse.ui.screen.ScreenContext;
import io.gatehouse.ui.screen.ScreenView;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds the window around the screens.
public final class ShellController {

    private static final double COMPACT_BELOW = 1_200;
    private static final List<Duration> RANGES = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofDays(1),
            Duration.ofDays(30));
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    private final ShellContext context;
    private final WindowChoices choices;
    private final ShellViewModel model;
    private final BannerViewModel banner;
    private final TimeWindow window;
    private final Map<Screen, ScreenView> views = new HashMap<>();
    private final Map<Screen, ToggleButton> links = new HashMap<>();
    private final Runnable update = this::refresh;
    private Runnable refreshDialog = () -> {};
    private HistoryLabel historyState;

    @FXML
    private StackPane root;

    @FXML
    private BorderPane frame;

    @FXML
    private VBox screenLinks;

    @FXML
    private Label profileName;

    @FXML
    private Label profilePermission;

    @FXML
    private MenuButton settings;

    @FXML
    private Label environment;

    @FXML
    private Label title;

    @FXML
    private HBox ranges;

    @FXML
    private Button live;

    @FXML
    private VBox banners;

    @FXML
    private Label cost;

    @FXML
    private StackPane page;

    @FXML
    private HBox brokers;

    @FXML
    private HBox footer;

    @FXML
    private Label clock;

    @FXML
    private ModalPane modal;

    @SuppressWarnings("NullAway.Init") // FXML sets the fields before initialize()
    public ShellController(ShellContext context, WindowChoices choices) {
        this.context = context;
        this.choices = choices;
        this.model = new ShellViewModel(context.console(), context.figures());
        var marks = new HappenedMarks(context.console(), context.figures().texts());
        this.window = new TimeWindow(RANGES.getFirst(), new ChartTools(context.tasks(), marks, ChartFiles.ofSystem()));
        this.banner = new BannerViewModel(context.console().observed().notifier(), context.figures());
    }

    @FXML
    void initialize() {
        var texts = context.figures().texts();
        var profile = model.profile();
        EnvironmentLook.colour(frame, profile.environment());
        EnvironmentLook.badge(environment, profile.environment(), texts);
        profileName.setText(profile.name());
        profilePermission.setText(model.permission());
        SettingsMenu.fill(settings, choices, texts);
        SettingsMenu.addLeave(settings, choices, texts);
        fillNavigation();
        fillRanges();
        historyState = new HistoryLabel(context.figures());
        footer.getChildren().add(1, historyState);
        clock.textProperty().bind(model.clockProperty());
        cost.textProperty().bind(model.costProperty());
        banners.getChildren()
                .add(new Banner(banner, texts, () -> model.screenProperty().set(AlarmsScreen.SCREEN)));
        model.brokersProperty().subscribe(this::showBrokers);
        model.screenProperty().subscribe(this::show);
        root.widthProperty().subscribe(width -> {
            frame.pseudoClassStateChanged(COMPACT, width.doubleValue() > 0 && width.doubleValue() < COMPACT_BELOW);
            context.bridge().markDirty();
        });
        modal.setInTransitionFactory(null);
        modal.setOutTransitionFactory(null);
        root.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                addShortcuts();
            }
        });
        context.bridge().addUpdate(update);
        refresh();
    }

    private void fillNavigation() {
        var group = new ToggleGroup();
        var shortcut = 1;
        for (var screen : Navigation.SCREENS) {
            var text = context.figures().texts().get(screen.titleKey());
            var link = new ToggleButton(text, new FontIcon(screen.icon()));
            link.setId("nav-" + screen.id());
            link.getStyleClass().add("nav-link");
            link.setToggleGroup(group);
            link.setMaxWidth(Double.MAX_VALUE);
            link.setTooltip(new Tooltip(text + "  (Ctrl+" + shortcut++ + ")"));
            link.setOnAction(_ -> {
                model.screenProperty().set(screen);
                link.setSelected(true);
            });
            if (screen.equals(AlarmsScreen.SCREEN)) {
                AlarmCount.attach(link, model);
            }
            links.put(screen, link);
            screenLinks.getChildren().add(link);
        }
    }

    private void fillRanges() {
        var group = new ToggleGroup();
        for (var range : RANGES) {
            var choice = new ToggleButton(context.figures().duration(range));
            choice.getStyleClass().add("segment");
            choice.setToggleGroup(group);
            choice.setOnAction(_ -> {
                window.choose(range);
                choice.setSelected(true);
            });
            choice.setSelected(range.equals(window.rangeProperty().get()));
            ranges.getChildren().add(choice);
        }
        var texts = context.figures().texts();
        live.setOnAction(_ -> window.goLive());
        window.liveProperty().subscribe(isLive -> {
            live.setText(texts.get(isLive ? "header.live" : "header.backToLive"));
            live.pseudoClassStateChanged(PseudoClass.getPseudoClass("paused"), !isLive);
        });
    }

    private void addShortcuts() {
        var shortcut = 1;
        for (var screen : Navigation.SCREENS) {
            var key = KeyCode.valueOf("DIGIT" + shortcut++);
            root.getScene()
                    .getAccelerators()
                    .put(
                            new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN),
                            () -> model.screenProperty().set(screen));
        }
    }

    private void show(Screen screen) {
        var link = links.get(screen);
        if (link == null) {
            return;
        }
        link.setSelected(true);
        title.setText(context.figures().texts().get(screen.titleKey()));
        page.getChildren()
                .setAll(views.computeIfAbsent(screen, it -> it.open().apply(screenContext()))
                        .node());
        ranges.setVisible(screen.charts());
        live.setVisible(screen.charts());
        refresh();
    }

    private ScreenContext screenContext() {
        return new ScreenContext(
                context.console(), context.figures(), context.clock(), context.tasks(), window, this::open);
    }

    private void showBrokers(List<BrokerLine> lines) {
        brokers.getChildren().setAll(lines.stream().map(ShellController::broker).toList());
    }

    private static Node broker(BrokerLine line) {
        var shape = new SeverityShape();
        shape.show(line.severity());
        var label = new Label(line.text(), shape);
        label.getStyleClass().add("broker-line");
        label.setId("broker-" + line.broker().name());
        if (!line.detail().isEmpty()) {
            label.setTooltip(new Tooltip(line.detail()));
        }
        return label;
    }

    private void open(ActionRequest request) {
        var model = new ActionViewModel(
                request,
                this.model.profile().environment(),
                context.figures().texts(),
                context.clock(),
                context.tasks());
        var controller = new ActionController(model, context.figures(), context.clock(), this::closeDialog);
        refreshDialog = controller::refresh;
        modal.setPersistent(true);
        modal.show(Fxml.load("action", context.figures().texts().bundle(), controller));
    }

    private void closeDialog() {
        refreshDialog = () -> {};
        modal.hide(true);
    }

    private void refresh() {
        refreshDialog.run();
        model.refresh(context.clock().instant());
        banner.refresh();
        historyState.show(context.console().observed().history().state());
        var shown = views.get(model.screenProperty().get());
        if (shown != null) {
            shown.refresh().run();
        }
    }

    /// Stops following the news; the open profile is closed elsewhere.
    public void close() {
        context.bridge().removeUpdate(update);
    }
}
