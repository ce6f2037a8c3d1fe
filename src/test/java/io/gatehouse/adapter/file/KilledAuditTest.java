package io.gatehouse.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` of real programs that write, and several of them at once.
class KilledAuditTest {

    @TempDir
    private Path folder;

    @RepeatedTest(5)
    void whatWasSaidToBeWrittenIsThereAndTheChainHolds() throws IOException, InterruptedException {
        var file = folder.resolve("audit.jsonl");
        var process = start(file, Integer.MAX_VALUE);
        var said = -1;
        try (var output = output(process)) {
            var until = ThreadLocalRandom.current().nextInt(5, 60);
            while (said < until) {
                said = Integer.parseInt(output.readLine());
            }
            process.destroyForcibly().waitFor();
        }
        new AuditFile(file).append(AuditEntries.entry(0));

        var book = new AuditFile(file).read();

        assertThat(book.chain().broken()).isEmpty();
        assertThat(book.chain().intactLines()).isGreaterThanOrEqualTo(said + 2L);
        assertThat(book.lines().getLast().entry()).isEqualTo(AuditEntries.entry(0));
    }

    @Test
    void severalProgramsAppendToOneFile() throws IOException, InterruptedException {
        var file = folder.resolve("audit.jsonl");
        var processes = new ArrayList<Process>();
        for (var i = 0; i < 3; i++) {
            processes.add(start(file, 40));
        }
        for (var process : processes) {
            try (var output = output(process)) {
                assertThat(output.lines()).hasSize(40);
            }
            assertThat(process.waitFor()).isZero();
        }

        var chain = new AuditFile(file).read().chain();

        assertThat(chain.broken()).isEmpty();
        assertThat(chain.intactLines()).isEqualTo(120);
        assertThat(chain.tornLines()).isZero();
    }

    private static Process start(Path file, int lines) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        AuditProcess.class.getName(),
                        file.toString(),
                        String.valueOf(lines))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
    }
}
