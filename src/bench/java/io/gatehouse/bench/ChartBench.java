package io.gatehouse.bench;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.renderer.spi.ErrorDataSetRenderer;
import io.fair_acc.dataset.spi.DoubleDataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A frame of four charts with a million points each, beside chartfx as it comes; and how many of 40 spikes of a single
/// point in a million can be seen in the picture at their full height.
final class ChartBench implements Benchmark {

    private static final int CHARTS = 4;
    private static final int POINTS = 1_000_000;
    private static final int SPIKES = 40;

    @Override
    public String name() {
        return "chart";
    }

    @Override
    public List<BenchResult> run(Consumer<String> progress) throws Exception {
        FxBench.start();
        var rounds = new Rounds(Rounds.USUAL_COUNT, "ms per frame", progress);
        var ours = FxBench.call(() -> new BigCharts(CHARTS, 1, POINTS));
        var peer = FxBench.call(Stock::new);
        var frame = rounds.compare(
                name(),
                Bar.atMost(0.5),
                () -> FxBench.millisPerFrame(ours.scene(), ours::frame),
                () -> FxBench.millisPerFrame(peer.scene, peer::frame));
        var seen = new BenchResult.Round(spikesSeen(ours), SPIKES, "spikes");
        return List.of(frame, BenchResult.of("chart.spikes", Bar.atLeast(1), List.of(seen)));
    }

    private static double spikesSeen(BigCharts charts) {
        return FxBench.call(() -> {
            var places = charts.spikes(SPIKES);
            var picture = charts.scene().snapshot(new WritableImage(FxBench.WIDTH, FxBench.HEIGHT));
            return (double) Pixels.columnsWithLine(picture, places, FxBench.HEIGHT / CHARTS);
        });
    }

    /// chartfx with its own renderer and reducer.
    private static final class Stock {

        private final List<DoubleDataSet> dataSets = new ArrayList<>();
        private final List<DefaultNumericAxis> axes = new ArrayList<>();
        private final List<StockChart> charts = new ArrayList<>();
        private final Random random = new Random(7);
        private final Scene scene;
        private double second;

        Stock() {
            var box = new VBox();
            for (var i = 0; i < CHARTS; i++) {
                var points = new DoubleDataSet("points", POINTS);
                var x = new DefaultNumericAxis("", 0, POINTS, 100_000);
                x.setAutoRanging(false);
                x.setAnimated(false);
                var y = new DefaultNumericAxis("", 0, BigCharts.BUSY, 50);
                y.setAutoRanging(false);
                y.setAnimated(false);
                var chart = new StockChart(x, y);
                chart.setLegendVisible(false);
                chart.setAnimated(false);
                chart.setPrefHeight((double) FxBench.HEIGHT / CHARTS);
                chart.getRenderers().setAll(List.of(new ErrorDataSetRenderer()));
                chart.getDatasets().add(points);
                VBox.setVgrow(chart, Priority.ALWAYS);
                dataSets.add(points);
                axes.add(x);
                charts.add(chart);
                box.getChildren().add(chart);
            }
            var times = new double[POINTS];
            var values = new double[POINTS];
            for (; second < POINTS; second++) {
                times[(int) second] = second;
                values[(int) second] = BigCharts.value(second, POINTS, random);
            }
            dataSets.forEach(points -> points.set(times, values));
            scene = FxBench.scene(box);
            box.applyCss();
            box.layout();
        }

        void frame() {
            second++;
            axes.forEach(axis -> axis.set(second - POINTS, second));
            charts.forEach(StockChart::redraw);
        }
    }

    /// Draws when it is told to, as ours does, because a snapshot alone would not. Its data stays as it is: outside a
    /// pulse it keeps its data sets locked.
    private static final class StockChart extends XYChart {

        StockChart(DefaultNumericAxis x, DefaultNumericAxis y) {
            super(x, y);
        }

        void redraw() {
            invalidate();
            runPreLayout();
            layout();
            runPostLayout();
        }
    }
}
