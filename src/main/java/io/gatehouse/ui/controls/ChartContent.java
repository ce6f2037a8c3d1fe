package io.gatehouse.ui.controls;

import io.gatehouse.domain.Mark;
import io.gatehouse.history.Samples;
import io.gatehouse.history.Series;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a chart has to draw: the newest part from memory at once, and the past, yesterday and the marks as soon as they
/// were read. At most one reading is under way; what was asked for meanwhile comes next. FX thread only.
final class ChartContent {

    private static final Logger LOG = LoggerFactory.getLogger(ChartContent.class);
    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
    private static final long NEWS_MILLIS = 2_000;

    private final ChartLines lines;
    private final TimeWindow window;
    private final Runnable arrived;
    private Wanted wanted = Wanted.NOTHING;
    private Stored stored = Stored.NOTHING;
    private boolean reading;

    ChartContent(ChartLines lines, TimeWindow window, Runnable arrived) {
        this.lines = lines;
        this.window = window;
        this.arrived = arrived;
    }

    /// Asks for what is not in memory; it has arrived when `arrived` runs.
    void request(long fromMillis, long toMillis, int columns) {
        var grain = Math.max(NEWS_MILLIS, (toMillis - fromMillis) / columns);
        var now = new Wanted(
                fromMillis / grain * grain,
                (toMillis / grain + 1) * grain,
                columns,
                window.compareProperty().get());
        if (!now.equals(wanted)) {
            wanted = now;
            if (!reading) {
                read();
            }
        }
    }

    private void read() {
        reading = true;
        var asked = wanted;
        window.tools()
                .tasks()
                .run(
                        "chart",
                        () -> read(asked),
                        answer -> {
                            stored = answer;
                            reading = false;
                            if (!asked.equals(wanted)) {
                                read();
                            }
                            arrived.run();
                        },
                        failure -> {
                            LOG.warn(
                                    "the past of {} cannot be shown",
                                    lines.main().key(),
                                    failure);
                            reading = false;
                        });
    }

    private Stored read(Wanted asked) {
        var yesterday = asked.compare()
                ? joined(
                        lines.main(),
                        past(lines.main(), asked, DAY_MILLIS),
                        asked.fromMillis() - DAY_MILLIS,
                        asked.toMillis() - DAY_MILLIS,
                        asked.columns())
                : Samples.NONE;
        return new Stored(
                past(lines.main(), asked, 0),
                lines.second().map(series -> past(series, asked, 0)).orElse(Samples.NONE),
                yesterday.shiftedBy(DAY_MILLIS),
                window.tools().marks().between(asked.fromMillis(), asked.toMillis()));
    }

    private Samples past(Series series, Wanted asked, long earlier) {
        return series.past(
                asked.fromMillis() - earlier, asked.toMillis() - earlier, asked.columns(), lines.staleAfter());
    }

    Samples main(long fromMillis, long toMillis, int columns) {
        return joined(lines.main(), stored.main(), fromMillis, toMillis, columns);
    }

    Samples second(long fromMillis, long toMillis, int columns) {
        return lines.second()
                .map(series -> joined(series, stored.second(), fromMillis, toMillis, columns))
                .orElse(Samples.NONE);
    }

    /// The main series a day earlier, at the times of today.
    Samples yesterday() {
        return window.compareProperty().get() ? stored.yesterday() : Samples.NONE;
    }

    List<Mark> marks() {
        return stored.marks();
    }

    private Samples joined(Series series, Samples past, long fromMillis, long toMillis, int columns) {
        var step = Math.max(1_000, (toMillis - fromMillis) / Math.max(1, columns));
        return past.between(fromMillis, toMillis)
                .followedBy(
                        series.between(fromMillis, toMillis, columns),
                        lines.staleAfter().toMillis() + 2 * step);
    }

    private record Wanted(long fromMillis, long toMillis, int columns, boolean compare) {
        static final Wanted NOTHING = new Wanted(0, 0, 0, false);
    }

    private record Stored(Samples main, Samples second, Samples yesterday, List<Mark> marks) {
        static final Stored NOTHING = new Stored(Samples.NONE, Samples.NONE, Samples.NONE, List.of());
    }
}
