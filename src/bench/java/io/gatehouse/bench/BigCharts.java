package io.gatehouse.bench;

import io.gatehouse.history.Series;
import io.gatehouse.ui.controls.ChartLines;
import io.gatehouse.ui.controls.TimeChart;
import io.gatehouse.ui.controls.TimeWindow;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Language;
import io.gatehouse.ui.text.Texts;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import javafx.scene.Scene;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Our charts over very long series in memory, one point per second, which go on with every frame.
final class BigCharts {

    static final double SPIKE = 1_000;
    static final double BUSY = 100;

    private static final long START = 1_700_000_000_000L;
    private static final long SECONDS_PER_FRAME = 6; // over long stretches charts are redrawn every five seconds

    private final List<Series> series = new ArrayList<>();
    private final List<TimeChart> charts = new ArrayList<>();
    private final Random random = new Random(7);
    private final int points;
    private final TimeWindow window;
    private final Scene scene;
    private long second;

    /// Charts of those series, `perChart` in each.
    BigCharts(int count, int perChart, int points) {
        this.points = points;
        window = new TimeWindow(Duration.ofSeconds(points));
        for (var i = 0; i < count; i++) {
            series.add(new Series(points));
        }
        for (; second < points; second++) {
            series.forEach(one -> one.append(START + second * 1_000, value()));
        }
        var box = new VBox();
        var figures = new Figures(new Texts(Language.ENGLISH), ZoneOffset.UTC);
        for (var i = 0; i < count; i += perChart) {
            var chart = new TimeChart(
                    window,
                    new ChartLines(
                            series.get(i),
                            perChart > 1 ? Optional.of(series.get(i + 1)) : Optional.empty(),
                            OptionalDouble.empty(),
                            1,
                            Duration.ofSeconds(30)),
                    figures);
            VBox.setVgrow(chart, Priority.ALWAYS);
            chart.setPrefHeight((double) FxBench.HEIGHT * perChart / count);
            charts.add(chart);
            box.getChildren().add(chart);
        }
        scene = FxBench.scene(box);
        box.applyCss();
        box.layout();
        frame();
    }

    private double value() {
        return value((double) second, points, random);
    }

    /// A few slow waves with some noise: what charts of queues look like.
    static double value(double second, int points, Random random) {
        return BUSY / 2 + BUSY / 3 * Math.sin(second * 40 / points) + random.nextInt((int) BUSY / 20);
    }

    Scene scene() {
        return scene;
    }

    /// Six seconds more, drawn.
    void frame() {
        for (var i = 0; i < SECONDS_PER_FRAME; i++, second++) {
            series.forEach(one -> one.append(START + second * 1_000, value()));
        }
        draw();
    }

    private void draw() {
        charts.forEach(chart -> chart.draw(START + second * 1_000));
    }

    /// Puts spikes of one point into the first series, and draws it. Returns where they are, from 0 (left) to 1.
    List<Double> spikes(int count) {
        var every = points / count;
        var places = new ArrayList<Double>();
        for (var i = 0; i < points; i++, second++) {
            var spike = i % every == every / 2;
            series.getFirst().append(START + second * 1_000, spike ? SPIKE : value());
            if (spike) {
                places.add((double) i / points);
            }
        }
        draw();
        return places;
    }
}
