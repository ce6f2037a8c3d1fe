package io.gatehouse.ui.overview;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;

/// Lays cards out in three columns, or two where three would be too narrow; rows share the height there is.
public final class CardGrid extends Pane {

    private static final double THREE_COLUMNS_FROM = 1_000;
    private static final double GAP = 12;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private static int columns(double width) {
        return width >= THREE_COLUMNS_FROM ? 3 : 2;
    }

    private int rows(double width) {
        return Math.max(1, Math.ceilDiv(getManagedChildren().size(), columns(width)));
    }

    @Override
    protected double computeMinHeight(double width) {
        return heightOf(width, true);
    }

    @Override
    protected double computePrefHeight(double width) {
        return heightOf(width, false);
    }

    private double heightOf(double width, boolean least) {
        var tallest = getManagedChildren().stream()
                .mapToDouble(card -> least ? card.minHeight(-1) : card.prefHeight(-1))
                .max()
                .orElse(0);
        return rows(width) * (tallest + GAP) - GAP;
    }

    @Override
    protected void layoutChildren() {
        var columns = columns(getWidth());
        var rows = rows(getWidth());
        var cardWidth = (getWidth() - (columns - 1) * GAP) / columns;
        var cardHeight = (getHeight() - (rows - 1) * GAP) / rows;
        var index = 0;
        for (var card : getManagedChildren()) {
            var left = index % columns * (cardWidth + GAP);
            var row = index / columns;
            var top = row * (cardHeight + GAP);
            card.resizeRelocate(snapPositionX(left), snapPositionY(top), snapSizeX(cardWidth), snapSizeY(cardHeight));
            index++;
        }
    }
}
