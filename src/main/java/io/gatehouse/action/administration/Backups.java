package io.gatehouse.action.administration;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Draft;
import io.gatehouse.action.Inputs;
import io.gatehouse.port.DefinitionsShelf.Kept;
import java.util.Optional;

/// Finds the kept definitions that an action is about: those named, or the newest.
final class Backups {

    static final String FIELD = "backup";

    private Backups() {}

    static Optional<Kept> chosen(ActionPorts ports, Inputs inputs) {
        var name = inputs.text(FIELD);
        return ports.shelves().definitions().kept(ports.profile().name()).stream()
                .filter(kept -> name.isEmpty() || kept.name().equals(name.get()))
                .findFirst();
    }

    /// Says that nothing is kept, or nothing of that name.
    ///
    /// @param name empty for the newest
    static Draft none(Draft draft, String name) {
        return name.isEmpty() ? draft.refuse("refused.no-backup") : draft.refuse("refused.no-such-backup", name);
    }
}
