package io.gatehouse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `gatehouse compare`: what is printed and what the exit status says.
class CompareCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private String report(String name, int issued) throws Exception {
        var report = """
            {"scenario": "rush", "verdict": "pass", "ticketsPerSecond": 100, "loadedSeconds": 10, "seed": 7,
             "ledger": {"entered": 1000, "ready": 0, "unacked": 0, "deadLettered": 0, "issued": %d, "notified": 1000,
                        "lost": 0, "duplicated": 0, "orphaned": 0},
             "stages": [{"stage": "ticket", "count": 1000,
                         "service": {"p50Millis": 1, "p95Millis": 2, "p99Millis": 3, "p999Millis": 4, "maxMillis": 5},
                         "response": {"p50Millis": 1, "p95Millis": 20, "p99Millis": 3, "p999Millis": 4, "maxMillis": 5}}],
             "timeLine": []}
            """.formatted(issued);
        return Files.writeString(folder.resolve(name + ".json"), report).toString();
    }

    private int compare(String... arguments) {
        return new CommandLine(new CompareCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void printsTheRunsSideBySide() throws Exception {
        assertThat(compare(report("a", 1_000), report("b", 900))).isZero();
        assertThat(out.toString())
                .containsPattern("ticketsPerSecond +100 \\* +90 -10\\.0%")
                .contains("ticketsPerSecond: a.json better, 100", "p95Millis: no difference")
                .contains("The runs can be compared: scenario, seed and settings are the same.");
    }

    @Test
    void aPipelineIsToldOfWhatIsWorse() throws Exception {
        var first = report("a", 1_000);
        var second = report("b", 900);
        assertThat(compare(first, second, "--fail-if-worse", "15")).isZero();
        assertThat(compare(first, second, "--fail-if-worse", "5", "--json")).isEqualTo(1);
        var json = (ObjectNode) JSON.readTree(out.toString().lines().reduce("", (_, last) -> last));
        assertThat(json.path("comparable").asBoolean()).isTrue();
        assertThat(json.path("worse").get(0).asText())
                .isEqualTo("b.json is worse in ticketsPerSecond: 90 instead of 100");
        assertThat(compare(first, second, "--fail-if-worse", "-1")).isEqualTo(2);
    }

    @Test
    void aDamagedReportIsNamed() throws Exception {
        var broken = Files.writeString(folder.resolve("broken.json"), "{\"scenario\": ")
                .toString();
        assertThat(compare(report("a", 1_000), broken)).isEqualTo(2);
        assertThat(err.toString()).contains("broken.json:1:").doesNotContain("Usage:");
        assertThat(compare(report("a", 1_000))).isEqualTo(2);
    }

    @Test
    void thePageIsWritten() throws Exception {
        var page = folder.resolve("page.html");
        assertThat(compare(report("a", 1_000), report("b", 900), "--html", page.toString()))
                .isZero();
        assertThat(page).content().contains("a.json", "b.json");
    }
}
