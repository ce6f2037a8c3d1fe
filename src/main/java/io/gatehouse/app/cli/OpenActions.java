package io.gatehouse.app.cli;

import io.gatehouse.action.Invocation;
import io.gatehouse.action.Undo;
import io.gatehouse.action.catalog.ActionCatalog;
import io.gatehouse.domain.Profile;

/// The actions of an open profile, and what has to be closed after them.
///
/// @param resources closed when the command ends
public record OpenActions(ActionCatalog catalog, Profile profile, Runnable resources) implements AutoCloseable {

    /// What takes an action back, typed.
    String commandLine(Undo undo) {
        return catalog.find(undo.action())
                .map(action -> Invocation.of(action, undo.inputs(), profile.name()))
                .orElseThrow();
    }

    @Override
    public void close() {
        resources.run();
    }
}
