package io.gatehouse.action.rabbitmq;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Text;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A header table as JSON. Types that JSON does not have are objects of one member: `{"@long": 7}`, `@short`, `@byte`,
/// `@float`, `@decimal` (text), `@timestamp` (seconds), `@bytes` (base64).
final class HeaderJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String field;

    /// @param field the field that is told to be wrong
    HeaderJson(String field) {
        this.field = field;
    }

    /// The table that a text means.
    ///
    /// @throws InvalidInput for what is no JSON object or holds a value that AMQP has no type for
    Map<String, Object> table(String text) {
        try {
            var node = JSON.readTree(text);
            if (node == null || !node.isObject()) {
                throw invalid(text);
            }
            return object(node);
        } catch (JsonProcessingException e) {
            throw new InvalidInput(field, Text.of("invalid.json", e.getOriginalMessage()));
        }
    }

    private Map<String, Object> object(JsonNode node) {
        var table = new LinkedHashMap<String, @Nullable Object>();
        node.properties().forEach(member -> table.put(member.getKey(), value(member.getValue())));
        return nullable(table);
    }

    // AMQP has a null of its own; the ports do not say so in their types.
    @SuppressWarnings({"NullAway", "unchecked"})
    private static Map<String, Object> nullable(Map<String, @Nullable Object> table) {
        return (Map<String, Object>) (Map<String, ?>) table;
    }

    private @Nullable Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case NULL -> null;
            case STRING -> node.asText();
            case BOOLEAN -> node.asBoolean();
            case NUMBER -> number(node);
            case ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                node.forEach(element -> list.add(value(element)));
                yield list;
            }
            case OBJECT -> node.size() == 1 && node.fieldNames().next().startsWith("@") ? typed(node) : object(node);
            default -> throw invalid(node.toString());
        };
    }

    private Object number(JsonNode node) {
        if (node.isFloatingPointNumber()) {
            return node.asDouble();
        }
        if (!node.canConvertToLong()) {
            throw invalid(node.toString());
        }
        return node.canConvertToInt() ? (Object) node.asInt() : (Object) node.asLong();
    }

    private Object typed(JsonNode node) {
        var name = node.fieldNames().next();
        var value = node.path(name);
        try {
            return switch (name) {
                case "@long" -> value.asLong();
                case "@short" -> (short) value.asInt();
                case "@byte" -> (byte) value.asInt();
                case "@float" -> (float) value.asDouble();
                case "@decimal" -> new BigDecimal(value.asText());
                case "@timestamp" -> Date.from(Instant.ofEpochSecond(value.asLong()));
                case "@bytes" -> value.binaryValue();
                default -> throw invalid(node.toString());
            };
        } catch (IOException | NumberFormatException e) {
            throw invalid(node.toString());
        }
    }

    private InvalidInput invalid(String text) {
        return new InvalidInput(field, Text.of("invalid.header-value", text));
    }

    /// A table as text that means the same table again.
    static String text(Map<String, Object> table) {
        try {
            return JSON.writeValueAsString(plain(table));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Integer i -> i;
            case Double d -> d;
            case Boolean b -> b;
            case Long l -> l.intValue() == l ? Map.of("@long", l) : l;
            case Short s -> Map.of("@short", s);
            case Byte b -> Map.of("@byte", b);
            case Float f -> Map.of("@float", f);
            case BigDecimal d -> Map.of("@decimal", d.toPlainString());
            case Date d -> Map.of("@timestamp", d.toInstant().getEpochSecond());
            case byte[] bytes -> Map.of("@bytes", bytes);
            case List<?> list -> list.stream().map(HeaderJson::plain).toList();
            case Map<?, ?> map -> {
                var plain = new HashMap<String, @Nullable Object>();
                map.forEach((name, inner) -> plain.put(String.valueOf(name), plain(inner)));
                yield plain;
            }
            default -> value.toString();
        };
    }
}
