package io.gatehouse.ui.alarms;

import io.gatehouse.port.AlarmLog;
import io.gatehouse.ui.fx.Tasks;
import io.gatehouse.ui.table.LiveRows;
import io.gatehouse.ui.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The alarm log as far as it was searched for. FX thread only; the log is searched on another.
final class AlarmLogViewModel {

    private static final Duration AGAIN = Duration.ofSeconds(3);
    private static final int LINES = 1_000;

    private final AlarmLog log;
    private final Figures figures;
    private final Tasks tasks;
    private final LiveRows<AlarmLogRow> rows = new LiveRows<>(AlarmLogRow::key);
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper found = new ReadOnlyStringWrapper("");
    private Instant askedAt = Instant.MIN;
    private String askedFor = "";
    private boolean asking;

    AlarmLogViewModel(AlarmLog log, Figures figures, Tasks tasks) {
        this.log = log;
        this.figures = figures;
        this.tasks = tasks;
    }

    /// Searches when the question changed or the answer is some seconds old.
    void refresh(Instant now) {
        var text = search.get().strip();
        // Later than now it is where a recording was moved back.
        var old = askedAt.equals(Instant.MIN) || askedAt.plus(AGAIN).isBefore(now) || askedAt.isAfter(now);
        if (asking || (!old && text.equals(askedFor))) {
            return;
        }
        asking = true;
        askedAt = now;
        askedFor = text;
        var query = new AlarmLog.Query(Instant.EPOCH, now.plusSeconds(1), text, LINES);
        tasks.run("search-alarm-log", () -> log.search(query), this::show, this::failed);
    }

    private void show(List<AlarmLog.Entry> entries) {
        asking = false;
        var shown = new ArrayList<AlarmLogRow>(entries.size());
        for (var i = 0; i < entries.size(); i++) {
            shown.add(row(entries.size() - i, entries.get(i)));
        }
        rows.update(shown);
        found.set(figures.texts().get(entries.size() == LINES ? "alarms.foundMore" : "alarms.found", entries.size()));
    }

    private void failed(Exception failure) {
        asking = false;
        found.set(figures.texts().get(failure));
    }

    private AlarmLogRow row(int number, AlarmLog.Entry entry) {
        var texts = figures.texts();
        return new AlarmLogRow(
                number,
                figures.dateTime(entry.at()),
                entry.severity(),
                texts.get("alarms.transition." + entry.transition().name()),
                MetricWords.title(texts, entry.key()),
                entry.who(),
                entry.detail());
    }

    LiveRows<AlarmLogRow> rows() {
        return rows;
    }

    StringProperty searchProperty() {
        return search;
    }

    /// How many lines there are, or why there are none.
    ReadOnlyStringProperty foundProperty() {
        return found.getReadOnlyProperty();
    }
}
