package io.gatehouse.action;

import java.util.HashMap;
import java.util.stream.Collectors;

/// What the actions that people go on with are filled in with.
public final class NextSteps {

    private NextSteps() {}

    /// What both ask for: the target, and whatever was not left as it was.
    ///
    /// @param inputs what the one that was carried out was filled in with
    public static Inputs shared(Action done, Action next, Inputs inputs) {
        var asked = next.fields().stream().map(Field::id).collect(Collectors.toSet());
        var shared = new HashMap<String, String>();
        for (var field : done.fields()) {
            var text = inputs.values().getOrDefault(field.id(), field.initial());
            var said = field.kind() == Field.Kind.TARGET || !text.equals(field.initial());
            if (said && asked.contains(field.id())) {
                shared.put(field.id(), text);
            }
        }
        return new Inputs(shared);
    }
}
