package io.gatehouse.simulator.scenario;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import com.networknt.schema.serialization.NodeReader;
import com.networknt.schema.utils.JsonNodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The schema of scenarios, which editors and the reference use too: it alone says which fields there are, their
/// ranges and their defaults. Thread-safe.
public final class ScenarioSchema {

    public static final String RESOURCE = "/scenarios/scenario.schema.json";

    private static final NodeReader READER =
            NodeReader.builder().locationAware().build();

    private static final List<String> COUNTS = List.of("minProperties", "maxProperties");

    private final Schema schema;

    public ScenarioSchema() {
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(com.networknt.schema.SchemaRegistryConfig.builder()
                        .pathType(PathType.JSON_POINTER)
                        .locale(Locale.ENGLISH)
                        .build()));
        try (InputStream in = Objects.requireNonNull(ScenarioSchema.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            schema = registry.getSchema(in, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads a scenario's text and checks it.
    ///
    /// @param source named in errors
    /// @throws ScenarioException when it is no YAML or not as the schema says; names all places
    JsonNode read(String source, String yaml) throws ScenarioException {
        JsonNode document;
        try {
            document = READER.readTree(yaml, InputFormat.YAML);
        } catch (IOException | IllegalArgumentException e) {
            var why = e.getCause() instanceof JacksonException cause ? cause : e;
            throw new ScenarioException(source, List.of(unreadable(why)));
        }
        if (document == null || !document.isObject()) {
            throw new ScenarioException(source, "is no scenario: title, about and load are needed");
        }
        var problems = schema.validate(document).stream()
                .map(ScenarioSchema::problem)
                .distinct()
                .sorted(Comparator.comparingInt(ScenarioProblem::line).thenComparingInt(ScenarioProblem::column))
                .toList();
        if (!problems.isEmpty()) {
            throw new ScenarioException(source, problems);
        }
        return document;
    }

    private static ScenarioProblem unreadable(Exception why) {
        return why instanceof JacksonException yaml
                ? problem(yaml.getLocation(), "", yaml.getOriginalMessage())
                : problem(null, "", String.valueOf(why.getMessage()));
    }

    private static ScenarioProblem problem(Error error) {
        var node = error.getInstanceNode();
        var property = error.getProperty();
        var inside = node != null && property != null && node.has(property) ? node.get(property) : node;
        // A JSON pointer: empty for the document itself.
        var way = error.getInstanceLocation().toString();
        var field = way.startsWith("/") ? way.substring(1).replace('/', '.') : way;
        var whole = property == null ? field : field.isEmpty() ? property : field + "." + property;
        return problem(inside == null ? null : JsonNodes.tokenStreamLocationOf(inside), whole, words(error));
    }

    private static String words(Error error) {
        // The schema can only count an event's fields.
        if (COUNTS.contains(error.getKeyword())) {
            return "must have one thing that happens, and when";
        }
        var words = String.valueOf(error.getMessage());
        var place = error.getInstanceLocation() + ": ";
        return words.startsWith(place) ? words.substring(place.length()) : words;
    }

    private static ScenarioProblem problem(@Nullable JsonLocation location, String field, String words) {
        var place = Optional.ofNullable(location);
        return new ScenarioProblem(
                Math.max(0, place.map(JsonLocation::getLineNr).orElse(0)),
                Math.max(0, place.map(JsonLocation::getColumnNr).orElse(0)),
                field,
                words);
    }
}
