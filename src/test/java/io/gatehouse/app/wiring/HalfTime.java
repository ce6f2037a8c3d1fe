package io.gatehouse.app.wiring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.gatehouse.simulator.load.TimeText;
import io.gatehouse.simulator.scenario.Scenario;
import io.gatehouse.simulator.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;

/// A shipped scenario in which everything begins and ends in half the time.
final class HalfTime {

    private static final YAMLMapper YAML = new YAMLMapper();
    /// What says when or for how long; limits and durations of work are none of them.
    private static final List<String> TIMES = List.of("at", "for", "from");

    private HalfTime() {}

    static Scenario of(String name) throws Exception {
        var folder = Files.createTempDirectory("half-time");
        var file = folder.resolve(name + ".yaml");
        try {
            YAML.writeValue(file.toFile(), halved(name));
            return new ScenarioReader().read(file);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static JsonNode halved(String name) throws IOException {
        try (var in = Objects.requireNonNull(HalfTime.class.getResourceAsStream("/scenarios/" + name + ".yaml"))) {
            var document = YAML.readTree(in);
            halve(document);
            return document;
        }
    }

    private static void halve(JsonNode node) {
        node.forEach(HalfTime::halve);
        if (node instanceof ObjectNode object) {
            for (var field : TIMES) {
                if (object.path(field).isTextual()) {
                    var whole = TimeText.parse(object.path(field).asText());
                    object.put(field, whole.toMillis() / 2 + "ms");
                }
            }
        }
    }
}
