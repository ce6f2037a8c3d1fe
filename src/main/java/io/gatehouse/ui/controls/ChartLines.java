package io.gatehouse.ui.controls;

import io.gatehouse.domain.Unit;
import io.gatehouse.history.Series;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a chart draws.
///
/// @param main the series of the chart's title
/// @param second one more in the same unit
/// @param level where the threshold's line is
/// @param colour 1 to 4, the main series' colour of the palette
/// @param staleAfter from when on a series without a new sample is taken for unknown
/// @param caption what the values are called
public record ChartLines(
        Series main, Optional<Series> second, OptionalDouble level, int colour, Duration staleAfter, Caption caption) {

    /// Lines whose series are called by their metrics and subjects.
    public ChartLines(Series main, Optional<Series> second, OptionalDouble level, int colour, Duration staleAfter) {
        this(main, second, level, colour, staleAfter, Caption.of(main));
    }

    /// What the values are called.
    ///
    /// @param unit how they are written
    /// @param unitText the unit in the reader's words
    public record Caption(String title, Unit unit, String unitText) {

        static Caption of(Series series) {
            return new Caption(series.key().metric() + " " + series.key().subject(), Unit.PER_SECOND, "");
        }
    }

    /// Values that are counted are whole: half a message is never written.
    boolean areCounts() {
        return caption.unit().isCount();
    }
}
