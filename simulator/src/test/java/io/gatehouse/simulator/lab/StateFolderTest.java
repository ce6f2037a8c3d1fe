package io.gatehouse.simulator.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where labs keep their state.
class StateFolderTest {
    private static final Path HOME = Path.of("/home/ann");

    @Test
    void everySystemHasItsCustom() {
        assertThat(StateFolder.of("Linux", Map.of(), HOME)).isEqualTo(HOME.resolve(".local/state/gatehouse"));
        assertThat(StateFolder.of("Linux", Map.of("XDG_STATE_HOME", "/state"), HOME))
                .isEqualTo(Path.of("/state/gatehouse"));
        assertThat(StateFolder.of("Mac OS X", Map.of(), HOME))
                .isEqualTo(HOME.resolve("Library/Application Support/Gatehouse"));
        assertThat(StateFolder.of("Windows 11", Map.of("LOCALAPPDATA", "/local"), HOME))
                .isEqualTo(Path.of("/local/Gatehouse"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a/b", "a b", "-x", "한글"})
    void namesThatAreNoFolderNamesEverywhereAreRefused(String name) {
        assertThatThrownBy(() -> LabDirectory.in(HOME, name)).isInstanceOf(LabException.class);
    }

    @Test
    void everyLabHasItsOwnMark() throws LabException {
        assertThat(LabDirectory.in(HOME, "a").token())
                .isEqualTo(LabDirectory.in(HOME, "a").token())
                .isNotEqualTo(LabDirectory.in(HOME, "b").token());
    }
}
