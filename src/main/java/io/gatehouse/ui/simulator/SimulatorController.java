package io.gatehouse.ui.simulator;

import io.gatehouse.domain.simulation.FinishedRun;
import io.gatehouse.domain.simulation.RunCheck;
import io.gatehouse.domain.simulation.StageFigures;
import io.gatehouse.ui.controls.SeverityBadge;
import io.gatehouse.ui.controls.TileRow;
import io.gatehouse.ui.ledger.LedgerLine;
import io.gatehouse.ui.screen.ScreenContext;
import io.gatehouse.ui.table.LiveRow;
import io.gatehouse.ui.table.LiveTable;
import io.gatehouse.ui.text.Figures;
import java.util.List;
import javafx.beans.value.ObservableStringValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Binds the right side of the screen: the run, its numbers, its verdict. The left side is [ChoicePane].
public final class SimulatorController {

    private final SimulatorViewModel model;
    private final ScreenContext context;
    private final SimulatorFiles files;
    private final Figures figures;
    private final SeverityBadge badge = new SeverityBadge();
    private @Nullable RunCharts charts;

    @FXML
    private VBox choice;

    @FXML
    private VBox empty;

    @FXML
    private Label emptyTitle;

    @FXML
    private Label emptyText;

    @FXML
    private TextField command;

    @FXML
    private VBox head;

    @FXML
    private HBox headline;

    @FXML
    private Label title;

    @FXML
    private Label detail;

    @FXML
    private Label outage;

    @FXML
    private Button pause;

    @FXML
    private Button resume;

    @FXML
    private Button stop;

    @FXML
    private Button lab;

    @FXML
    private ProgressBar progress;

    @FXML
    private VBox live;

    @FXML
    private TileRow tiles;

    @FXML
    private HBox chartRow;

    @FXML
    private VBox ledger;

    @FXML
    private TabPane tabs;

    @FXML
    private Tab liveTab;

    @FXML
    private Tab verdictTab;

    @FXML
    private TableView<LiveRow<StageFigures>> stages;

    @FXML
    private VBox verdict;

    @FXML
    private Label verdictOf;

    @FXML
    private TableView<LiveRow<RunCheck>> checks;

    @FXML
    private Label reasons;

    @FXML
    private TextField folder;

    @FXML
    private Button chooseFolder;

    @FXML
    private Button save;

    @FXML
    private Label saved;

    @FXML
    private Label notSaved;

    @FXML
    private TableView<LiveRow<FinishedRun>> runs;

    @SuppressWarnings("NullAway.Init") // FXML sets the fields before initialize()
    SimulatorController(SimulatorViewModel model, ScreenContext context, SimulatorFiles files) {
        this.model = model;
        this.context = context;
        this.files = files;
        this.figures = context.figures();
    }

    @FXML
    void initialize() {
        choice.getChildren().setAll(new ChoicePane(model.choice(), figures.texts(), files));
        headline.getChildren().addFirst(badge);
        bindRun();
        StageTable.install(stages, model.run().stages(), figures);
        ledger.getChildren().add(new LedgerLine(model.ledger(), figures.texts(), context.onAction()));
        bindVerdict();
        bindEmpty();
    }

    /// What stands there while nothing runs: how to begin, or why that is not possible and what is.
    private void bindEmpty() {
        lab.setOnAction(_ -> context.onLab().run());
        present(lab, model.hindrance().isPresent());
        present(command, model.hindrance().isEmpty());
        emptyTitle.setText(model.emptyTitle());
        emptyText.setText(model.emptyText());
        command.textProperty().bind(model.choice().commandProperty());
    }

    private void bindRun() {
        var run = model.run();
        run.headlineProperty().subscribe(said -> {
            present(empty, said.word().isEmpty());
            present(head, !said.word().isEmpty());
            badge.show(said.severity(), said.word());
            title.setText(said.title());
            detail.setText(said.detail());
        });
        bindText(outage, run.outageProperty());
        run.buttonsProperty().subscribe(possible -> {
            var changes = context.console().playback().isEmpty();
            present(pause, possible.pause() && changes);
            present(resume, possible.resume() && changes);
            present(stop, !possible.stop().isEmpty() && changes);
            stop.setText(possible.stop().isEmpty() ? "" : figures.texts().get(possible.stop()));
        });
        pause.setOnAction(_ -> run.pauseArrivals());
        resume.setOnAction(_ -> run.resumeArrivals());
        stop.setOnAction(_ -> run.stop());
        run.progressProperty().subscribe(part -> {
            progress.setProgress(Math.max(0, part.doubleValue()));
            present(progress, part.doubleValue() >= 0);
        });
        run.tilesProperty().subscribe(contents -> tiles.show(contents, false));
        run.liveProperty().subscribe(isLive -> {
            present(live, isLive);
            present(tabs, isLive || model.verdict().runs().size() > 0);
            liveTab.setDisable(!isLive);
        });
        run.curvesProperty().subscribe(this::showCurves);
    }

    private void showCurves(@Nullable RunCurves curves) {
        if (curves != null && (charts == null || !charts.show(curves))) {
            charts = new RunCharts(curves, context.window().tools(), figures);
            charts.putInto(chartRow);
        }
    }

    private void bindVerdict() {
        var shown = model.verdict();
        LiveTable.install(
                checks,
                shown.checks(),
                VerdictColumns.checks(figures),
                figures,
                figures.texts().get("simulator.check.none"));
        LiveTable.install(
                runs,
                shown.runs(),
                VerdictColumns.runs(figures, model::title),
                figures,
                figures.texts().get("simulator.run.none"));
        LiveTable.giveWay(
                runs,
                List.of("simulator.run.column.varied", "simulator.run.column.seed", "simulator.run.column.started"));
        folder.textProperty().bindBidirectional(shown.folderProperty());
        bindText(saved, shown.savedProperty());
        bindText(notSaved, shown.problemProperty());
        bindText(reasons, shown.reasonsProperty());
        save.setOnAction(_ -> shown.save());
        chooseFolder.setOnAction(_ ->
                files.folder(chooseFolder.getScene().getWindow()).ifPresent(path -> folder.setText(path.toString())));
        shown.shownProperty().subscribe(run -> {
            present(verdict, run != null);
            verdictOf.setText(run == null ? figures.texts().get("simulator.verdict.none") : title(run));
            if (run != null) {
                tabs.getSelectionModel().select(verdictTab);
            }
        });
    }

    private String title(FinishedRun run) {
        return figures.texts()
                .get(
                        run.passed() ? "simulator.verdict.passed" : "simulator.verdict.failed",
                        figures.count((long) run.number()),
                        model.title(run.facts().scenario()));
    }

    private static void bindText(Label label, ObservableStringValue text) {
        label.textProperty().bind(text);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }

    private static void present(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Brings the screen up to date.
    void refresh() {
        var now = context.clock().instant();
        model.refresh(now);
        if (charts != null) {
            charts.draw(
                    now.toEpochMilli(),
                    !model.run().buttonsProperty().get().stop().isEmpty());
        }
    }
}
