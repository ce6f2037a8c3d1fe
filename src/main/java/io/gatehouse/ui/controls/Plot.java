package io.gatehouse.ui.controls;

import io.fair_acc.chartfx.XYChart;

/// A chart that redraws when it is told to, instead of in the scene's next pulse: a snapshot then shows the newest
/// data, and nothing is drawn twice.
final class Plot extends XYChart {

    Plot(TimeAxis times, ValueAxis values) {
        super(times, values);
        setLegendVisible(false);
        setAnimated(false);
        setMouseTransparent(true);
        getMenuPane().setTriggerDistance(0);
    }

    /// Draws axes, grid and data as they are now.
    void redraw() {
        invalidate();
        runPreLayout();
        layout();
        runPostLayout();
    }
}
