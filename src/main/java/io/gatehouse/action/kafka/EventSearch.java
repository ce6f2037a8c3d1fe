package io.gatehouse.action.kafka;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Text;
import io.gatehouse.domain.KafkaEvent;
import io.gatehouse.domain.Octets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Finds events by a text: in key, headers and value, or at one place of a value that is JSON.
///
/// @param text "" to find everything, or everything that has the place
record EventSearch(String text, Optional<JsonPointer> place) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// What was filled in.
    ///
    /// @throws InvalidInput when the place is no JSON pointer
    static EventSearch of(Inputs inputs) {
        return new EventSearch(
                inputs.text("find").orElse(""), inputs.text("json-pointer").map(EventSearch::pointer));
    }

    private static JsonPointer pointer(String text) {
        try {
            return JsonPointer.compile(text);
        } catch (IllegalArgumentException _) {
            throw new InvalidInput("json-pointer", Text.of("invalid.kafka-pointer", text));
        }
    }

    boolean finds(KafkaEvent.Content event) {
        if (place.isPresent()) {
            return event.value().map(value -> findsAt(place.get(), value)).orElse(false);
        }
        return text.isEmpty()
                || contains(event.value())
                || contains(event.key())
                || event.headers().stream()
                        .anyMatch(header -> header.name().contains(text) || contains(header.value()));
    }

    private boolean contains(Optional<Octets> octets) {
        return octets.map(it -> new String(it.array(), StandardCharsets.UTF_8).contains(text))
                .orElse(false);
    }

    private boolean findsAt(JsonPointer pointer, Octets value) {
        try {
            var tree = JSON.readTree(value.array());
            if (tree == null) {
                return false;
            }
            var found = tree.at(pointer);
            return !found.isMissingNode() && (found.isValueNode() ? found.asText() : found.toString()).contains(text);
        } catch (IOException _) {
            return false; // no JSON has no places
        }
    }
}
