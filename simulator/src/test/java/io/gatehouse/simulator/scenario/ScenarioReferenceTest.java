package io.gatehouse.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// The guide tells of every field that the schema has. `-Dgatehouse.write=true` writes the page anew.
class ScenarioReferenceTest {

    @Test
    void theGuideSaysWhatTheSchemaSays() throws Exception {
        var page = ScenarioReference.page();
        if (Boolean.getBoolean("gatehouse.write")) {
            Files.writeString(ScenarioReference.PAGE, page);
        }
        assertThat(Files.readString(ScenarioReference.PAGE)).isEqualTo(page);
    }
}
