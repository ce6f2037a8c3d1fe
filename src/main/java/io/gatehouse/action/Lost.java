package io.gatehouse.action;

import io.gatehouse.port.BrokerException;

/// What is told of a broker that went away: its words, and what is so on it now.
public final class Lost {

    private Lost() {}

    /// The sentence, which also says what to do where nobody knows whether it was done.
    public static Text text(BrokerException.Unreachable failure) {
        var words = String.valueOf(failure.getMessage()).strip().replaceAll("\\.+$", "");
        return switch (failure.changed()) {
            case NOTHING -> Text.of("note.unreachable.unchanged", words);
            case ALL_OR_NOTHING -> Text.of("note.unreachable.in-doubt", words);
            case COPY_IN_DOUBT -> Text.of("note.unreachable.copy-in-doubt", words);
            case ORIGINAL_IN_DOUBT -> Text.of("note.unreachable.original-in-doubt", words);
        };
    }
}
