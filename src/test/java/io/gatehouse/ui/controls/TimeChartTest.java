package io.gatehouse.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.Mark;
import io.gatehouse.domain.Unit;
import io.gatehouse.history.Series;
import io.gatehouse.ui.fx.Tasks;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Language;
import io.gatehouse.ui.text.Texts;
import io.gatehouse.ui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// Charts in a scene, on the headless platform.
class TimeChartTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final long NOW = START.plusSeconds(300).toEpochMilli();
    private static final Figures FIGURES = new Figures(new Texts(Language.ENGLISH), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void everyChartOfTheScreenShowsItsValueAtTheMomentPointedAt() {
        var window = window(Marks.NONE);
        var charts = onFx(() -> shown(window, 2));

        onFx(() -> {
            window.pointAt(OptionalLong.of(START.plusSeconds(120).toEpochMilli()));
            return true;
        });

        assertThat(charts).allSatisfy(chart -> assertThat(label(chart)).isEqualTo("00:02:00   120 messages"));
    }

    @Test
    void beforeTheFirstSampleTheCursorSaysThatNothingIsKnown() {
        var window = window(Marks.NONE);
        var chart = onFx(() -> {
            var only = shown(window, 1).getFirst();
            window.choose(Duration.ofMinutes(15));
            window.pointAt(OptionalLong.of(START.minusSeconds(120).toEpochMilli()));
            return only;
        });

        assertThat(label(chart)).isEqualTo("23:58:00   – messages");
    }

    @Test
    void whatHappenedIsMarkedOnTheTimeAxis() {
        var at = START.plusSeconds(100);
        var window = window((_, _) -> List.of(
                new Mark(at, Mark.Kind.ALARM, "queue depth over 1,000"),
                new Mark(at, Mark.Kind.ACTION, "replayed 17"),
                new Mark(at.plusSeconds(150), Mark.Kind.RETURNED, "queue depth normal")));

        var chart = onFx(() -> shown(window, 1).getFirst());

        assertThat(chart.lookupAll(".mark")).hasSize(2);
        assertThat(chart.lookup(".mark-alarm").getAccessibleText()).contains("over 1,000", "replayed 17", "00:01:40");
    }

    @Test
    void theWheelZoomsUnlessThePageScrolls() {
        var window = window(Marks.NONE);
        onFx(() -> {
            var chart = shown(window, 1).getFirst();
            chart.fireEvent(wheel());
            return true;
        });
        assertThat(window.liveProperty().get()).isFalse();

        onFx(() -> {
            window.goLive();
            var chart = shown(window, 1).getFirst();
            var tall = new VBox(chart);
            tall.setMinHeight(2_000);
            var scene = new Scene(new ScrollPane(tall), 600, 300);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            chart.fireEvent(wheel());
            return true;
        });
        assertThat(window.liveProperty().get()).isTrue();
    }

    @Test
    void whatAChartShowsIsSavedAsATableAndAsAPicture() throws Exception {
        var table = folder.resolve("chart.csv");
        var picture = folder.resolve("chart.png");
        var window = new TimeWindow(
                Duration.ofMinutes(5),
                new ChartTools(
                        Tasks.onCallingThread(),
                        Marks.NONE,
                        (_, name) -> Optional.of(name.endsWith(".csv") ? table : picture)));
        onFx(() -> {
            var chart = shown(window, 1).getFirst();
            new ChartExport(chart, window, lines(), FIGURES).saveTable();
            new ChartExport(chart, window, lines(), FIGURES).savePicture();
            return true;
        });

        assertThat(Files.readAllLines(table)).hasSize(302).contains("2026-03-01T00:02:00Z,Queue depth,120,,");
        assertThat(Files.size(picture)).isGreaterThan(500);
    }

    private static TimeWindow window(Marks marks) {
        return new TimeWindow(
                Duration.ofMinutes(5), new ChartTools(Tasks.onCallingThread(), marks, (_, _) -> Optional.empty()));
    }

    private static List<TimeChart> shown(TimeWindow window, int count) {
        var box = new VBox();
        for (var i = 0; i < count; i++) {
            var chart = new TimeChart(window, lines(), FIGURES);
            chart.setPrefHeight(140);
            box.getChildren().add(chart);
        }
        var scene = new Scene(box, 600, 300);
        Theme.DARK.applyTo(scene);
        box.applyCss();
        box.layout();
        var charts = box.getChildren().stream().map(TimeChart.class::cast).toList();
        charts.forEach(chart -> chart.draw(NOW));
        scene.snapshot(null);
        return charts;
    }

    private static ChartLines lines() {
        var series = new Series(1_000);
        for (var second = 0; second <= 300; second++) {
            series.append(START.plusSeconds(second).toEpochMilli(), second);
        }
        return new ChartLines(
                series,
                Optional.empty(),
                OptionalDouble.of(200),
                1,
                Duration.ofSeconds(2),
                new ChartLines.Caption("Queue depth", Unit.MESSAGES, "messages"));
    }

    private static String label(TimeChart chart) {
        return ((Label) chart.lookup(".cursor-label")).getText();
    }

    private static ScrollEvent wheel() {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                300,
                60,
                300,
                60,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                40,
                0,
                40,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    private static <T> T onFx(Supplier<T> work) {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        });
        return done.orTimeout(30, TimeUnit.SECONDS).join();
    }
}
