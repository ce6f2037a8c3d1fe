package io.gatehouse.ui.controls;

import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/// Zooming and panning of a chart. Ctrl and the wheel zoom around the pointer, a drag selects what to zoom to, a drag
/// with Shift or the right button pans, a double click returns to live. With the focus: `+`, `-`, arrows, Home.
final class ChartGestures {

    private static final double STEP = 1.25;
    private static final double SHORTEST_DRAG = 8;

    private final TimeChart chart;
    private final TimeWindow window;
    private final Region selection = new Region();
    private double pressedX;
    private double lastX;

    ChartGestures(TimeChart chart, TimeWindow window) {
        this.chart = chart;
        this.window = window;
    }

    void install() {
        selection.getStyleClass().add("selection");
        selection.setManaged(false);
        selection.setVisible(false);
        selection.setMouseTransparent(true);
        chart.getChildren().add(selection);
        chart.setFocusTraversable(true);
        chart.setCursor(Cursor.CROSSHAIR);
        chart.addEventHandler(ScrollEvent.SCROLL, this::onScroll);
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, this::onPress);
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::onDrag);
        chart.addEventHandler(MouseEvent.MOUSE_RELEASED, this::onRelease);
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void onScroll(ScrollEvent event) {
        if (event.isControlDown() && event.getDeltaY() != 0) {
            var factor = event.getDeltaY() > 0 ? 1 / STEP : STEP;
            window.zoom(factor, chart.momentAt(event.getX()), chart.nowMillis());
            event.consume();
        }
    }

    private void onPress(MouseEvent event) {
        chart.requestFocus();
        pressedX = event.getX();
        lastX = pressedX;
        if (event.getClickCount() == 2) {
            window.goLive();
        }
    }

    private void onDrag(MouseEvent event) {
        if (pans(event)) {
            window.pan(chart.momentAt(lastX) - chart.momentAt(event.getX()), chart.nowMillis());
        } else {
            var left = Math.min(pressedX, event.getX());
            selection.resizeRelocate(left, 0, Math.abs(event.getX() - pressedX), chart.getHeight());
            selection.setVisible(true);
        }
        lastX = event.getX();
    }

    private void onRelease(MouseEvent event) {
        selection.setVisible(false);
        if (!pans(event) && Math.abs(event.getX() - pressedX) >= SHORTEST_DRAG) {
            var left = chart.momentAt(Math.min(pressedX, event.getX()));
            var right = chart.momentAt(Math.max(pressedX, event.getX()));
            window.select(left, right, chart.nowMillis());
        }
    }

    private static boolean pans(MouseEvent event) {
        return event.isShiftDown() || event.getButton() == MouseButton.SECONDARY;
    }

    private void onKey(KeyEvent event) {
        var now = chart.nowMillis();
        var span = window.toMillis(now) - window.fromMillis(now);
        var middle = window.fromMillis(now) + span / 2;
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> window.zoom(1 / STEP, middle, now);
            case MINUS, SUBTRACT -> window.zoom(STEP, middle, now);
            case LEFT -> window.pan(-span / 8, now);
            case RIGHT -> window.pan(span / 8, now);
            case HOME -> window.goLive();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
