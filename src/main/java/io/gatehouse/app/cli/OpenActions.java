package io.gatehouse.app.cli;

import io.gatehouse.action.Action;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Invocation;
import io.gatehouse.action.NextSteps;
import io.gatehouse.action.Remedy;
import io.gatehouse.action.Undo;
import io.gatehouse.action.catalog.ActionCatalog;
import io.gatehouse.domain.Profile;
import java.util.List;
import java.util.Optional;

/// The actions of an open profile, and what has to be closed after them.
///
/// @param resources closed when the command ends
public record OpenActions(ActionCatalog catalog, Profile profile, Runnable resources) implements AutoCloseable {

    /// What takes an action back, typed.
    String commandLine(Undo undo) {
        return typed(undo.action(), undo.inputs()).orElseThrow();
    }

    /// What mends why an action was refused or stopped, typed; empty where this profile has no such action.
    Optional<String> commandLine(Remedy remedy) {
        return typed(remedy.action(), remedy.inputs());
    }

    /// What people go on with, typed.
    List<String> next(Action done, Inputs inputs) {
        return done.next().stream()
                .flatMap(id -> catalog.find(id).stream())
                .map(it -> Invocation.of(it, NextSteps.shared(done, it, inputs), profile.name()))
                .toList();
    }

    private Optional<String> typed(String action, Inputs inputs) {
        return catalog.find(action).map(it -> Invocation.of(it, inputs, profile.name()));
    }

    @Override
    public void close() {
        resources.run();
    }
}
