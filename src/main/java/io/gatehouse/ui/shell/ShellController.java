package io.gatehouse.ui.shell;

import atlantafx.base.controls.ModalPane;
import io.gatehouse.runbook.RunbookCatalog;
import io.gatehouse.ui.alarms.AlarmsScreen;
import io.gatehouse.ui.alarms.HappenedMarks;
import io.gatehouse.ui.controls.ChartFiles;
import io.gatehouse.ui.controls.ChartTools;
import io.gatehouse.ui.controls.EnvironmentLook;
import io.gatehouse.ui.controls.HistoryLabel;
import io.gatehouse.ui.controls.TimeWindow;
import io.gatehouse.ui.drill.BlindStrip;
import io.gatehouse.ui.drill.DrillsScreen;
import io.gatehouse.ui.drill.EndingBanner;
import io.gatehouse.ui.drill.EndingViewModel;
import io.gatehouse.ui.drill.StripViewModel;
import io.gatehouse.ui.playback.PlaybackBar;
import io.gatehouse.ui.playback.PlaybackKeys;
import io.gatehouse.ui.playback.PlaybackViewModel;
import io.gatehouse.ui.playback.RecordingNotice;
import io.gatehouse.ui.playback.RecordingSign;
import io.gatehouse.ui.playback.RecordingViewModel;
import io.gatehouse.ui.screen.Links;
import io.gatehouse.ui.screen.Screen;
import io.gatehouse.ui.screen.ScreenContext;
import io.gatehouse.ui.text.Texts;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Binds the window around the screens.
public final class ShellController {

    private static final double COMPACT_BELOW = 1_200;
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    private final ShellContext context;
    private final WindowChoices choices;
    private final ShellViewModel model;
    private final BannerViewModel banner;
    private final RecordingViewModel recording;
    private final Optional<PlaybackViewModel> playback;
    private final EndingViewModel ending;
    private final StripViewModel strip;
    private final TimeWindow window;
    private final Runnable update = this::refresh;
    /// Refreshes until the pages on what to do are read, beside and once the first charts stand, so that they are there
    /// when somebody asks.
    private int untilRunbooks = 10;
    private Runnable removeShortcuts = () -> {};
    private final Links links;
    private ModalDialogs dialogs;
    private Commands commands;
    private Pages pages;
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
    private Button palette;

    @FXML
    private MenuButton settings;

    @FXML
    private Label environment;

    @FXML
    private Label title;

    @FXML
    private HBox header;

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
        this.window = new TimeWindow(
                context.console().playback().map(RangeBar::whole).orElse(RangeBar.RANGES.getFirst()),
                new ChartTools(context.tasks(), marks, ChartFiles.ofSystem()));
        this.ending = new EndingViewModel(context.console(), context.figures(), context.tasks());
        this.strip = new StripViewModel(context.console().rehearsed().drills(), context.figures());
        this.links = new Links(id -> model.screenProperty().set(Navigation.find(id)));
        this.banner = new BannerViewModel(
                context.console().observed().notifier(), context.figures(), context.clock()::instant);
        this.recording = new RecordingViewModel(context.desk(), context.figures(), context.tasks());
        this.playback = context.console()
                .playback()
                .map(player -> new PlaybackViewModel(
                        player, context.figures(), context.console().simulation()));
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
        if (recording.possible()) {
            SettingsMenu.addRecording(settings, recording, () -> dialogs.toggleRecording(), texts);
        }
        SettingsMenu.addLeave(settings, choices, texts);
        palette.setText(texts.get("palette.title"));
        palette.setTooltip(new Tooltip(texts.get("palette.title") + "  (" + Shortcuts.ofPalette() + ")"));
        palette.setOnAction(_ -> togglePalette());
        build();
        Sidebar.fill(screenLinks, model, texts);
        RangeBar.fill(ranges, live, window, context.figures(), context.console().playback());
        BrokerBar.fill(brokers, model);
        historyState = new HistoryLabel(context.figures());
        footer.getChildren().add(1, historyState);
        clock.textProperty().bind(model.clockProperty());
        cost.textProperty().bind(model.costProperty());
        banners.getChildren()
                .addAll(
                        new EndingBanner(ending, texts, Shortcuts.ofEnd()),
                        new BlindStrip(
                                strip,
                                texts,
                                () -> model.screenProperty().set(DrillsScreen.SCREEN),
                                links::openRunbook),
                        new Banner(
                                banner,
                                texts,
                                () -> model.screenProperty().set(AlarmsScreen.SCREEN),
                                links::openRunbookOf));
        addRecordingParts(texts);
        model.screenProperty().subscribe(this::show);
        root.widthProperty().subscribe(width -> {
            frame.pseudoClassStateChanged(COMPACT, width.doubleValue() > 0 && width.doubleValue() < COMPACT_BELOW);
            context.bridge().markDirty();
        });
        root.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                var shortcuts = Shortcuts.install(
                        scene,
                        model.screenProperty()::set,
                        this::togglePalette,
                        this::openRunbook,
                        ending::endEverything);
                var keys = playback.map(it -> PlaybackKeys.install(scene, it)).orElse(() -> {});
                removeShortcuts = () -> {
                    shortcuts.run();
                    keys.run();
                };
            }
        });
        context.bridge().addUpdate(update);
        refresh();
    }

    private void addRecordingParts(Texts texts) {
        header.getChildren().add(header.getChildren().size() - 2, new RecordingSign(recording, texts));
        banners.getChildren().add(new RecordingNotice(recording, texts));
        playback.ifPresent(it -> {
            var bar = new PlaybackBar(it);
            banners.getChildren().addFirst(bar);
            bar.sceneProperty().subscribe(scene -> {
                if (scene != null) {
                    bar.focus();
                }
            });
        });
    }

    private void togglePalette() {
        dialogs.togglePalette(commands.all());
    }

    /// What to do about the worst alarm.
    private void openRunbook() {
        model.worstAlarm().ifPresentOrElse(links::openRunbookOf, () -> links.openScreen(Links.RUNBOOKS));
    }

    /// The dialogs' place is there only when FXML has been loaded, the screens are made later than that.
    private void build() {
        dialogs = new ModalDialogs(modal, context, recording);
        commands = new Commands(
                model,
                choices,
                dialogs,
                links,
                recording,
                ending,
                context.figures().texts());
        pages = new Pages(
                page,
                new ScreenContext(
                        context.console(),
                        context.figures(),
                        context.clock(),
                        context.tasks(),
                        window,
                        dialogs,
                        links,
                        choices.onLab()));
    }

    private void show(Screen screen) {
        title.setText(context.figures().texts().get(screen.titleKey()));
        pages.show(screen);
        ranges.setVisible(screen.charts());
        live.setVisible(screen.charts());
        refresh();
    }

    private void refresh() {
        if (--untilRunbooks == 0) {
            context.tasks().run("read-runbooks", RunbookCatalog::all, _ -> {}, _ -> {});
        }
        dialogs.refresh();
        model.refresh(context.clock().instant());
        banner.refresh();
        recording.refresh();
        playback.ifPresent(PlaybackViewModel::refresh);
        ending.refresh();
        strip.refresh(context.clock().instant());
        historyState.show(context.console().observed().history().state());
        pages.refresh();
    }

    /// Stops following the news and the keys; the open profile is closed elsewhere.
    public void close() {
        context.bridge().removeUpdate(update);
        removeShortcuts.run();
    }
}
