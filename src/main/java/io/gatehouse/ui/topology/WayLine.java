package io.gatehouse.ui.topology;

import io.gatehouse.topology.Way;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Polygon;

/// The arrow of a way, with its key. Dead letters are dashed, alternates dotted.
final class WayLine extends Group {

    private static final double HEAD = 5;

    /// @param keyAtEnd whether the key stands where the way arrives, or where it leaves
    /// @param fromX the right edge of where it begins
    /// @param toX the left edge of where it ends; a way back goes below both
    WayLine(Way way, double fromX, double fromY, double toX, double toY, boolean keyAtEnd) {
        var back = toX < fromX;
        var bend = back ? 46 : Math.max(30, (toX - fromX) / 2);
        var dip = back ? PlaceBox.HEIGHT : 0;
        var curve = new CubicCurve(fromX, fromY, fromX + bend, fromY + dip, toX - bend, toY + dip, toX - HEAD, toY);
        var kind = "way-" + way.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        curve.getStyleClass().addAll("way", kind);
        var head = new Polygon(toX, toY, toX - 2 * HEAD, toY - HEAD, toX - 2 * HEAD, toY + HEAD);
        head.getStyleClass().addAll("way-head", kind + "-head");
        getChildren().addAll(curve, head);
        if (!way.key().isEmpty()) {
            var label = new Label(way.key());
            label.getStyleClass().add("way-key");
            label.setTooltip(new Tooltip(way.key()));
            // Above that end of the line which no other way shares.
            var width = Math.abs(toX - fromX) - 2 * HEAD;
            var beside = keyAtEnd ? toY : fromY;
            // As wide as its words, so that it hides no more of a line behind it than must be.
            var room = new HBox(label);
            room.setAlignment(keyAtEnd ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
            room.setPickOnBounds(false);
            room.resizeRelocate(Math.min(fromX, toX), beside - 18 + dip * 0.75, width, 17);
            room.setManaged(false);
            getChildren().add(room);
        }
    }
}
