package io.gatehouse.ui.runbook;

import io.gatehouse.checklist.Verdict;
import io.gatehouse.domain.Severity;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.console.Snapshot;
import io.gatehouse.ui.runbook.RunbookState.GuardState;
import io.gatehouse.ui.table.Freshness;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Says of what prevents a failure whether it is so here, by the sign-off checks.
final class GuardWords {

    /// How often the deployment is looked at while somebody reads.
    private static final Duration INTERVAL = Duration.ofSeconds(20);

    private final OpenedConsole console;
    private final Figures figures;
    private final Texts texts;

    GuardWords(OpenedConsole console, Figures figures) {
        this.console = console;
        this.figures = figures;
        this.texts = figures.texts();
    }

    /// @param checks ids of checks, "" where none tells
    List<GuardState> states(List<String> checks, Instant now) {
        if (checks.stream().allMatch(String::isEmpty)) {
            return checks.stream().map(_ -> GuardState.UNTOLD).toList();
        }
        // Asking has the deployment looked at; nobody does for a page that shows none of it.
        var newest = console.feeds().checklist().latest();
        return checks.stream()
                .map(id -> id.isEmpty() ? GuardState.UNTOLD : state(id, newest, now))
                .toList();
    }

    private GuardState state(String id, Snapshot<List<Verdict>> newest, Instant now) {
        return newest.value().stream()
                .flatMap(List::stream)
                .filter(verdict -> verdict.check().equals(id))
                .findFirst()
                .map(verdict -> new GuardState(
                        severity(verdict, newest, now),
                        texts.get("checklist.status." + verdict.status()),
                        texts.get(verdict.evidence()) + " · "
                                + freshness(newest, now).text()))
                .orElseGet(() -> new GuardState(
                        Severity.UNKNOWN,
                        texts.get("state.waiting"),
                        newest.failure().orElse("")));
    }

    private Freshness freshness(Snapshot<?> newest, Instant now) {
        return Freshness.of(newest, now, INTERVAL, figures);
    }

    private Severity severity(Verdict verdict, Snapshot<?> newest, Instant now) {
        if (freshness(newest, now).stale()) {
            return Severity.UNKNOWN;
        }
        return switch (verdict.status()) {
            case PASS -> Severity.NORMAL;
            case FAIL -> Severity.WARNING;
            case UNKNOWN -> Severity.UNKNOWN;
        };
    }
}
