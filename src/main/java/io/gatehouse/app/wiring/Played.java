package io.gatehouse.app.wiring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.recording.PlayedConsole;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One thing that was seen in a recording, read anew only when it has changed. What cannot be read is as if it had not
/// been seen. Thread-safe.
final class Played<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Played.class);

    private final PlayedConsole console;
    private final String what;
    private final ObjectMapper json;
    private final JavaType type;
    private final T nothing;
    private @Nullable JsonNode read;
    private T last;

    Played(PlayedConsole console, String what, ObjectMapper json, JavaType type, T nothing) {
        this.console = console;
        this.what = what;
        this.json = json;
        this.type = type;
        this.nothing = nothing;
        this.last = nothing;
    }

    @SuppressWarnings("ReferenceEquality") // what was replaced is another object; comparing trees would cost as much
    synchronized T latest() {
        var node = console.seen(what).orElse(null);
        if (node != read) {
            read = node;
            last = node == null ? nothing : read(node);
        }
        return last;
    }

    private T read(JsonNode node) {
        try {
            return json.treeToValue(node, type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            LOG.warn("{} of a recording cannot be shown: {}", what, e.getMessage());
            return nothing;
        }
    }
}
