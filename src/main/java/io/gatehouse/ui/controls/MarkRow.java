package io.gatehouse.ui.controls;

import io.gatehouse.domain.Mark;
import io.gatehouse.ui.text.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.LongToDoubleFunction;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;

/// What happened, as small shapes on a chart's time axis; a tooltip tells what. Those that would cover each other share
/// one shape, that of the worst.
final class MarkRow extends Pane {

    private static final String TRIANGLE = "M4.5 0 L9 8 L0 8 Z";
    private static final String TICK = "M0 4 L3 7 L9 0 L10 1.4 L3 9.4 L-1 5.2 Z";
    private static final String DIAMOND = "M4.5 0 L9 4.5 L4.5 9 L0 4.5 Z";
    private static final double APART = 9;
    private static final int TOLD_AT_ONCE = 8;

    private final Figures figures;
    private List<Mark> shown = List.of();
    private double drawnAt;

    MarkRow(Figures figures) {
        this.figures = figures;
        setPickOnBounds(false);
        setManaged(false);
    }

    /// Puts the marks at their places.
    ///
    /// @param toX the place of a moment in this row, in pixels
    /// @param axis where the time axis is
    void show(List<Mark> marks, LongToDoubleFunction toX, double left, double right, double axis) {
        var place =
                marks.isEmpty() ? 0 : toX.applyAsDouble(marks.getFirst().at().toEpochMilli()) + axis * 10_000;
        if (marks.equals(shown) && place == drawnAt) {
            return;
        }
        shown = marks;
        drawnAt = place;
        getChildren().clear();
        var group = new ArrayList<Mark>();
        var groupX = 0.0;
        for (var mark : marks.stream().sorted(Comparator.comparing(Mark::at)).toList()) {
            var x = toX.applyAsDouble(mark.at().toEpochMilli());
            if (x < left || x > right) {
                continue;
            }
            if (!group.isEmpty() && x - groupX >= APART) {
                add(group, groupX, axis);
                group.clear();
            }
            if (group.isEmpty()) {
                groupX = x;
            }
            group.add(mark);
        }
        if (!group.isEmpty()) {
            add(group, groupX, axis);
        }
    }

    private void add(List<Mark> group, double x, double axis) {
        var worst =
                group.stream().map(Mark::kind).min(Comparator.naturalOrder()).orElse(Mark.Kind.ACTION);
        var shape = new SVGPath();
        shape.setContent(
                switch (worst) {
                    case ALARM -> TRIANGLE;
                    case RETURNED -> TICK;
                    case ACTION -> DIAMOND;
                });
        shape.getStyleClass().addAll("mark", "mark-" + worst.name().toLowerCase(Locale.ROOT));
        shape.relocate(x - APART / 2, axis - APART);
        var text = tell(group);
        shape.setAccessibleText(text);
        Tooltip.install(shape, new Tooltip(text));
        getChildren().add(shape);
    }

    private String tell(List<Mark> group) {
        var lines = group.stream()
                .limit(TOLD_AT_ONCE)
                .map(mark -> figures.texts().get("chart.mark", figures.time(mark.at()), mark.text()))
                .toList();
        var more = group.size() - lines.size();
        return String.join("\n", lines) + (more > 0 ? "\n+" + more : "");
    }
}
