package io.gatehouse.ui.action;

import io.gatehouse.action.Action;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.NextSteps;
import io.gatehouse.action.Remedy;
import io.gatehouse.action.Undo;
import java.util.List;
import java.util.Optional;

/// What somebody goes on with from a receipt: the way back, and the actions that come next, filled in.
///
/// @param actions all that the profile offers
record FollowUps(List<Action> actions) {

    private Optional<Action> find(String id) {
        return actions.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    Optional<ActionRequest> wayBack(Undo undo) {
        return find(undo.action()).map(it -> new ActionRequest(it, "", undo.inputs()));
    }

    Optional<ActionRequest> mending(Remedy remedy) {
        return find(remedy.action()).map(it -> new ActionRequest(it, "", remedy.inputs()));
    }

    /// The actions that come next.
    ///
    /// @param inputs what the one that was carried out was filled in with
    List<ActionRequest> next(Action done, Inputs inputs) {
        return done.next().stream()
                .flatMap(id -> find(id).stream())
                .map(it -> new ActionRequest(it, "", NextSteps.shared(done, it, inputs)))
                .toList();
    }
}
