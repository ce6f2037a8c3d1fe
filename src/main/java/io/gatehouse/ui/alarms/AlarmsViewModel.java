package io.gatehouse.ui.alarms;

import io.gatehouse.alarm.AlarmBoard;
import io.gatehouse.alarm.AlarmId;
import io.gatehouse.ui.action.ActionRequest;
import io.gatehouse.ui.alarms.AlarmRow.AlarmAct;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.table.LiveRows;
import io.gatehouse.ui.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The alarms of one place (open, on the shelf, explained by others) and what can be done to one. FX thread only.
final class AlarmsViewModel {

    /// How long an alarm can be put aside.
    static final List<Duration> SHELF_TIMES =
            List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(12));

    private final OpenedConsole console;
    private final AlarmWords words;
    private final AlarmGuidance guidance;
    private final LiveRows<AlarmRow> rows = new LiveRows<>(
            row -> row.name() + " " + row.subject() + " " + row.id().rule());
    private final ObjectProperty<AlarmPlace> place = new SimpleObjectProperty<>(AlarmPlace.OPEN);
    private final ReadOnlyObjectWrapper<Map<AlarmPlace, Integer>> counts = new ReadOnlyObjectWrapper<>(Map.of());

    AlarmsViewModel(OpenedConsole console, Figures figures) {
        this.console = console;
        this.words = new AlarmWords(console, figures);
        this.guidance = new AlarmGuidance(console.observed().alarms(), figures);
    }

    private AlarmBoard board() {
        return console.observed().alarms();
    }

    void refresh(Instant now) {
        var all = board().all().stream().map(alarm -> words.row(alarm, now)).toList();
        var counted = new EnumMap<AlarmPlace, Integer>(AlarmPlace.class);
        for (var one : AlarmPlace.values()) {
            counted.put(
                    one, (int) all.stream().filter(row -> row.place() == one).count());
        }
        counts.set(Map.copyOf(counted));
        rows.update(all.stream().filter(row -> row.place() == place.get()).toList());
        if (rows.selectedProperty().get() == null && !rows.shown().isEmpty()) {
            rows.selectedProperty().set(rows.shown().getFirst());
        }
    }

    /// Whether anything can be done to alarms; what was recorded is looked at.
    boolean canChange() {
        return console.playback().isEmpty();
    }

    void acknowledge(AlarmId id, Instant now) {
        board().acknowledge(id, Operator.name());
        refresh(now);
    }

    /// Notes that the operator has seen all alarms that are listed now.
    void acknowledgeShown(Instant now) {
        rows.shown().stream()
                .map(row -> row.content())
                .filter(row -> !row.seen())
                .forEach(row -> board().acknowledge(row.id(), Operator.name()));
        refresh(now);
    }

    void shelve(AlarmId id, Duration time, String why, Instant now) {
        board().shelve(id, now.plus(time), Operator.name(), why.strip());
        refresh(now);
    }

    void unshelve(AlarmId id, Instant now) {
        board().unshelve(id, Operator.name());
        refresh(now);
    }

    /// What is seen, what to check, what helps, and what prevents it.
    List<AlarmGuidance.Part> guidance(AlarmRow row) {
        return guidance.parts(row);
    }

    /// What the alarm judges, and how it moves.
    String rule(AlarmRow row) {
        return guidance.rule(row.id());
    }

    /// The request for what helps; empty where it is not offered any more.
    Optional<ActionRequest> request(AlarmAct act) {
        return console.action(act.action()).map(action -> new ActionRequest(action, act.target()));
    }

    LiveRows<AlarmRow> rows() {
        return rows;
    }

    ObjectProperty<AlarmPlace> placeProperty() {
        return place;
    }

    /// How many alarms there are in each place.
    ReadOnlyObjectProperty<Map<AlarmPlace, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }
}
