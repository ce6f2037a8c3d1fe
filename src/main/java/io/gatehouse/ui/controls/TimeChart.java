package io.gatehouse.ui.controls;

import io.gatehouse.history.MinMaxDecimation;
import io.gatehouse.history.Samples;
import io.gatehouse.history.Series;
import io.gatehouse.ui.text.Figures;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import javafx.scene.layout.StackPane;

/// One or two series over a [TimeWindow], with the threshold as a dashed line and a tint where nothing is known.
/// Samples are reduced to the lowest and highest of each pixel column before chartfx sees them, because its own
/// reducer averages and would lose spikes. FX thread only.
public final class TimeChart extends StackPane {

    private static final int WIDEST_COLUMNS = 4_000;
    private static final long BEYOND_THE_EDGE_MILLIS = 5_000;

    private final TimeWindow window;
    private final ChartLines lines;
    private final Plot chart;
    private final TimeAxis times;
    private final ValueAxis values;
    private final ChartPoints main;
    private final ChartPoints second;
    private final ChartPoints threshold = new ChartPoints("threshold");
    private final ChartPoints unknown = new ChartPoints("unknown");
    private long nowMillis;
    private List<Long> drawn = List.of();

    public TimeChart(TimeWindow window, ChartLines lines, Figures figures) {
        this.window = window;
        this.lines = lines;
        this.times = new TimeAxis(figures.zone());
        this.values = new ValueAxis(figures);
        this.main = new ChartPoints("series-" + lines.colour());
        this.second = new ChartPoints("series-second");
        getStyleClass().add("time-chart");
        this.chart = new Plot(times, values);
        chart.getRenderers().setAll(List.of(new TintRenderer(unknown), new LineRenderer(threshold, second, main)));
        new ChartGestures(this, window).install();
        window.versionProperty().subscribe(() -> draw(nowMillis));
    }

    /// Draws what is known at that time (epoch milliseconds); does nothing when neither the data nor the time moved.
    public void draw(long atMillis) {
        nowMillis = atMillis;
        var from = window.fromMillis(atMillis);
        var to = window.toMillis(atMillis);
        var state = List.of(from, to, lines.main().version(), (long) getWidth());
        if (atMillis == 0 || getWidth() <= 0 || state.equals(drawn)) {
            return;
        }
        drawn = state;
        var shown = visible(lines.main(), from, to);
        var highest = Math.max(highest(shown), lines.level().orElse(0));
        show(shown, from, to, main);
        if (lines.second().isPresent()) {
            var other = visible(lines.second().get(), from, to);
            highest = Math.max(highest, highest(other));
            show(other, from, to, second);
        }
        times.set((double) from, (double) to);
        values.reachTo(NiceScale.upperEnd(highest));
        showThreshold(from, to);
        showUnknown(UnknownSpan.of(shown, Math.min(to, atMillis), lines.staleAfter()));
        if (!getChildren().contains(chart)) {
            join();
        }
        chart.redraw();
    }

    /// Takes the plot in with its first data, so that nobody sees an axis of nothing.
    private void join() {
        getChildren().addFirst(chart);
        applyCss();
        layout();
    }

    private static Samples visible(Series series, long from, long to) {
        return series.between(from - BEYOND_THE_EDGE_MILLIS, to + BEYOND_THE_EDGE_MILLIS);
    }

    private void show(Samples samples, long from, long to, ChartPoints target) {
        var columns = (int) Math.clamp(times.getLength(), 1, WIDEST_COLUMNS);
        var reduced = MinMaxDecimation.reduce(samples, from, to, columns);
        var at = LongStream.of(reduced.takenAtMillis()).asDoubleStream().toArray();
        target.set(at, reduced.values());
    }

    private void showThreshold(long from, long to) {
        lines.level().ifPresent(level -> threshold.set(new double[] {from, to}, new double[] {level, level}));
    }

    /// Three points per span: both ends, and a missing one that parts it from the next.
    private void showUnknown(List<UnknownSpan> spans) {
        var at = new double[spans.size() * 3];
        var heights = new double[spans.size() * 3];
        for (var i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            at[i * 3] = span.fromMillis();
            at[i * 3 + 1] = span.toMillis();
            at[i * 3 + 2] = span.toMillis();
            heights[i * 3 + 2] = Double.NaN;
        }
        unknown.set(at, heights);
    }

    private static double highest(Samples samples) {
        return Arrays.stream(samples.values())
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(0);
    }

    /// The moment under a horizontal position of this chart, in epoch milliseconds.
    long momentAt(double x) {
        var inAxis = x - times.localToScene(0, 0).getX() + localToScene(0, 0).getX();
        return (long) times.getValueForDisplay(inAxis);
    }

    long nowMillis() {
        return nowMillis;
    }
}
