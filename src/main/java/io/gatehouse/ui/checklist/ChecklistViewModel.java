package io.gatehouse.ui.checklist;

import io.gatehouse.checklist.Verdict;
import io.gatehouse.checklist.Verdict.Status;
import io.gatehouse.domain.Severity;
import io.gatehouse.ui.action.ActionRequest;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.table.Freshness;
import io.gatehouse.ui.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What the checks say and how old that is. FX thread only.
final class ChecklistViewModel {

    private static final Duration INTERVAL = Duration.ofSeconds(20);

    private final OpenedConsole console;
    private final Figures figures;
    private final ReadOnlyObjectWrapper<List<Verdict>> verdicts = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper freshness = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();

    ChecklistViewModel(OpenedConsole console, Figures figures) {
        this.console = console;
        this.figures = figures;
    }

    void refresh(Instant now) {
        var newest = console.feeds().checklist().latest();
        var fresh = Freshness.of(newest, now, INTERVAL, figures);
        freshness.set(fresh.text());
        stale.set(fresh.stale());
        newest.value().ifPresent(this::show);
    }

    private void show(List<Verdict> newest) {
        verdicts.set(newest);
        summary.set(figures.texts()
                .get(
                        "checklist.summary",
                        count(newest, Status.PASS),
                        newest.size(),
                        count(newest, Status.FAIL),
                        count(newest, Status.UNKNOWN)));
    }

    private static long count(List<Verdict> all, Status status) {
        return all.stream().filter(verdict -> verdict.status() == status).count();
    }

    /// How a verdict is marked; what is old is not known to be so now.
    Severity severity(Verdict verdict) {
        if (stale.get()) {
            return Severity.UNKNOWN;
        }
        return switch (verdict.status()) {
            case PASS -> Severity.NORMAL;
            case FAIL -> Severity.WARNING;
            case UNKNOWN -> Severity.UNKNOWN;
        };
    }

    /// The action that mends it, filled in; empty where nothing here does.
    Optional<ActionRequest> mend(Verdict verdict) {
        return verdict.mend()
                .flatMap(mend ->
                        console.action(mend.action()).map(action -> new ActionRequest(action, "", mend.inputs())));
    }

    ReadOnlyObjectProperty<List<Verdict>> verdictsProperty() {
        return verdicts.getReadOnlyProperty();
    }

    /// How many pass, fail, and are not known.
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    ReadOnlyStringProperty freshnessProperty() {
        return freshness.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }
}
