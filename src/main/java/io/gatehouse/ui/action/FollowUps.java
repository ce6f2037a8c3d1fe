package io.gatehouse.ui.action;

import io.gatehouse.action.Action;
import io.gatehouse.action.Field;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Undo;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /// The actions that come next.
    ///
    /// @param inputs what the one that was carried out was filled in with
    List<ActionRequest> next(Action done, Inputs inputs) {
        return done.next().stream()
                .flatMap(id -> find(id).stream())
                .map(it -> new ActionRequest(it, "", shared(done, it, inputs)))
                .toList();
    }

    /// What both ask for: the target, and whatever was not left as it was.
    private static Inputs shared(Action from, Action to, Inputs inputs) {
        var asked = to.fields().stream().map(Field::id).collect(Collectors.toSet());
        var shared = new HashMap<String, String>();
        for (var field : from.fields()) {
            var text = inputs.values().getOrDefault(field.id(), field.initial());
            var said = field.kind() == Field.Kind.TARGET || !text.equals(field.initial());
            if (said && asked.contains(field.id())) {
                shared.put(field.id(), text);
            }
        }
        return new Inputs(shared);
    }
}
