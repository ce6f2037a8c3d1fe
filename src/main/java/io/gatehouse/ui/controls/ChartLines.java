package io.gatehouse.ui.controls;

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
public record ChartLines(Series main, Optional<Series> second, OptionalDouble level, int colour, Duration staleAfter) {}
