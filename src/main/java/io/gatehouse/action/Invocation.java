package io.gatehouse.action;

import java.util.StringJoiner;

/// Writes an action with its inputs as this program's command line; the first dash in an id begins a nested subcommand.
public final class Invocation {

    private Invocation() {}

    /// The line that does the same as the window does.
    public static String of(Action action, Inputs inputs, String profile) {
        var line = new StringJoiner(" ");
        line.add("gatehouse").add(action.id().replaceFirst("-", " "));
        var positional = true;
        for (var field : action.fields()) {
            var value = inputs.text(field.id()).orElse("");
            if (positional && field.kind() == Field.Kind.TARGET) {
                line.add(quoted(value));
                positional = false;
            } else if (!value.equals(field.initial()) && !meansInitial(field, value)) {
                line.add("--" + field.id() + "=" + quoted(value));
            }
        }
        return line.add("--profile").add(quoted(profile)).toString();
    }

    // Only a text can be cleared; anything else that is left empty is what it was at first.
    private static boolean meansInitial(Field field, String value) {
        return value.isEmpty() && field.kind() != Field.Kind.TEXT;
    }

    /// A word as a shell has to be given it.
    public static String quoted(String value) {
        return value.matches("[A-Za-z0-9_.:/@%+=-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
    }
}
