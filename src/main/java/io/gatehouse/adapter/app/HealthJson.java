package io.gatehouse.adapter.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.domain.ServiceHealth;
import io.gatehouse.domain.ServiceHealth.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads Actuator's health: `{"status", "components": {name: {"status", "details": {…}, "components": {…}}}}`.
final class HealthJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 300;

    private HealthJson() {}

    /// The health in that body; empty when it is none.
    static Optional<ServiceHealth> read(String body) {
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        var status = root.path("status");
        if (!status.isTextual()) {
            return Optional.empty();
        }
        var components = new ArrayList<Component>();
        collect("", root, components);
        return Optional.of(new ServiceHealth(shortened(status.asText()), components));
    }

    private static void collect(String outer, JsonNode node, List<Component> into) {
        // Spring Boot before 2.2 calls them details.
        var inner = node.has("components") ? node.path("components") : node.path("details");
        inner.properties().forEach(entry -> {
            var component = entry.getValue();
            if (component.path("status").isTextual()) {
                var name = outer + entry.getKey();
                into.add(new Component(name, shortened(component.path("status").asText()), details(component)));
                collect(name + "/", component, into);
            }
        });
    }

    private static String details(JsonNode component) {
        var text = component.path("details").properties().stream()
                .filter(entry -> entry.getValue().isValueNode())
                .map(entry -> entry.getKey() + ": " + entry.getValue().asText())
                .collect(Collectors.joining(", "));
        return shortened(text);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
