package io.gatehouse.ui.topology;

import io.gatehouse.topology.PlaceId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.Pane;

/// Draws places in columns with the ways between them. What changes only in numbers is not drawn anew.
final class TopologyPicture extends Pane {

    private static final double NARROWEST_GAP = 46;
    private static final double WIDEST_GAP = 190;
    private static final double ROW = PlaceBox.HEIGHT + 20;
    private static final double MARGIN = 14;

    private final TopologyViewModel model;
    private final Map<PlaceId, PlaceBox> boxes = new HashMap<>();
    private Drawing drawn = Drawing.NOTHING;
    private double width;
    private double boxWidth = PlaceBox.NARROWEST;
    private double column = PlaceBox.NARROWEST + NARROWEST_GAP;

    TopologyPicture(TopologyViewModel model) {
        this.model = model;
        getStyleClass().add("topology-picture");
        setOnMouseClicked(_ -> model.selectedProperty().set(Optional.empty()));
    }

    /// Makes use of that width: the ways become as long as there is room.
    void fit(double newWidth) {
        if (newWidth != width) {
            width = newWidth;
            draw(drawn);
            refresh();
        }
    }

    void refresh() {
        var drawing = model.drawingProperty().get();
        if (!drawing.cells().equals(drawn.cells()) || !drawing.ways().equals(drawn.ways())) {
            draw(drawing);
        }
        drawn = drawing;
        var selected = model.selectedProperty().get();
        boxes.forEach((place, box) -> box.show(
                model.detail(place),
                model.severity(place),
                drawing.topology().exists(place),
                selected.filter(place::equals).isPresent()));
    }

    private void draw(Drawing drawing) {
        getChildren().clear();
        boxes.clear();
        var columns = drawing.cells().values().stream()
                        .mapToInt(Layers.Cell::column)
                        .max()
                        .orElse(0)
                + 1;
        var gaps = Math.max(1, columns - 1);
        var wide = (width - 2 * MARGIN - gaps * 2 * NARROWEST_GAP) / columns;
        boxWidth = Math.clamp(wide, PlaceBox.NARROWEST, PlaceBox.WIDEST);
        var room = (width - 2 * MARGIN - columns * boxWidth) / gaps;
        column = boxWidth + Math.clamp(room, NARROWEST_GAP, WIDEST_GAP);
        drawing.ways().forEach(way -> {
            var from = drawing.cells().get(way.from());
            var to = drawing.cells().get(way.to());
            if (from != null && to != null) {
                var alone = drawing.ways().stream()
                                .filter(it -> it.to().equals(way.to()))
                                .count()
                        == 1;
                getChildren().add(new WayLine(way, x(from) + boxWidth, middle(from), x(to), middle(to), alone));
            }
        });
        drawing.cells().forEach((place, cell) -> {
            var box =
                    new PlaceBox(place, boxWidth, () -> model.selectedProperty().set(Optional.of(place)));
            box.relocate(x(cell), y(cell));
            boxes.put(place, box);
            getChildren().add(box);
        });
        var rows = drawing.cells().values().stream()
                        .mapToInt(Layers.Cell::row)
                        .max()
                        .orElse(0)
                + 1;
        setPrefSize((columns - 1) * column + boxWidth + 2 * MARGIN, rows * ROW + 2 * MARGIN);
    }

    private double x(Layers.Cell cell) {
        return MARGIN + cell.column() * column;
    }

    private static double y(Layers.Cell cell) {
        return MARGIN + cell.row() * ROW;
    }

    private static double middle(Layers.Cell cell) {
        return y(cell) + PlaceBox.HEIGHT / 2;
    }
}
