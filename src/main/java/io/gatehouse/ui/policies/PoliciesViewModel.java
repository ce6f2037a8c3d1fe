package io.gatehouse.ui.policies;

import io.gatehouse.action.administration.PolicyInputs;
import io.gatehouse.domain.Broker;
import io.gatehouse.ui.action.ActionRequest;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.console.PolicySight;
import io.gatehouse.ui.table.Freshness;
import io.gatehouse.ui.table.LiveRows;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Shown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The policies, which queues obey each, and what can be done with them. FX thread only.
final class PoliciesViewModel {

    private static final int NAMED = 20;

    private final OpenedConsole console;
    private final Figures figures;
    private final LiveRows<PolicyRow> rows =
            new LiveRows<>(row -> row.policy().name() + (row.policy().operator() ? " (operator)" : ""));
    private final ReadOnlyStringWrapper freshness = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper none = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private PolicySight shownSight = new PolicySight(List.of(), List.of());

    PoliciesViewModel(OpenedConsole console, Figures figures) {
        this.console = console;
        this.figures = figures;
    }

    void refresh(Instant now) {
        var newest = console.feeds().rabbit().policies().latest();
        // Matching patterns against ten thousand names is not done again for the same news.
        newest.value().filter(sight -> !sight.equals(shownSight)).ifPresent(this::show);
        var fresh = Freshness.of(newest, now, console.profile().pace().of(Broker.RABBITMQ), figures);
        stale.set(fresh.stale());
        var texts = figures.texts();
        freshness.set(texts.get("policies.count", rows.shown().size(), rows.size()) + " · " + fresh.text());
        var unread = newest.value().isEmpty();
        none.set(texts.get(
                unread
                        ? newest.failure().isPresent() ? "policies.unread" : "state.waiting"
                        : rows.size() == 0 ? "policies.empty" : "policies.none"));
    }

    private void show(PolicySight sight) {
        shownSight = sight;
        rows.update(PolicyRow.of(sight));
    }

    /// What makes a new one.
    Optional<ActionRequest> set() {
        return console.action("policy-set").map(action -> new ActionRequest(action, ""));
    }

    /// What changes it, filled in with what it is; the platform's operators change theirs elsewhere.
    Optional<ActionRequest> change(PolicyRow row) {
        return row.policy().operator()
                ? Optional.empty()
                : console.action("policy-set")
                        .map(action -> new ActionRequest(action, "", PolicyInputs.of(row.policy())));
    }

    Optional<ActionRequest> delete(PolicyRow row) {
        return row.policy().operator()
                ? Optional.empty()
                : console.action("policy-delete")
                        .map(action -> new ActionRequest(action, row.policy().name()));
    }

    /// What it says, as label and value in reading order.
    List<Detail> details(PolicyRow row) {
        var texts = figures.texts();
        var policy = row.policy();
        var details = new ArrayList<Detail>();
        details.add(new Detail(texts.get("policies.column.pattern"), Shown.name(policy.pattern())));
        details.add(new Detail(texts.get("policies.column.applies"), PolicyColumns.applies(row, texts)));
        details.add(new Detail(texts.get("policies.column.priority"), figures.count(policy.priority())));
        new TreeMap<>(policy.definition())
                .forEach((name, value) -> details.add(new Detail(Shown.name(name), Shown.name(String.valueOf(value)))));
        details.add(new Detail(
                texts.get("policies.column.queues"), figures.count(row.queues().size())));
        return details;
    }

    /// Which queues obey it, the first twenty by name.
    String obeying(PolicyRow row) {
        var names = row.queues().stream().limit(NAMED).map(Shown::name).toList();
        var all = String.join("\n", names);
        return row.queues().size() > NAMED ? all + "\n…" : all;
    }

    LiveRows<PolicyRow> rows() {
        return rows;
    }

    /// How many there are and how old that is, or why there is nothing newer.
    ReadOnlyStringProperty freshnessProperty() {
        return freshness.getReadOnlyProperty();
    }

    /// What stands there instead of rows.
    ReadOnlyStringProperty noneProperty() {
        return none.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /// A line of the details.
    record Detail(String label, String value) {}
}
