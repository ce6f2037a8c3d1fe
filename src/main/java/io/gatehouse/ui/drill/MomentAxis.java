package io.gatehouse.ui.drill;

import io.gatehouse.domain.drill.DrillMoment;
import io.gatehouse.domain.drill.DrillMoment.Kind;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// What happened in a drill along one line: the failure as a bar, everything else as a mark on the lane of who did it.
final class MomentAxis extends Pane {

    private static final double LANE = 20;
    private static final double MARK = 10;
    private static final double BAR = 6;
    private static final double LABELS = 118;
    private static final double FOOT = 18;
    private static final double RIGHT = 26;
    private static final List<Double> STEPS = List.of(5.0, 10.0, 20.0, 30.0, 60.0, 120.0);
    private static final int MOST_TICKS = 8;

    private final List<DrillMoment> moments;
    private final double from;
    private final double to;

    /// Whose lane a moment is on.
    enum Group {
        FAULT(0),
        ALARM(1),
        PERSON(2),
        NORMAL(3);

        private final int lane;

        Group(int lane) {
            this.lane = lane;
        }

        static Group of(Kind kind) {
            return switch (kind) {
                case FAULT_BEGAN, FAULT_ENDED, TIME_UP -> FAULT;
                case ALARM_RAISED -> ALARM;
                case ALARM_ACKNOWLEDGED, FALSE_ALARM, DETECTED, HINT, WRONG_GUESS, DIAGNOSED, ACTION, GAVE_UP -> PERSON;
                case ALARM_CLEARED, RECOVERED -> NORMAL;
            };
        }

        String styleClass() {
            return "axis-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param words of a moment, for its tooltip
    MomentAxis(List<DrillMoment> moments, Function<DrillMoment, String> words, Function<Group, String> names) {
        this.moments = moments;
        this.from = Math.min(
                0, moments.stream().mapToDouble(DrillMoment::second).min().orElse(0));
        this.to = Math.max(
                from + 1,
                moments.stream().mapToDouble(DrillMoment::second).max().orElse(1));
        getStyleClass().add("moment-axis");
        setMinHeight(LANE * Group.values().length + FOOT);
        setPrefHeight(getMinHeight());
        for (var group : Group.values()) {
            var name = new Label(names.apply(group));
            name.getStyleClass().add("small");
            name.relocate(0, lane(group) - 8);
            getChildren().add(name);
            getChildren().add(placed(new Region(), "axis-line", from, lane(group) - 0.5, to));
        }
        bar();
        for (var moment : moments) {
            var mark = new Region();
            mark.getStyleClass().addAll("axis-mark", Group.of(moment.kind()).styleClass());
            Tooltip.install(mark, new Tooltip(words.apply(moment)));
            getChildren().add(at(mark, moment.second(), lane(Group.of(moment.kind())) - MARK / 2, MARK));
        }
        ticks();
    }

    private static double lane(Group group) {
        return LANE * group.lane + LANE / 2;
    }

    private void bar() {
        var end = moments.stream()
                .filter(moment -> moment.kind() == Kind.FAULT_ENDED)
                .mapToDouble(DrillMoment::second)
                .max()
                .orElse(to);
        getChildren().add(placed(new Region(), "axis-bar", 0, lane(Group.FAULT) - BAR / 2, end));
    }

    private void ticks() {
        double step = STEPS.stream()
                .filter(it -> (to - from) / it <= MOST_TICKS)
                .findFirst()
                .orElse(STEPS.getLast());
        for (double second = Math.ceil(from / step) * step; second <= to; second += step) {
            var tick = new Label(String.valueOf(Math.round(second)));
            tick.getStyleClass().add("small");
            getChildren().add(at(tick, second, LANE * Group.values().length, 0));
        }
    }

    private double x(double second) {
        return LABELS + (getWidth() - LABELS - RIGHT) * (second - from) / (to - from);
    }

    private Region at(Region node, double second, double y, double size) {
        if (size > 0) {
            node.setMinSize(size, size);
            node.setPrefSize(size, size);
            node.setMaxSize(size, size);
        }
        node.setLayoutY(y);
        widthProperty().subscribe(_ -> node.setLayoutX(x(second) - size / 2));
        return node;
    }

    private Region placed(Region node, String styleClass, double begin, double y, double end) {
        node.getStyleClass().add(styleClass);
        node.setLayoutY(y);
        var height = styleClass.equals("axis-bar") ? BAR : 1;
        widthProperty().subscribe(_ -> {
            node.setLayoutX(x(begin));
            node.setMinSize(Math.max(0, x(end) - x(begin)), height);
            node.setMaxSize(node.getMinWidth(), height);
            node.setPrefSize(node.getMinWidth(), height);
        });
        return node;
    }
}
