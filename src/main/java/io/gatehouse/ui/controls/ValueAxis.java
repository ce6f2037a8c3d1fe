package io.gatehouse.ui.controls;

import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.axes.spi.TickMark;
import io.fair_acc.chartfx.ui.geometry.Side;
import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;
import io.gatehouse.ui.text.Figures;
import javafx.collections.ObservableList;
import javafx.scene.canvas.GraphicsContext;
import javafx.util.StringConverter;

/// Values from 0 to a round end, with three marks, or two where the middle one would be half of something counted; as
/// wide in every chart, so that charts above each other align.
final class ValueAxis extends DefaultNumericAxis {

    private static final double WIDTH = 34;
    private static final double BELOW = 0.012;
    private static final double ABOVE = 0.075;

    private double end = 1;
    private boolean halved = true;

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

    /// Reaches from 0 to that value, with room for the whole of the lowest grid line and of the highest label.
    ///
    /// @param counts true where half a unit cannot be: the middle mark is left out where it would be a half
    void reachTo(double newEnd, boolean counts) {
        end = newEnd;
        halved = !counts || end % 2 == 0;
        set(-BELOW * end, (1 + ABOVE) * end);
    }

    /// Three labels never collide, but chartfx hides the last one.
    @Override
    protected void drawTickLabels(
            GraphicsContext gc, double width, double height, ObservableList<TickMark> marks, double tickLength) {
        marks.forEach(mark -> mark.setVisible(true));
        super.drawTickLabels(gc, width, height, marks, tickLength);
    }

    @Override
    protected double computePrefWidth(double height) {
        super.computePrefWidth(height);
        return WIDTH;
    }

    @Override
    protected void calculateMajorTickValues(AxisRange range, DoubleArrayList values) {
        values.add(0);
        if (halved) {
            values.add(end / 2);
        }
        values.add(end);
    }

    @Override
    protected void calculateMinorTickValues(DoubleArrayList values) {
        // none are drawn
    }
}
