package io.gatehouse.ui.topology;

import io.gatehouse.domain.Severity;
import io.gatehouse.topology.PlaceId;
import io.gatehouse.ui.controls.SeverityShape;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// An exchange or a queue in the picture.
final class PlaceBox extends VBox {

    static final double NARROWEST = 166;
    static final double WIDEST = 212;
    static final double HEIGHT = 66;

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    private final SeverityShape shape = new SeverityShape();
    private final Label detail = new Label();

    PlaceBox(PlaceId place, double width, Runnable onSelect) {
        setId((place.queue() ? "queue-" : "exchange-") + place.name());
        getStyleClass().addAll("place", place.queue() ? "place-queue" : "place-exchange");
        var name = new Label(place.name(), new FontIcon(place.queue() ? "mdi2t-tray-full" : "mdi2c-call-split"));
        name.getStyleClass().add("place-name");
        name.setTooltip(new Tooltip(place.name()));
        name.setMaxWidth(width - 40);
        var head = new HBox(name, shape);
        head.getStyleClass().add("place-head");
        detail.getStyleClass().add("small");
        // Two lines where the window is small, so that the rate is not what is cut off.
        detail.setWrapText(true);
        getChildren().addAll(head, detail);
        setFocusTraversable(true);
        setOnMouseClicked(event -> {
            onSelect.run();
            event.consume();
        });
        setOnKeyPressed(event -> {
            switch (event.getCode()) {
                case ENTER, SPACE -> onSelect.run();
                default -> {
                    // Other keys are not for a place.
                }
            }
        });
        setPrefSize(width, HEIGHT);
        setMinSize(width, HEIGHT);
        setMaxSize(width, HEIGHT);
    }

    void show(String newDetail, Severity severity, boolean there, boolean selected) {
        detail.setText(newDetail);
        detail.setTooltip(new Tooltip(newDetail));
        shape.show(severity);
        shape.setVisible(severity != Severity.NORMAL);
        pseudoClassStateChanged(MISSING, !there);
        pseudoClassStateChanged(SELECTED, selected);
    }
}
