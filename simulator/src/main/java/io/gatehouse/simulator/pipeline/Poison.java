package io.gatehouse.simulator.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Messages that are no ticket requests, as a faulty publisher sends them.
public enum Poison {
    /// No JSON: no worker can read it, so that it becomes a dead letter at once.
    MALFORMED("{\"userId\":\"poison\",\"eventId\""),
    /// Crashes the worker that takes it for as long as workers are frail; then it is a dead letter too.
    CRASHING("{\"poison\":\"crash\"}");

    private final String text;

    Poison(String text) {
        this.text = text;
    }

    /// The message.
    public byte[] body() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Whether that message is this one.
    boolean is(byte[] body) {
        return Arrays.equals(body(), body);
    }
}
