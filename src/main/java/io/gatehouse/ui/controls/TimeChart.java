package io.gatehouse.ui.controls;

import io.gatehouse.history.Samples;
import io.gatehouse.ui.text.Figures;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// One or two series over a [TimeWindow], with the threshold as a dashed line, a tint where nothing is known, and on
/// request the day before as a fainter line. Samples are reduced to the lowest and highest of each pixel column before
/// chartfx sees them, because its own reducer averages and would lose spikes. FX thread only.
public final class TimeChart extends StackPane {

    private static final int WIDEST_COLUMNS = 4_000;
    private static final long BEYOND_THE_EDGE_MILLIS = 5_000;
    private static final long CALM_OVER_MILLIS = 3_600_000;
    private static final long CALM_MILLIS = 5_000;

    private final TimeWindow window;
    private final ChartLines lines;
    private final ChartContent content;
    private final Readout readout;
    private final Overlay overlay;
    private final Plot chart;
    private final TimeAxis times;
    private final ValueAxis values;
    private final ChartPoints main;
    private final ChartPoints second = new ChartPoints("series-second");
    private final ChartPoints yesterday = new ChartPoints("series-yesterday");
    private final ChartPoints threshold = new ChartPoints("threshold");
    private final ChartPoints unknown = new ChartPoints("unknown");
    private Samples shown = Samples.NONE;
    private long nowMillis;
    private boolean panned;
    private List<Long> drawn = List.of();

    public TimeChart(TimeWindow window, ChartLines lines, Figures figures) {
        this.window = window;
        this.lines = lines;
        this.content = new ChartContent(lines, window, this::redraw);
        this.readout = new Readout(lines, figures);
        this.overlay = new Overlay(new CursorLine(), new MarkRow(figures));
        this.times = new TimeAxis(figures);
        this.values = new ValueAxis(figures);
        this.main = new ChartPoints("series-" + lines.colour());
        getStyleClass().add("time-chart");
        this.chart = new Plot(times, values);
        chart.getRenderers()
                .setAll(List.of(new TintRenderer(unknown), new LineRenderer(threshold, yesterday, second, main)));
        getChildren().add(overlay);
        new ChartGestures(this, window, figures.texts()).install();
        new ChartExport(this, window, lines, figures).install();
        window.versionProperty().subscribe(() -> draw(nowMillis));
        window.compareProperty().subscribe(this::redraw);
        window.cursorProperty().subscribe(this::showCursor);
    }

    /// Draws what is known at that time (epoch milliseconds); does nothing when neither the data nor the time moved.
    public void draw(long atMillis) {
        nowMillis = atMillis;
        if (atMillis == 0 || getWidth() <= 0) {
            return;
        }
        var from = fromMillis();
        var to = toMillis();
        var state = state(from, to);
        if (!state.equals(drawn)) {
            drawn = state;
            content.request(from, to, columns());
            show(from, to);
        }
    }

    /// What decides whether a picture is still right. Over long stretches a second changes nothing that can be seen.
    private List<Long> state(long from, long to) {
        var calm = to - from > CALM_OVER_MILLIS && window.liveProperty().get();
        return List.of(
                calm ? to / CALM_MILLIS : to,
                to - from,
                calm ? 0 : lines.main().version(),
                (long) getWidth(),
                window.versionProperty().get());
    }

    private void redraw() {
        drawn = List.of();
        draw(nowMillis);
    }

    private void show(long from, long to) {
        var start = from - BEYOND_THE_EDGE_MILLIS;
        var end = to + BEYOND_THE_EDGE_MILLIS;
        shown = content.main(start, end, columns());
        var other = content.second(start, end, columns());
        var before = content.yesterday().between(start, end);
        fill(main, shown);
        fill(second, other);
        fill(yesterday, before);
        var highest = Math.max(Math.max(highest(shown), highest(other)), highest(before));
        highest = Math.max(highest, lines.level().orElse(0));
        times.set((double) from, (double) to);
        values.reachTo(
                lines.areCounts() ? NiceScale.upperEndOfCounts(highest) : NiceScale.upperEnd(highest),
                lines.areCounts());
        showThreshold(from, to);
        showUnknown(UnknownSpan.of(shown, Math.min(to, nowMillis), lines.staleAfter()));
        if (!getChildren().contains(chart)) {
            join();
        }
        chart.redraw();
        overlay.marks.show(content.marks(), this::xOf, xOf(from), xOf(to), chart.getHeight() - times.getHeight());
        showCursor();
    }

    /// Takes the plot in with its first data, so that nobody sees an axis of nothing.
    private void join() {
        getChildren().addFirst(chart);
        applyCss();
        layout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        overlay.fill(getWidth(), getHeight());
    }

    private void showCursor() {
        var at = window.cursorProperty().get();
        if (at.isEmpty() || at.getAsLong() < fromMillis() || at.getAsLong() > toMillis()) {
            overlay.cursor.hide();
            return;
        }
        var column = (toMillis() - fromMillis()) / columns();
        overlay.cursor.show(
                xOf(at.getAsLong()),
                chart.getHeight() - times.getHeight(),
                readout.at(at.getAsLong(), column, shown, content));
    }

    private static void fill(ChartPoints target, Samples samples) {
        target.set(LongStream.of(samples.takenAtMillis()).asDoubleStream().toArray(), samples.values());
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

    int columns() {
        var pixels = times.getLength() > 0 ? times.getLength() : getWidth(); // before the first layout it has none
        return (int) Math.clamp(pixels, 1, WIDEST_COLUMNS);
    }

    /// The moment under a horizontal position of this chart, in epoch milliseconds.
    long momentAt(double x) {
        return (long) times.getValueForDisplay(x - axisX());
    }

    private double xOf(long millis) {
        return times.getDisplayPosition((double) millis) + axisX();
    }

    private double axisX() {
        return times.localToScene(0, 0).getX() - localToScene(0, 0).getX();
    }

    /// Points at the moment under that position, or at none where it is beside the plot.
    void pointAt(double x) {
        var moment = momentAt(x);
        var inside = moment >= fromMillis() && moment <= toMillis();
        window.pointAt(inside ? OptionalLong.of(moment) : OptionalLong.empty());
    }

    /// Remembers whether the right button moved the chart; its menu then stays closed.
    void panned(boolean isPanned) {
        panned = isPanned;
    }

    boolean wasPanned() {
        return panned;
    }

    void say(String text) {
        overlay.hint.say(text, getWidth(), getHeight());
    }

    Region selection() {
        return overlay.selection;
    }

    long fromMillis() {
        return window.fromMillis(nowMillis);
    }

    long toMillis() {
        return window.toMillis(nowMillis);
    }

    long nowMillis() {
        return nowMillis;
    }
}
