package io.gatehouse.ui.controls;

import io.fair_acc.chartfx.renderer.spi.BasicDataSetRenderer;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;

/// Draws data sets as plain lines that break where a value is missing. A data set's name is its style class, so that
/// colours and dashes stand in the style sheet.
class LineRenderer extends BasicDataSetRenderer {

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
}
