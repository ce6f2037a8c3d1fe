package io.gatehouse.bench;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart.Data;
import javafx.scene.chart.XYChart.Series;
import javafx.scene.layout.StackPane;

/// A frame of one chart with two series of a hundred thousand points, beside JavaFX's own LineChart.
final class LineChartBench implements Benchmark {

    private static final int SERIES = 2;
    private static final int POINTS = 100_000;

    @Override
    public String name() {
        return "linechart";
    }

    @Override
    public List<BenchResult> run(Consumer<String> progress) throws Exception {
        FxBench.start();
        var rounds = new Rounds(Rounds.USUAL_COUNT, "ms per frame", progress);
        var ours = FxBench.call(() -> new BigCharts(SERIES, SERIES, POINTS));
        var peer = FxBench.call(Stock::new);
        return List.of(rounds.compare(
                name(),
                Bar.atMost(0.05),
                () -> FxBench.millisPerFrame(ours.scene(), ours::frame),
                () -> FxBench.millisPerFrame(peer.scene, peer::frame)));
    }

    /// LineChart at its fastest: no animation, no symbols, fixed axes.
    private static final class Stock {

        private final NumberAxis x = new NumberAxis(0, POINTS, POINTS / 10.0);
        private final LineChart<Number, Number> chart =
                new LineChart<>(x, new NumberAxis(0, BigCharts.BUSY, BigCharts.BUSY / 4));
        private final Random random = new Random(7);
        private final Scene scene;
        private int second;

        Stock() {
            chart.setAnimated(false);
            chart.setCreateSymbols(false);
            chart.setLegendVisible(false);
            x.setAnimated(false);
            for (var i = 0; i < SERIES; i++) {
                ObservableList<Data<Number, Number>> points = FXCollections.observableArrayList();
                for (second = 0; second < POINTS; second++) {
                    points.add(point());
                }
                chart.getData().add(new Series<>(points));
            }
            scene = FxBench.scene(new StackPane(chart));
        }

        private Data<Number, Number> point() {
            return new Data<>(second, BigCharts.value(second, POINTS, random));
        }

        void frame() {
            second++;
            chart.getData().forEach(series -> series.getData().add(point()));
            x.setLowerBound(second - POINTS);
            x.setUpperBound(second);
        }
    }
}
