package io.gatehouse.ui.controls;

import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.ui.geometry.Side;
import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;
import io.gatehouse.ui.text.Figures;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import javafx.util.StringConverter;

/// Epoch milliseconds as time of day and day, at round moments of the reader's time zone.
final class TimeAxis extends DefaultNumericAxis {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final long SHORT_MILLIS = 240_000;
    private static final long DAY_MILLIS = 86_400_000;
    private static final int PIXELS_PER_MARK = 90;

    private final Figures figures;

    TimeAxis(Figures figures) {
        super("", 0, 1, 1);
        this.figures = figures;
        setSide(Side.BOTTOM);
        setAutoRanging(false);
        setAnimated(false);
        setTickLabelFormatter(new StringConverter<>() {
            @Override
            public String toString(Number millis) {
                return label(millis.longValue());
            }

            @Override
            public Number fromString(String text) {
                throw new UnsupportedOperationException("labels are written only");
            }
        });
        getStyleClass().add("time-axis");
    }

    /// Seconds where the stretch is short, the day at midnight.
    private String label(long millis) {
        var at = Instant.ofEpochMilli(millis);
        if (getMax() - getMin() <= SHORT_MILLIS) {
            return figures.time(at);
        }
        var local = at.atZone(figures.zone());
        return local.toLocalTime().equals(LocalTime.MIDNIGHT) ? figures.day(at) : MINUTES.format(local);
    }

    @Override
    protected void calculateMajorTickValues(AxisRange range, DoubleArrayList values) {
        var marks = Math.max(2, (int) (getLength() / PIXELS_PER_MARK));
        var step = NiceScale.timeStepMillis((long) (range.getMax() - range.getMin()), marks);
        var from = (long) range.getMin();
        var at = step < DAY_MILLIS ? firstOfDay(from, step) : midnight(from);
        while (at <= range.getMax()) {
            if (at >= from) {
                values.add((double) at);
            }
            at = step < DAY_MILLIS ? at + step : midnight(at + step + DAY_MILLIS / 4);
        }
    }

    /// Whole steps since midnight where the reader is, not in Greenwich.
    private long firstOfDay(long from, long step) {
        var midnight = midnight(from);
        return midnight + Math.ceilDiv(from - midnight, step) * step;
    }

    private long midnight(long millis) {
        return Instant.ofEpochMilli(millis)
                .atZone(figures.zone())
                .toLocalDate()
                .atStartOfDay(figures.zone())
                .toInstant()
                .toEpochMilli();
    }

    @Override
    protected void calculateMinorTickValues(DoubleArrayList values) {
        // none are drawn
    }
}
