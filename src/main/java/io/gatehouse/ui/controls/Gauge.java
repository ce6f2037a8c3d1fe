package io.gatehouse.ui.controls;

import io.gatehouse.domain.Severity;
import javafx.scene.layout.Region;

/// A bar that fills towards its alarm at the right end; from its warning mark on it changes colour.
public final class Gauge extends Region {

    private static final double HEIGHT = 10;

    private final Region fill = new Region();
    private final Region mark = new Region();
    private double part;
    private double markAt = 1;

    public Gauge() {
        getStyleClass().add("gauge");
        fill.getStyleClass().add("gauge-fill");
        mark.getStyleClass().add("gauge-mark");
        getChildren().addAll(fill, mark);
    }

    /// Shows how much of the way to the alarm is gone.
    ///
    /// @param gone 0 for none of it, 1 and above for all
    /// @param warning where the warning mark stands, 0 to 1
    public void show(double gone, double warning, Severity severity) {
        part = Math.clamp(gone, 0, 1);
        markAt = warning;
        fill.getStyleClass().setAll("gauge-fill", SeverityShape.styleClassOf(severity));
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        fill.resizeRelocate(0, 0, Math.max(part > 0 ? 2 : 0, getWidth() * part), getHeight());
        mark.resizeRelocate(getWidth() * markAt - 1, 0, 2, getHeight());
    }
}
