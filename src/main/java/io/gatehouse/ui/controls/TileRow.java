package io.gatehouse.ui.controls;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;

/// Tiles of one width side by side, on one row where they fit and on two where they do not. FX thread only.
public final class TileRow extends Pane {

    private static final double GAP = 12;
    private static final double NARROWEST = 128;

    private final Map<String, Tile> tiles = new HashMap<>();

    /// Shows those tiles and no others; each is made at the first time and kept while it is shown.
    public void show(List<Tile.Content> contents, boolean stale) {
        var wanted = contents.stream().map(Tile.Content::id).collect(Collectors.toSet());
        getChildren()
                .removeIf(tile -> tiles.entrySet().stream()
                        .anyMatch(known -> known.getValue() == tile && !wanted.contains(known.getKey())));
        tiles.keySet().retainAll(wanted);
        for (var content : contents) {
            var tile = tiles.computeIfAbsent(content.id(), _ -> {
                var made = new Tile(content.id(), content.title());
                getChildren().add(made);
                return made;
            });
            tile.show(content, stale);
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private int columns(double width) {
        var all = Math.max(1, getManagedChildren().size());
        return (width + GAP) / all - GAP >= NARROWEST ? all : Math.ceilDiv(all, 2);
    }

    @Override
    protected double computePrefHeight(double width) {
        var columns = columns(width);
        var rows = Math.ceilDiv(Math.max(1, getManagedChildren().size()), columns);
        return rows * (tallest((width + GAP) / columns - GAP) + GAP) - GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private double tallest(double width) {
        return getManagedChildren().stream()
                .mapToDouble(tile -> tile.prefHeight(width))
                .max()
                .orElse(0);
    }

    @Override
    protected void layoutChildren() {
        var columns = columns(getWidth());
        var width = (getWidth() + GAP) / columns - GAP;
        var height = tallest(width);
        var index = 0;
        for (var tile : getManagedChildren()) {
            var column = index % columns;
            var left = column * (width + GAP);
            var row = index / columns;
            var top = row * (height + GAP);
            tile.resizeRelocate(snapPositionX(left), snapPositionY(top), snapSizeX(width), snapSizeY(height));
            index++;
        }
    }
}
