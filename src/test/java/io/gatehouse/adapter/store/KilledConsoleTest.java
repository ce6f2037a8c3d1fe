package io.gatehouse.adapter.store;

import static io.gatehouse.adapter.store.StoreFixture.DEPTH;
import static io.gatehouse.adapter.store.StoreFixture.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.Tier;
import io.gatehouse.port.StoreState;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` of a real process that records.
class KilledConsoleTest {

    private static final int AT_MOST_LOST = 500; // a second of readings, ten flushes

    @TempDir
    private Path folder;

    @RepeatedTest(3)
    void losesAtMostTheLastMoments() throws IOException, InterruptedException {
        var last = -1;
        var process = start("live");
        try (var output = output(process)) {
            while (last < 1_000) {
                last = Integer.parseInt(output.readLine());
            }
            process.destroyForcibly().waitFor();
        }

        var fixture = new StoreFixture(folder);
        fixture.goTo(START.plusSeconds(last));
        try (var store = fixture.open()) {
            var kept = store.read(DEPTH, Tier.SECOND, 0, Long.MAX_VALUE).last();
            assertThat(store.state()).isEqualTo(StoreState.ON_DISK);
            assertThat(kept.length).isGreaterThan(last - AT_MOST_LOST);
            for (var second = 0; second < kept.length; second++) {
                assertThat(kept[second]).isEqualTo(second);
            }
        }
    }

    @Test
    void aSpikeOfTwentyDaysAgoIsStillThere() throws IOException, InterruptedException {
        var process = start("month");
        try (var output = output(process)) {
            assertThat(output.readLine()).isEqualTo("written");
            process.destroyForcibly().waitFor();
        }

        var fixture = new StoreFixture(folder);
        fixture.goTo(START.plus(StoreProcess.MONTH));
        try (var store = fixture.open()) {
            var month = store.read(DEPTH, Tier.MINUTE, START.toEpochMilli(), Long.MAX_VALUE);
            assertThat(month.size()).isEqualTo((int) StoreProcess.MONTH.toMinutes());
            assertThat(Arrays.stream(month.max()).max()).hasValue(StoreProcess.SPIKE_VALUE);
            var minute = (int) StoreProcess.SPIKE.toMinutes();
            assertThat(month.startMillis()[minute]).isEqualTo(StoreFixture.millis(Duration.ofMinutes(minute)));
            assertThat(month.max()[minute]).isEqualTo(StoreProcess.SPIKE_VALUE);
            assertThat(month.last()[minute]).isEqualTo(minute % 100);
        }
    }

    private Process start(String how) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        StoreProcess.class.getName(),
                        folder.toString(),
                        how)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
    }
}
