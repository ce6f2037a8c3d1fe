package io.gatehouse.simulator.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.simulator.fault.Fault;
import io.gatehouse.simulator.fault.FaultCatalog;
import io.gatehouse.simulator.scenario.ScenarioSchema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// No kind of event is forgotten in the list or in the schema.
class EventKindsTest {

    private static final Path FOLDER = Path.of("simulator/src/main/java/io/gatehouse/simulator");

    @Test
    void everyFileThatHasAKindIsInTheList() throws Exception {
        try (var files = Files.walk(FOLDER)) {
            var kinds = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(EventKindsTest::declaresAKind)
                    .toList();
            assertThat(kinds).hasSameSizeAs(EventKinds.ALL);
        }
    }

    private static boolean declaresAKind(Path file) {
        try {
            return Files.readString(file).contains("EventKind KIND");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void theSchemaHasTheSameKinds() throws Exception {
        try (var in = Objects.requireNonNull(EventKinds.class.getResourceAsStream(ScenarioSchema.RESOURCE))) {
            var fields = new ArrayList<String>();
            new ObjectMapper()
                    .readTree(in)
                    .at("/$defs/event/properties")
                    .fieldNames()
                    .forEachRemaining(fields::add);
            var names = new ArrayList<>(List.of("at"));
            EventKinds.ALL.forEach(kind -> names.add(kind.name()));
            assertThat(fields).containsExactlyElementsOf(names);
        }
    }

    @Test
    void theSchemaHasTheSameFaults() throws Exception {
        try (var in = Objects.requireNonNull(EventKinds.class.getResourceAsStream(ScenarioSchema.RESOURCE))) {
            var names = new ArrayList<String>();
            new ObjectMapper().readTree(in).at("/$defs/fault/enum").forEach(name -> names.add(name.asText()));
            assertThat(names)
                    .containsExactlyElementsOf(
                            FaultCatalog.ALL.stream().map(Fault::name).toList());
        }
    }
}
