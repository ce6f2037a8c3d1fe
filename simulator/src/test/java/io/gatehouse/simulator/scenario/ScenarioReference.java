package io.gatehouse.simulator.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Writes the guide's page of scenario fields from the schema.
final class ScenarioReference {

    static final Path PAGE = Path.of("docs/guide/scenarios.md");

    private static final String BEGIN = "<!-- from the schema -->\n";
    private static final String REF = "#/$defs/";

    private final JsonNode schema;
    private final List<String> lines = new ArrayList<>();

    private ScenarioReference(JsonNode schema) {
        this.schema = schema;
    }

    /// The page with its tables made anew; what stands before them stays.
    static String page() throws IOException {
        var old = Files.readString(PAGE);
        var mapper = new ObjectMapper();
        try (var in = Objects.requireNonNull(ScenarioReference.class.getResourceAsStream(ScenarioSchema.RESOURCE))) {
            var reference = new ScenarioReference(mapper.readTree(in));
            reference.write();
            return old.substring(0, old.indexOf(BEGIN) + BEGIN.length()) + String.join("\n", reference.lines) + "\n";
        }
    }

    private void write() {
        table("Fields", schema, "");
        table("`events`", schema.path("$defs").path("event"), "");
        schema.path("$defs").path("arrivals").path("allOf").forEach(shape -> {
            var name = shape.path("if")
                    .path("properties")
                    .path("shape")
                    .path("const")
                    .asText();
            table("`shape: " + name + "`", resolve(shape.path("then")), "");
        });
    }

    private void table(String title, JsonNode object, String prefix) {
        lines.add("");
        lines.add("## " + title);
        lines.add("");
        if (object.has("description") && !object.has("$defs")) {
            lines.add(object.path("description").asText());
            lines.add("");
        }
        lines.add("| field | meaning | values | default |");
        lines.add("|---|---|---|---|");
        rows(object, prefix);
    }

    private void rows(JsonNode object, String prefix) {
        object.path("properties").properties().forEach(property -> {
            if (property.getValue().isBoolean()) {
                return;
            }
            var node = resolve(property.getValue());
            var required = new ArrayList<String>();
            object.path("required").forEach(name -> required.add(name.asText()));
            var field = prefix + property.getKey();
            var description = property.getValue()
                    .path("description")
                    .asText(node.path("description").asText());
            var otherwise = property.getValue().path("default");
            var usual = required.contains(property.getKey())
                    ? "needed"
                    : otherwise.isMissingNode() ? "–" : "`" + otherwise.asText() + "`";
            lines.add("| `" + field + "` | " + description + " | " + values(node) + " | " + usual + " |");
            // The shapes of arrivals have tables of their own, wherever they are used.
            if (!node.has("allOf") || prefix.equals("load.")) {
                rows(node, field + ".");
            }
        });
    }

    private JsonNode resolve(JsonNode node) {
        var reference = node.path("$ref").asText();
        return reference.startsWith(REF) ? schema.path("$defs").path(reference.substring(REF.length())) : node;
    }

    private static String values(JsonNode node) {
        if (node.has("pattern")) {
            return "time";
        }
        if (node.has("enum")) {
            var names = new ArrayList<String>();
            node.path("enum").forEach(name -> names.add("`" + name.asText() + "`"));
            return String.join(", ", names);
        }
        var type = node.path("type").asText();
        var least = node.has("minimum")
                ? node.path("minimum").asText()
                : node.path("exclusiveMinimum").asText();
        var most = node.has("maximum")
                ? node.path("maximum").asText()
                : node.path("exclusiveMaximum").asText();
        return type.equals("object")
                ? ""
                : type.equals("array") ? "list" : bounds(type.equals("string") ? "text" : type, least, most);
    }

    private static String bounds(String type, String least, String most) {
        return least.isEmpty() && most.isEmpty()
                ? type
                : most.isEmpty() ? type + ", " + least + " or more" : type + ", " + least + " to " + most;
    }
}
