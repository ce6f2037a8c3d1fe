package io.gatehouse.app.cli;

import io.gatehouse.action.ActionCatalog;
import io.gatehouse.domain.Profile;

/// The actions of an open profile, and what has to be closed after them.
///
/// @param resources closed when the command ends
public record OpenActions(ActionCatalog catalog, Profile profile, Runnable resources) implements AutoCloseable {

    @Override
    public void close() {
        resources.run();
    }
}
