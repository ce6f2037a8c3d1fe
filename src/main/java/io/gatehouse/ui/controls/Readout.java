package io.gatehouse.ui.controls;

import io.gatehouse.history.Samples;
import io.gatehouse.ui.text.Figures;
import java.time.Instant;

/// The words beside a chart's cursor: when, and what was measured there. Where a pixel stands for many values, the
/// lowest
/// and the highest of them.
record Readout(ChartLines lines, Figures figures) {

    private static final long SECONDS_UP_TO_MILLIS = 30_000;

    /// What is known about that moment.
    ///
    /// @param columnMillis how much time a pixel stands for
    String at(long millis, long columnMillis, Samples shown, ChartContent content) {
        var text = new StringBuilder(value(millis, columnMillis, shown)).append(unit());
        if (lines.second().isPresent()) {
            var second = content.second(millis - reach(columnMillis), millis + columnMillis, 1);
            text.append("  ·  ").append(value(millis, columnMillis, second));
        }
        var yesterday = content.yesterday();
        if (yesterday.size() > 0) {
            text.append("  (").append(value(millis, columnMillis, yesterday)).append(")");
        }
        return figures.texts().get("chart.cursor", moment(millis, columnMillis), text);
    }

    private String unit() {
        return lines.caption().unitText().isEmpty() ? "" : " " + lines.caption().unitText();
    }

    private String moment(long millis, long columnMillis) {
        var at = Instant.ofEpochMilli(millis);
        return columnMillis < SECONDS_UP_TO_MILLIS ? figures.time(at) : figures.day(at) + " " + figures.time(at);
    }

    /// How far back the last value still tells about a moment.
    private long reach(long columnMillis) {
        return lines.staleAfter().toMillis() + 2 * Math.max(1_000, columnMillis);
    }

    private String value(long millis, long columnMillis, Samples samples) {
        var index = samples.lastAt(millis + columnMillis / 2);
        if (index < 0 || samples.takenAtMillis()[index] < millis - reach(columnMillis)) {
            return "–";
        }
        var lowest = samples.values()[index];
        var highest = lowest;
        for (var i = index; i >= 0 && samples.takenAtMillis()[i] >= millis - columnMillis / 2; i--) {
            var value = samples.values()[i];
            lowest = Double.isNaN(lowest) || value < lowest ? value : lowest;
            highest = Double.isNaN(highest) || value > highest ? value : highest;
        }
        if (Double.isNaN(lowest)) {
            return "–";
        }
        return lowest == highest
                ? number(lowest)
                : figures.texts().get("chart.cursorRange", number(lowest), number(highest));
    }

    private String number(double value) {
        return figures.value(lines.caption().unit(), value);
    }
}
