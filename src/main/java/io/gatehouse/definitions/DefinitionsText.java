package io.gatehouse.definitions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gatehouse.domain.Definition;
import io.gatehouse.domain.Definition.Kind;
import io.gatehouse.domain.Definitions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Definitions as RabbitMQ writes and takes them: `rabbitmqctl import_definitions` reads what is written here. Only
/// exchanges, queues, bindings and policies are taken over: users bring password hashes, and parameters (shovels,
/// federation) addresses with passwords in them.
public final class DefinitionsText {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final Map<Kind, String> LISTS =
            Map.of(Kind.EXCHANGE, "exchanges", Kind.QUEUE, "queues", Kind.BINDING, "bindings", Kind.POLICY, "policies");

    private DefinitionsText() {}

    /// Reads the broker's form.
    ///
    /// @throws IllegalArgumentException when it is none
    public static Definitions read(String text) {
        try {
            return read(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no definitions: " + e.getOriginalMessage(), e);
        }
    }

    /// Reads the broker's form.
    ///
    /// @throws IllegalArgumentException when it is none
    public static Definitions read(JsonNode document) {
        if (!document.path("queues").isArray()) {
            throw new IllegalArgumentException("no definitions: they hold no list of queues");
        }
        var all = new ArrayList<Definition>();
        for (var kind : Kind.values()) {
            document.path(LISTS.getOrDefault(kind, "")).forEach(node -> all.add(definition(kind, node)));
        }
        return new Definitions(document.path("rabbit_version").asText(), all);
    }

    private static Definition definition(Kind kind, JsonNode node) {
        Map<String, Object> properties = new HashMap<>(JSON.convertValue(node, new TypeReference<>() {}));
        properties.values().removeIf(value -> value == null);
        properties.remove("vhost");
        // An empty table comes as [] from some versions.
        properties.computeIfPresent("arguments", (_, value) -> value instanceof List<?> ? Map.of() : value);
        var name = kind == Kind.BINDING ? binding(properties) : String.valueOf(properties.remove("name"));
        return new Definition(kind, name, properties);
    }

    private static String binding(Map<String, Object> properties) {
        var arguments = properties.get("arguments") instanceof Map<?, ?> table && !table.isEmpty()
                ? " " + new TreeMap<>(table)
                : "";
        return properties.get("source") + " → " + properties.get("destination") + " (" + properties.get("routing_key")
                + ")" + arguments;
    }

    /// Writes the broker's form, the same text for the same definitions.
    public static String write(Definitions definitions) {
        var document = JSON.createObjectNode().put("rabbit_version", definitions.brokerVersion());
        for (var kind : Kind.values()) {
            var list = document.putArray(LISTS.getOrDefault(kind, ""));
            definitions.of(kind).forEach(definition -> list.add(node(definition)));
        }
        return document.toPrettyString() + "\n";
    }

    private static ObjectNode node(Definition definition) {
        var properties = new TreeMap<>(definition.properties());
        if (definition.kind() != Kind.BINDING) {
            properties.put("name", definition.name());
        }
        return JSON.valueToTree(properties);
    }

    /// The properties in one line, for people.
    public static String line(Definition definition) {
        return JSON.valueToTree(definition.properties()).toString();
    }
}
