package io.gatehouse.ui.ledger;

import io.gatehouse.domain.LedgerSnapshot;
import io.gatehouse.domain.TrafficSnapshot;
import io.gatehouse.ui.action.ActionRequest;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The equation of who is where, shown while a simulation runs here. FX thread only.
public final class LedgerViewModel {

    /// A count and what it counts.
    record Term(String count, String word) {}

    private static final String FIND_ORPHANS = "orphans";

    private final OpenedConsole console;
    private final Figures figures;
    private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper balanced = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper orphaned = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Term>> terms = new ReadOnlyObjectWrapper<>(List.of());

    public LedgerViewModel(OpenedConsole console, Figures figures) {
        this.console = console;
        this.figures = figures;
    }

    /// Takes over what the simulation knows now.
    public void refresh() {
        Optional<LedgerSnapshot> ledger = console.traffic().traffic().map(TrafficSnapshot::ledger);
        present.set(ledger.isPresent());
        ledger.ifPresent(this::show);
    }

    private void show(LedgerSnapshot ledger) {
        var places = ledger.places();
        var differences = ledger.differences();
        var all = new ArrayList<>(List.of(
                term(ledger.entered(), "entered"),
                term(places.waiting(), "waiting"),
                term(places.admitted(), "admitted"),
                term(places.inFlight(), "inFlight"),
                term(places.ready(), "ready"),
                term(places.unacked(), "unacked"),
                term(places.deadLettered(), "dead"),
                term(places.issued(), "issued"),
                term(places.refused(), "refused")));
        // Who is missing is in no place; with them the equation adds up.
        if (differences.lost() > 0) {
            all.add(term(differences.lost(), "lost"));
        }
        if (differences.orphaned() > 0) {
            all.add(term(differences.orphaned(), "orphaned"));
        }
        terms.set(all);
        balanced.set(ledger.balanced());
        orphaned.set(differences.orphaned() > 0);
        verdict.set(figures.texts()
                .get(
                        ledger.balanced() ? "ledger.balanced" : "ledger.unbalanced",
                        figures.count(differences.lost()),
                        figures.count(differences.duplicated()),
                        figures.count(differences.orphaned())));
    }

    private Term term(long count, String place) {
        return new Term(figures.count(count), figures.texts().get("ledger." + place));
    }

    /// Whether a simulation runs here.
    public ReadOnlyBooleanProperty presentProperty() {
        return present.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty balancedProperty() {
        return balanced.getReadOnlyProperty();
    }

    /// Whether somebody left the line and never reached the broker.
    ReadOnlyBooleanProperty orphanedProperty() {
        return orphaned.getReadOnlyProperty();
    }

    /// What finds out who that is; empty where the profile does not offer it.
    Optional<ActionRequest> findOrphans() {
        return console.action(FIND_ORPHANS).map(action -> new ActionRequest(action, ""));
    }

    ReadOnlyStringProperty verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /// The left side of the equation first, then its right side.
    ReadOnlyObjectProperty<List<Term>> termsProperty() {
        return terms.getReadOnlyProperty();
    }
}
