package io.gatehouse.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/// Looks fields up that a stranger may have written; each failure names the field.
final class Fields {

    private static final ArrayNode NOTHING = JsonNodeFactory.instance.arrayNode();

    private Fields() {}

    static String text(JsonNode node, String field) {
        if (!node.path(field).isTextual()) {
            throw new IllegalArgumentException(field + ": a text is needed");
        }
        return node.get(field).textValue();
    }

    static ArrayNode array(JsonNode node, String field, int size) {
        if (node.path(field) instanceof ArrayNode array && array.size() == size) {
            return array;
        }
        throw new IllegalArgumentException(field + ": a list of " + size + " is needed");
    }

    /// The list there, or an empty one.
    static ArrayNode any(JsonNode node, String field) {
        return node.path(field) instanceof ArrayNode array ? array : NOTHING;
    }

    static ArrayNode pairs(JsonNode node, String field) {
        var array = any(node, field);
        if (array.size() % 2 != 0) {
            throw new IllegalArgumentException(field + ": pairs are needed");
        }
        return array;
    }

    /// A number, `"NaN"` and the infinities included.
    static double number(JsonNode node) {
        if (node.isNumber()) {
            return node.doubleValue();
        }
        return Double.parseDouble(node.asText());
    }
}
