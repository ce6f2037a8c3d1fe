package io.gatehouse.ui.controls;

import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.ui.geometry.Side;
import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.util.StringConverter;

/// Epoch milliseconds as time of day, at round minutes; with seconds where the stretch is short.
final class TimeAxis extends DefaultNumericAxis {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final long SHORT_MILLIS = 240_000;
    private static final int PIXELS_PER_MARK = 90;

    private final ZoneId zone;

    TimeAxis(ZoneId zone) {
        super("", 0, 1, 1);
        this.zone = zone;
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

    private String label(long millis) {
        var format = getMax() - getMin() <= SHORT_MILLIS ? SECONDS : MINUTES;
        return format.format(Instant.ofEpochMilli(millis).atZone(zone));
    }

    @Override
    protected void calculateMajorTickValues(AxisRange range, DoubleArrayList values) {
        var marks = Math.max(2, (int) (getLength() / PIXELS_PER_MARK));
        var step = NiceScale.timeStepMillis((long) (range.getMax() - range.getMin()), marks);
        for (var at = Math.ceilDiv((long) range.getMin(), step) * step; at <= range.getMax(); at += step) {
            values.add((double) at);
        }
    }

    @Override
    protected void calculateMinorTickValues(DoubleArrayList values) {
        // none are drawn
    }
}
