package io.gatehouse.adapter.store;

import static io.gatehouse.adapter.store.StoreFixture.START;
import static io.gatehouse.adapter.store.StoreFixture.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.gatehouse.domain.Tier;
import io.gatehouse.port.StoreState.Why;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A history folder on a file system that is really mounted read-only, which only root can arrange; for others these
/// tests are skipped.
@EnabledOnOs(OS.LINUX)
class ReadOnlyMountTest {

    @TempDir
    private Path folder = Path.of("");

    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        Files.createDirectory(history());
        mounted =
                run("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", history().toString());
        assumeThat(mounted).as("may mount a file system").isTrue();
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", history().toString());
        }
    }

    @Test
    void consoleOnAReadOnlyDiskGoesOnInMemorySaysSoAndWritesWhenItMay() throws Exception {
        var fixture = new StoreFixture(folder);
        try (var store = fixture.open()) {
            store.append(one(5, START));
            assertThat(store.flush()).isTrue();
        }
        remount("ro");
        try (var store = fixture.open()) {
            store.append(one(6, START.plusSeconds(1)));

            assertThat(store.flush()).isFalse();
            var inMemory = store.state().inMemory().orElseThrow();
            assertThat(inMemory.why()).isEqualTo(Why.DISK);
            assertThat(inMemory.detail()).containsIgnoringCase("read-only");
            assertThat(steps(store)).isEqualTo(1);

            remount("rw");
            assertThat(store.flush()).isTrue();
            assertThat(store.state().inMemory()).isEmpty();
            assertThat(steps(store)).isEqualTo(2);
        }
    }

    private static int steps(HistoryStore store) {
        return store.read(StoreFixture.DEPTH, Tier.SECOND, 0, Long.MAX_VALUE).size();
    }

    private Path history() {
        return folder.resolve("history");
    }

    private void remount(String how) throws Exception {
        assertThat(run("mount", "-o", "remount," + how, history().toString())).isTrue();
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // there is no such command
        }
    }
}
