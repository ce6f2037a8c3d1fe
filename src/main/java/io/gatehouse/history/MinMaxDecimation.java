package io.gatehouse.history;

/// Reduces samples to what a chart of a given width can show: per pixel column the first, lowest, highest and last
/// value in their order, and every gap. A spike of one sample is kept however many share its column.
public final class MinMaxDecimation {

    private static final int POINTS_PER_COLUMN = 5;

    private MinMaxDecimation() {}

    /// Keeps what the columns can show of the samples.
    ///
    /// @param columns pixel columns between `fromMillis` and `toMillis`; with fewer samples than that all are kept
    public static Samples reduce(Samples samples, long fromMillis, long toMillis, int columns) {
        if (columns < 1 || samples.size() <= columns * POINTS_PER_COLUMN) {
            return samples;
        }
        return reduce(samples, 0, samples.size(), new Grid(fromMillis, toMillis, columns));
    }

    /// The same of the points from `start` to before `end`.
    static Samples reduce(Points points, int start, int end, Grid grid) {
        var line = new Line(Math.min(end - start, (grid.columns() + 2) * POINTS_PER_COLUMN));
        if (end - start <= grid.columns() * POINTS_PER_COLUMN) {
            for (var i = start; i < end; i++) {
                line.add(points.millisAt(i), points.valueAt(i));
            }
            return line.samples();
        }
        var extremes = new Extremes();
        var next = start;
        while (next < end) {
            var columnEnd = points.firstAtOrAfter(grid.endOfColumn(points.millisAt(next)), next);
            var last = Math.min(end, Math.max(columnEnd, next + 1)) - 1;
            extremes.clear();
            points.extremes(next, last + 1, extremes);
            add(line, points, next, last, extremes);
            next = last + 1;
        }
        return line.samples();
    }

    /// The first, lowest, highest, last and first missing one, ascending and without repeats.
    private static void add(Line line, Points points, int first, int last, Extremes extremes) {
        var before = first;
        line.add(points.millisAt(first), points.valueAt(first));
        while (before < last) {
            var index = last;
            if (extremes.lowest > before) {
                index = Math.min(index, extremes.lowest);
            }
            if (extremes.highest > before) {
                index = Math.min(index, extremes.highest);
            }
            if (extremes.gap > before) {
                index = Math.min(index, extremes.gap);
            }
            line.add(points.millisAt(index), points.valueAt(index));
            before = index;
        }
    }

    /// Pixel columns over a stretch of time; they go on in both directions.
    record Grid(long fromMillis, long toMillis, int columns) {

        /// The first moment of the column after the one of that moment; epoch milliseconds.
        long endOfColumn(long millis) {
            var span = Math.max(1, toMillis - fromMillis);
            var column = Math.floorDiv((millis - fromMillis) * columns, span);
            return fromMillis + Math.ceilDiv((column + 1) * span, columns);
        }
    }
}
