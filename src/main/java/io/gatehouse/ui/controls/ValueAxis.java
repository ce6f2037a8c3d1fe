package io.gatehouse.ui.controls;

import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.ui.geometry.Side;
import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;
import io.gatehouse.ui.text.Figures;
import javafx.util.StringConverter;

/// Values from 0 to a round end, with three marks; as wide in every chart, so that charts above each other align.
final class ValueAxis extends DefaultNumericAxis {

    private static final double WIDTH = 34;
    private static final double A_HAIR = 1e-6;

    ValueAxis(Figures figures) {
        super("", 0, 1, 1);
        setSide(Side.LEFT);
        setAutoRanging(false);
        setAnimated(false);
        setTickLabelFormatter(new StringConverter<>() {
            @Override
            public String toString(Number value) {
                return figures.mark(value.doubleValue());
            }

            @Override
            public Number fromString(String text) {
                throw new UnsupportedOperationException("labels are written only");
            }
        });
        getStyleClass().add("value-axis");
    }

    @Override
    protected double computePrefWidth(double height) {
        super.computePrefWidth(height);
        return WIDTH;
    }

    @Override
    protected void calculateMajorTickValues(AxisRange range, DoubleArrayList values) {
        values.add(range.getMin());
        values.add((range.getMin() + range.getMax()) / 2);
        // A hair below: chartfx drops the label of a mark that lies exactly on the end.
        values.add(range.getMax() - (range.getMax() - range.getMin()) * A_HAIR);
    }

    @Override
    protected void calculateMinorTickValues(DoubleArrayList values) {
        // none are drawn
    }
}
