package io.gatehouse.ui.playback;

import io.gatehouse.recording.Frame;
import io.gatehouse.ui.controls.SeverityShape;
import io.gatehouse.ui.playback.PlaybackViewModel.AlarmMark;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The whole recording as a line: where it is, where alarms came, and where nothing was recorded. Dragged or clicked it
/// goes there; a click on a
/// mark goes to its alarm.
final class Scrubber extends Pane {

    private static final double HEIGHT = 30;
    private static final double LINE = 5;
    private static final double LINE_Y = 19;
    private static final double THUMB = 13;
    private static final double MARK = 11;
    private static final double GAP_OVER = 3;
    private static final double GAP_WIDTH = 4;

    private final PlaybackViewModel model;
    private final Region line = new Region();
    private final Region passed = new Region();
    private final Region thumb = new Region();
    private final Map<SeverityShape, AlarmMark> marks = new HashMap<>();
    private final Map<Region, Frame.Gap> gaps = new HashMap<>();

    Scrubber(PlaybackViewModel model) {
        this.model = model;
        setId("playback-scrubber");
        getStyleClass().add("scrubber");
        line.getStyleClass().add("scrubber-line");
        passed.getStyleClass().add("scrubber-passed");
        thumb.getStyleClass().add("scrubber-thumb");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(model.texts().get("playback.scrub"));
        getChildren().addAll(line, passed);
        model.gaps().forEach(this::add);
        // The worst last, so that it is on top where they are close.
        model.marks().stream()
                .sorted((one, other) -> one.severity().compareTo(other.severity()))
                .forEach(this::add);
        getChildren().add(thumb);
        line.setMouseTransparent(true);
        passed.setMouseTransparent(true);
        thumb.setMouseTransparent(true);
        setOnMousePressed(event -> {
            requestFocus();
            seek(event);
        });
        setOnMouseDragged(this::seek);
        model.fractionProperty().subscribe(_ -> requestLayout());
    }

    private void add(Frame.Gap gap) {
        var missing = new Region();
        missing.getStyleClass().add("scrubber-gap");
        missing.setAccessibleText(model.words(gap));
        Tooltip.install(missing, new Tooltip(model.words(gap)));
        gaps.put(missing, gap);
        getChildren().add(missing);
    }

    private void add(AlarmMark mark) {
        var shape = new SeverityShape();
        shape.show(mark.severity());
        shape.setAccessibleText(mark.words());
        Tooltip.install(shape, new Tooltip(mark.words()));
        shape.setOnMousePressed(event -> {
            requestFocus();
            model.seek(model.fractionOf(mark.at()));
            event.consume();
        });
        marks.put(shape, mark);
        getChildren().add(shape);
    }

    private void seek(MouseEvent event) {
        model.seek((event.getX() - THUMB / 2) / room());
        event.consume();
    }

    private double room() {
        return Math.max(1, getWidth() - THUMB);
    }

    @Override
    protected void layoutChildren() {
        var at = THUMB / 2 + room() * model.fractionProperty().get();
        line.resizeRelocate(THUMB / 2, LINE_Y, room(), LINE);
        passed.resizeRelocate(THUMB / 2, LINE_Y, at - THUMB / 2, LINE);
        thumb.resizeRelocate(at - THUMB / 2, LINE_Y + LINE / 2 - THUMB / 2, THUMB, THUMB);
        gaps.forEach((missing, gap) -> {
            var from = THUMB / 2 + room() * model.fractionOf(gap.from());
            var to = THUMB / 2 + room() * model.fractionOf(gap.at());
            missing.resizeRelocate(from, LINE_Y - GAP_OVER, Math.max(GAP_WIDTH, to - from), LINE + 2 * GAP_OVER);
        });
        marks.forEach((shape, mark) -> shape.relocate(THUMB / 2 + room() * model.fractionOf(mark.at()) - MARK / 2, 1));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> model.fractionProperty().get();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> 1.0;
            case ORIENTATION -> Orientation.HORIZONTAL;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
