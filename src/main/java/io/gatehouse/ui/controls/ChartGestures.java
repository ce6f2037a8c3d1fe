package io.gatehouse.ui.controls;

import io.gatehouse.ui.text.Texts;
import java.util.OptionalLong;
import javafx.scene.Cursor;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Zooming, panning and pointing in a chart. The wheel zooms around the pointer; inside something that scrolls it needs
/// Ctrl, and without it says so. A drag selects what to zoom to, a drag with Shift or the right button pans, a double
/// click returns to live, and the pointer moves the cursor of all charts. With the focus: `+`, `-`, arrows, Home, `Y`.
final class ChartGestures {

    private static final double STEP = 1.25;
    private static final double SHORTEST_DRAG = 8;

    private final TimeChart chart;
    private final TimeWindow window;
    private final Texts texts;
    private double pressedX;
    private double lastX;

    ChartGestures(TimeChart chart, TimeWindow window, Texts texts) {
        this.chart = chart;
        this.window = window;
        this.texts = texts;
    }

    void install() {
        chart.setFocusTraversable(true);
        chart.setCursor(Cursor.CROSSHAIR);
        chart.addEventHandler(ScrollEvent.SCROLL, this::onScroll);
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, this::onPress);
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::onDrag);
        chart.addEventHandler(MouseEvent.MOUSE_RELEASED, this::onRelease);
        chart.addEventHandler(MouseEvent.MOUSE_MOVED, event -> chart.pointAt(event.getX()));
        chart.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> window.pointAt(OptionalLong.empty()));
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void onScroll(ScrollEvent event) {
        if (event.getDeltaY() == 0) {
            return;
        }
        if (!event.isControlDown() && isInsideSomethingThatScrolls()) {
            chart.say(texts.get("chart.zoomHint"));
        } else {
            var factor = event.getDeltaY() > 0 ? 1 / STEP : STEP;
            window.zoom(factor, chart.momentAt(event.getX()), chart.nowMillis());
            event.consume();
        }
    }

    private boolean isInsideSomethingThatScrolls() {
        for (var node = chart.getParent(); node != null; node = node.getParent()) {
            if (node instanceof ScrollPane pane
                    && pane.getContent().getBoundsInParent().getHeight()
                            > pane.getViewportBounds().getHeight() + 1) {
                return true;
            }
        }
        return false;
    }

    private void onPress(MouseEvent event) {
        chart.requestFocus();
        pressedX = event.getX();
        chart.panned(false);
        lastX = pressedX;
        if (event.getClickCount() == 2) {
            window.goLive();
        }
    }

    private void onDrag(MouseEvent event) {
        if (pans(event)) {
            chart.panned(true);
            window.pan(chart.momentAt(lastX) - chart.momentAt(event.getX()), chart.nowMillis());
        } else {
            var left = Math.min(pressedX, event.getX());
            chart.selection().resizeRelocate(left, 0, Math.abs(event.getX() - pressedX), chart.getHeight());
            chart.selection().setVisible(true);
        }
        chart.pointAt(event.getX());
        lastX = event.getX();
    }

    private void onRelease(MouseEvent event) {
        chart.selection().setVisible(false);
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
            case Y -> window.compareProperty().set(!window.compareProperty().get());
            default -> {
                return;
            }
        }
        event.consume();
    }
}
