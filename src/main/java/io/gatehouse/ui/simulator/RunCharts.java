package io.gatehouse.ui.simulator;

import io.gatehouse.domain.Unit;
import io.gatehouse.ui.controls.ChartLines;
import io.gatehouse.ui.controls.ChartTools;
import io.gatehouse.ui.controls.TimeWindow;
import io.gatehouse.ui.text.Figures;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.layout.HBox;

/// The charts of one run over the time of that run. FX thread only.
final class RunCharts {

    private static final Duration STALE = Duration.ofSeconds(4);
    private static final double MILLI = 1_000;

    private final RunCurves curves;
    private final TimeWindow window;
    private final List<RunChart> charts;
    private boolean fixed;

    RunCharts(RunCurves curves, ChartTools tools, Figures figures) {
        this.curves = curves;
        this.window = new TimeWindow(curves.stretch(), new ChartTools(tools.tasks(), curves::marks, tools.files()));
        var texts = figures.texts();
        var targets = curves.facts().targets();
        var tickets = new ChartLines(
                curves.tickets(),
                Optional.of(curves.arrivals()),
                OptionalDouble.of(targets.ticketsPerSecond()),
                2,
                STALE,
                new ChartLines.Caption(
                        texts.get("simulator.chart.tickets"), Unit.PER_SECOND, texts.get("simulator.perSecond")));
        var p95 = new ChartLines(
                curves.p95(),
                Optional.empty(),
                OptionalDouble.of(targets.p95().toMillis() / MILLI),
                4,
                STALE,
                new ChartLines.Caption(texts.get("simulator.chart.p95"), Unit.SECONDS, texts.get("simulator.seconds")));
        charts = List.of(
                new RunChart(
                        "tickets",
                        window,
                        tickets,
                        texts.get("simulator.chart.arrivals"),
                        texts.get("simulator.target.atLeast", figures.perSecond(targets.ticketsPerSecond())),
                        figures),
                new RunChart(
                        "p95",
                        window,
                        p95,
                        "",
                        texts.get(
                                "simulator.target.atMost",
                                ScenarioWords.time((double) targets.p95().toMillis(), figures)),
                        figures));
    }

    void putInto(HBox box) {
        box.getChildren().setAll(charts);
    }

    boolean show(RunCurves others) {
        return curves == others;
    }

    /// Follows the run while it goes on, as long as nobody looks elsewhere; stands still over all of it afterwards.
    void draw(long nowMillis, boolean running) {
        if (running) {
            if (window.liveProperty().get() && !window.rangeProperty().get().equals(curves.stretch())) {
                window.choose(curves.stretch());
            }
        } else if (!fixed) {
            fixed = true;
            var end = curves.newest().toEpochMilli();
            window.select(
                    Math.max(
                            curves.facts().started().toEpochMilli(),
                            end - curves.stretch().toMillis()),
                    end,
                    nowMillis);
        }
        charts.forEach(chart -> chart.draw(nowMillis));
    }
}
