package io.gatehouse.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.port.WorkMemory.Counts;
import io.gatehouse.port.WorkMemory.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    private static Run run(String id, String profile, long done) {
        return new Run(id, profile, "큐", new Counts(100, done), Map.of("rate", "5"), START);
    }

    @Test
    void aRunThatWasNotFinishedIsKnownAfterwards() {
        var memory = new WorkFolder(folder);
        try (var progress = memory.begin(run("a", "shop", 0))) {
            progress.done(42);
            assertThat(memory.interrupted("shop")).as("it is under way").isEmpty();
            progress.keep();
        }
        assertThat(new WorkFolder(folder).interrupted("shop")).containsExactly(run("a", "shop", 42));
        assertThat(memory.interrupted("other")).isEmpty();
        memory.forget(run("a", "shop", 42));
        assertThat(memory.interrupted("shop")).isEmpty();
    }

    @Test
    void aFinishedRunIsForgotten() throws Exception {
        var memory = new WorkFolder(folder);
        memory.begin(run("a", "shop", 0)).close();
        assertThat(memory.interrupted("shop")).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void filesThatNobodyCanReadAreLeftOut() throws Exception {
        Files.writeString(folder.resolve("x.run"), "nonsense");
        Files.writeString(folder.resolve("x.done"), "12345678");
        Files.writeString(folder.resolve("y.run"), "{}");
        assertThat(new WorkFolder(folder).interrupted("shop")).isEmpty();
    }

    @Test
    void deliveriesAreRememberedByProfileAndQueue() {
        new WorkFolder(folder).deliveries("shop", "a = b : 큐", 7);
        assertThat(new WorkFolder(folder).deliveries("shop", "a = b : 큐")).hasValue(7);
        assertThat(new WorkFolder(folder).deliveries("shop", "other")).isEmpty();
        assertThat(new WorkFolder(folder).deliveries("other", "a = b : 큐")).isEmpty();
    }
}
