package io.gatehouse.action;

import java.util.List;

/// A sentence that is still to be translated: the key of its pattern and what fills it in (`MessageFormat`).
public record Text(String key, List<Object> arguments) {

    public Text {
        arguments = List.copyOf(arguments);
    }

    /// The key and what fills it in, for logs.
    @Override
    public String toString() {
        return arguments.isEmpty() ? key : key + arguments;
    }

    public static Text of(String key, Object... arguments) {
        return new Text(key, List.of(arguments));
    }
}
