package io.gatehouse.ui.controls;

import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import javafx.scene.canvas.GraphicsContext;

/// Fills the whole height between the first and the last point of each unbroken piece of a data set.
final class TintRenderer extends LineRenderer {

    private static final double OPACITY = 0.15;

    TintRenderer(DataSet spans) {
        super(spans);
    }

    @Override
    protected void drawPolyLine(GraphicsContext gc, DataSetNode style, double[] x, double[] y, int length) {
        gc.setFill(style.getLineColor());
        gc.setGlobalAlpha(OPACITY);
        gc.fillRect(x[0], 0, Math.max(1, x[length - 1] - x[0]), gc.getCanvas().getHeight());
    }
}
