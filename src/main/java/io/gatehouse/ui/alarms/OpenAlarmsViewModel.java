package io.gatehouse.ui.alarms;

import io.gatehouse.alarm.AlarmId;
import io.gatehouse.ui.action.ActionRequest;
import io.gatehouse.ui.alarms.AlarmRow.AlarmAct;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.text.Figures;
import java.time.Instant;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is wrong now, worst first, in words. FX thread only.
public final class OpenAlarmsViewModel {

    private final OpenedConsole console;
    private final AlarmWords words;
    private final ObservableList<AlarmRow> rows = FXCollections.observableArrayList();

    public OpenAlarmsViewModel(OpenedConsole console, Figures figures) {
        this.console = console;
        this.words = new AlarmWords(console, figures);
    }

    public ObservableList<AlarmRow> rows() {
        return rows;
    }

    public void refresh(Instant now) {
        var fresh = words.board().open().stream()
                .map(alarm -> words.row(alarm, now))
                .toList();
        if (!fresh.equals(rows)) {
            rows.setAll(fresh);
        }
    }

    /// Notes that the operator has seen the alarm.
    public void acknowledge(AlarmId id, Instant now) {
        words.board().acknowledge(id, Operator.name());
        refresh(now);
    }

    /// The request for what helps; empty where it is not offered any more.
    public Optional<ActionRequest> request(AlarmAct act) {
        return console.action(act.action()).map(action -> new ActionRequest(action, act.target()));
    }
}
