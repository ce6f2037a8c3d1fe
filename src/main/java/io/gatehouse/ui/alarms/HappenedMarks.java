package io.gatehouse.ui.alarms;

import io.gatehouse.domain.Mark;
import io.gatehouse.port.AlarmLog;
import io.gatehouse.port.AuditLog;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.controls.Marks;
import io.gatehouse.ui.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Alarms and operators' actions of the open profile, as marks on the time axes.
public final class HappenedMarks implements Marks {

    private static final int MOST = 500;

    private final OpenedConsole console;
    private final Texts texts;

    public HappenedMarks(OpenedConsole console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    @Override
    public List<Mark> between(long fromMillis, long toMillis) {
        var from = Instant.ofEpochMilli(fromMillis);
        var to = Instant.ofEpochMilli(toMillis);
        var marks = new ArrayList<Mark>();
        console.observed()
                .log()
                .search(new AlarmLog.Query(from, to, "", MOST))
                .forEach(entry -> mark(entry).ifPresent(marks::add));
        console.observed().audit().between(console.profile().name(), from, to).stream()
                .filter(entry -> entry.outcome() != AuditLog.Outcome.STARTED)
                .map(this::mark)
                .forEach(marks::add);
        return marks;
    }

    private Optional<Mark> mark(AlarmLog.Entry entry) {
        var what = texts.get("alarms.transition." + entry.transition().name()) + ": "
                + MetricWords.title(texts, entry.key()) + " · " + entry.detail();
        return switch (entry.transition()) {
            case RAISED, WORSENED -> Optional.of(new Mark(entry.at(), Mark.Kind.ALARM, what));
            case RETURNED, CLOSED -> Optional.of(new Mark(entry.at(), Mark.Kind.RETURNED, what));
            case ACKNOWLEDGED, SHELVED, UNSHELVED, SUPPRESSED, UNSUPPRESSED -> Optional.empty();
        };
    }

    private Mark mark(AuditLog.Entry entry) {
        var what = texts.get("action." + entry.action() + ".title") + " " + entry.target() + " · " + entry.who();
        return new Mark(entry.at(), Mark.Kind.ACTION, what);
    }
}
