package io.gatehouse.ui.controls;

import io.fair_acc.chartfx.renderer.spi.BasicDataSetRenderer;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import javafx.scene.canvas.GraphicsContext;

/// Draws data sets as plain lines that break where a value is missing. A data set's name is its style class, so that
/// colours and dashes stand in the style sheet. Where several points share a pixel column, the column is filled from
/// the lowest to the highest of them: the same pixels as the line would ink, for a fraction of the time.
class LineRenderer extends BasicDataSetRenderer {

    private static final double DENSE_POINTS_PER_PIXEL = 1.5;

    LineRenderer(DataSet... dataSets) {
        super(dataSets);
        setDrawMarker(false);
        setShowInLegend(false);
    }

    @Override
    protected DataSetNode createNode(DataSet dataSet) {
        var node = super.createNode(dataSet);
        node.getStyleClass().add(dataSet.getName());
        return node;
    }

    @Override
    protected void drawPolyLine(GraphicsContext gc, DataSetNode style, double[] x, double[] y, int length) {
        if (length < 2 || length < DENSE_POINTS_PER_PIXEL * (x[length - 1] - x[0])) {
            super.drawPolyLine(gc, style, x, y, length);
            return;
        }
        gc.setFill(style.getLineColor());
        var thickness = Math.ceil(style.getLineWidth());
        var start = 0;
        while (start < length) {
            var column = Math.floor(x[start]);
            var low = y[Math.max(0, start - 1)]; // joined to the column before
            var high = low;
            var end = start;
            while (end < length && Math.floor(x[end]) == column) {
                low = Math.min(low, y[end]);
                high = Math.max(high, y[end]);
                end++;
            }
            var next = end < length ? Math.floor(x[end]) : column + 1;
            gc.fillRect(column, Math.floor(low), 1, Math.max(thickness, Math.ceil(high - low)));
            if (next > column + 1) {
                gc.fillRect(column + 1, Math.floor(y[end - 1]), next - column - 1, thickness);
            }
            start = end;
        }
    }
}
