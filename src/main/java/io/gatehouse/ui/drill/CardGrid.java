package io.gatehouse.ui.drill;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Cards of one width, as many beside each other as fit; those of a row are as high as the highest. FX thread only.
public final class CardGrid extends Pane {

    private static final double GAP = 12;
    private static final double NARROWEST = 290;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private static int columns(double width) {
        return (int) Math.max(1, Math.floor((width + GAP) / (NARROWEST + GAP)));
    }

    private static double cardWidth(double width) {
        var columns = columns(width);
        return Math.floor((width - GAP * (columns - 1)) / columns);
    }

    private double rowHeight(int row, double width) {
        var columns = columns(width);
        var cards = getManagedChildren();
        return cards.subList(row * columns, Math.min(cards.size(), (row + 1) * columns)).stream()
                .mapToDouble((Node card) -> card.prefHeight(cardWidth(width)))
                .max()
                .orElse(0);
    }

    private int rows(double width) {
        return Math.ceilDiv(getManagedChildren().size(), columns(width));
    }

    @Override
    protected double computePrefHeight(double width) {
        var known = width > 0 ? width : getWidth();
        var height = 0.0;
        for (var row = 0; row < rows(known); row++) {
            height += rowHeight(row, known) + (row > 0 ? GAP : 0);
        }
        return height;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        var width = getWidth();
        var columns = columns(width);
        var cards = getManagedChildren();
        var y = 0.0;
        for (var row = 0; row < rows(width); row++) {
            var height = rowHeight(row, width);
            for (var place = row * columns; place < Math.min(cards.size(), (row + 1) * columns); place++) {
                var x = (place % columns) * (cardWidth(width) + GAP);
                cards.get(place).resizeRelocate(x, y, cardWidth(width), height);
            }
            y += height + GAP;
        }
    }
}
