package io.gatehouse.ui.controls;

import java.time.Duration;
import java.util.OptionalLong;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The stretch of time that all charts of a screen show together: the last minutes while live, or a fixed stretch
/// after somebody zoomed or panned. Times are epoch milliseconds. FX thread only.
public final class TimeWindow {

    private static final long SHORTEST_MILLIS = 10_000;
    private static final long LONGEST_MILLIS = Duration.ofDays(30).toMillis();

    private final ReadOnlyObjectWrapper<Duration> range;
    private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<OptionalLong> cursor = new ReadOnlyObjectWrapper<>(OptionalLong.empty());
    private final BooleanProperty compare = new SimpleBooleanProperty();
    private final ChartTools tools;
    private long spanMillis;
    private long endMillis;

    public TimeWindow(Duration range) {
        this(range, ChartTools.USUAL);
    }

    public TimeWindow(Duration range, ChartTools tools) {
        this.tools = tools;
        this.range = new ReadOnlyObjectWrapper<>(range);
        this.spanMillis = range.toMillis();
    }

    /// The range that was chosen for live watching.
    public ReadOnlyObjectProperty<Duration> rangeProperty() {
        return range.getReadOnlyProperty();
    }

    /// True while the window's end is now.
    public ReadOnlyBooleanProperty liveProperty() {
        return live.getReadOnlyProperty();
    }

    /// Changes with every zoom, pan and choice of range, so that charts redraw at once.
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// The moment that somebody points at, in every chart at once.
    public ReadOnlyObjectProperty<OptionalLong> cursorProperty() {
        return cursor.getReadOnlyProperty();
    }

    /// Points at a moment, or at none.
    public void pointAt(OptionalLong millis) {
        cursor.set(millis);
    }

    /// True while charts also show the day before.
    public BooleanProperty compareProperty() {
        return compare;
    }

    public ChartTools tools() {
        return tools;
    }

    public long fromMillis(long nowMillis) {
        return toMillis(nowMillis) - spanMillis;
    }

    public long toMillis(long nowMillis) {
        return live.get() ? nowMillis : endMillis;
    }

    /// Shows the last stretch of that length, and goes on with time.
    public void choose(Duration newRange) {
        range.set(newRange);
        goLive();
    }

    /// Returns to now, with the range that was chosen last.
    public void goLive() {
        spanMillis = range.get().toMillis();
        live.set(true);
        version.set(version.get() + 1);
    }

    /// Shows exactly that stretch, or the shortest one possible in its middle.
    public void select(long fromMillis, long toMillis, long nowMillis) {
        var span = Math.clamp(toMillis - fromMillis, SHORTEST_MILLIS, LONGEST_MILLIS);
        var middle = (fromMillis + toMillis) / 2;
        fix(middle + span / 2, span, nowMillis);
    }

    /// Makes the stretch longer (factor over 1) or shorter, around a moment that stays where it is.
    public void zoom(double factor, long anchorMillis, long nowMillis) {
        var span = Math.clamp((long) (spanMillis * factor), SHORTEST_MILLIS, LONGEST_MILLIS);
        var right = toMillis(nowMillis) - anchorMillis;
        fix(anchorMillis + right * span / spanMillis, span, nowMillis);
    }

    /// Moves the stretch, at most up to now.
    public void pan(long deltaMillis, long nowMillis) {
        fix(toMillis(nowMillis) + deltaMillis, spanMillis, nowMillis);
    }

    private void fix(long newEndMillis, long newSpanMillis, long nowMillis) {
        spanMillis = newSpanMillis;
        endMillis = Math.min(newEndMillis, nowMillis);
        live.set(false);
        version.set(version.get() + 1);
    }
}
