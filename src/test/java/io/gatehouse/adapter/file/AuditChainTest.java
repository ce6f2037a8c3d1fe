package io.gatehouse.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.port.AuditBook;
import io.gatehouse.port.AuditBook.Break;
import io.gatehouse.port.AuditBook.Why;
import io.gatehouse.port.AuditLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody does to the file by hand, and what the log says of it.
class AuditChainTest {

    private static final String OLD_LINE =
            "{\"at\":\"2025-01-01T00:00:00Z\",\"who\":\"op\",\"profile\":\"production\",\"action\":\"purge\","
                    + "\"target\":\"q\",\"messages\":7,\"commandLine\":\"gatehouse purge q\",\"outcome\":\"DONE\","
                    + "\"detail\":\"\"}\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Path path = Path.of("");
    private AuditFile log = new AuditFile(path);

    @BeforeEach
    void begin() {
        path = folder.resolve("audit.jsonl");
        log = new AuditFile(path);
    }

    private void append(int from, int to) {
        IntStream.range(from, to).forEach(number -> log.append(AuditEntries.entry(number)));
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(path));
    }

    private AuditBook.Chain chain() {
        return new AuditFile(path).read().chain();
    }

    @Test
    void eachLineIsBoundToTheOneBefore() throws Exception {
        append(0, 3);

        assertThat(chain().intactLines()).isEqualTo(3);
        assertThat(chain().broken()).isEmpty();
        assertThat(chain().intactUpTo()).contains(AuditEntries.entry(2).at());
        var json = new ObjectMapper();
        var lines = lines();
        assertThat(json.readTree(lines.get(0)).path("previous").asText()).isEqualTo(AuditLine.NOTHING);
        assertThat(json.readTree(lines.get(1)).path("previous").asText())
                .isEqualTo(AuditLine.digest(lines.get(0).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatWasPreviewedAndWhereIsReadBack() {
        append(4, 5);

        assertThat(log.read().lines()).containsExactly(new AuditBook.Line(1, AuditEntries.entry(4)));
    }

    @Test
    void aChangedLineIsTold() throws Exception {
        append(0, 5);
        var lines = lines();
        lines.set(2, lines.get(2).replace("queue-2", "queue-9"));
        Files.write(path, lines);

        assertThat(chain().broken()).contains(new Break(3, Why.CHANGED));
        assertThat(chain().intactLines()).isEqualTo(2);
    }

    @Test
    void aLineChangedTogetherWithItsDigestIsTold() throws Exception {
        append(0, 5);
        var lines = lines();
        var previous =
                new ObjectMapper().readTree(lines.get(2)).path("previous").asText();
        lines.set(2, new String(AuditLine.bytes(AuditEntries.entry(9), previous), StandardCharsets.UTF_8));
        Files.write(path, lines);

        assertThat(chain().broken()).contains(new Break(4, Why.GAP));
    }

    @Test
    void theLastLineChangedTogetherWithItsDigestIsTold() throws Exception {
        append(0, 3);
        var lines = lines();
        var previous =
                new ObjectMapper().readTree(lines.get(2)).path("previous").asText();
        lines.set(2, new String(AuditLine.bytes(AuditEntries.entry(9), previous), StandardCharsets.UTF_8));
        Files.write(path, lines);

        assertThat(chain().broken()).contains(new Break(3, Why.CHANGED));
    }

    @Test
    void aRemovedLineIsTold() throws Exception {
        append(0, 5);
        var lines = lines();
        lines.remove(1);
        Files.write(path, lines);

        assertThat(chain().broken()).contains(new Break(2, Why.GAP));
    }

    @Test
    void theFirstLineRemovedIsTold() throws Exception {
        append(0, 3);
        var lines = lines();
        lines.removeFirst();
        Files.write(path, lines);

        assertThat(chain().broken()).contains(new Break(1, Why.GAP));
    }

    @Test
    void anInsertedLineIsTold() throws Exception {
        append(0, 4);
        var lines = lines();
        lines.add(2, lines.get(0));
        Files.write(path, lines);

        assertThat(chain().broken()).contains(new Break(3, Why.GAP));
    }

    @Test
    void aLineOfAnotherProgramIsTold() throws Exception {
        append(0, 2);
        Files.writeString(path, OLD_LINE, StandardOpenOption.APPEND);

        assertThat(chain().broken()).contains(new Break(3, Why.UNBOUND));
    }

    @Test
    void linesRemovedFromTheEndAreToldAlsoAfterTheNextAction() throws Exception {
        append(0, 5);
        Files.write(path, lines().subList(0, 3));
        assertThat(chain().broken()).contains(new Break(4, Why.SHORTENED));

        append(5, 6);

        assertThat(chain().broken()).contains(new Break(4, Why.GAP));
    }

    @Test
    void aLogThatWasRemovedIsTold() throws Exception {
        append(0, 2);
        Files.delete(path);

        assertThat(chain().broken()).contains(new Break(1, Why.SHORTENED));
    }

    @Test
    void anOldLogIsKeptAndChainedOn() throws Exception {
        Files.writeString(path, OLD_LINE + OLD_LINE);

        append(0, 2);

        assertThat(chain().broken()).isEmpty();
        assertThat(chain().olderLines()).isEqualTo(2);
        assertThat(chain().intactLines()).isEqualTo(2);
        assertThat(log.between("production", Instant.EPOCH, Instant.MAX))
                .extracting(AuditLog.Entry::target)
                .containsExactly("q", "q", "queue-0", "queue-1");
    }

    @Test
    void theLastOldLineIsVouchedFor() throws Exception {
        Files.writeString(path, OLD_LINE + OLD_LINE);
        append(0, 1);
        var lines = lines();
        lines.set(1, lines.get(1).replace("\"messages\":7", "\"messages\":8"));
        Files.write(path, lines);

        assertThat(chain().broken()).contains(new Break(3, Why.GAP));
    }

    @Test
    void aTornLineIsSetAsideAndTold() throws Exception {
        append(0, 2);
        Files.writeString(path, "{\"at\":\"2026-05-0", StandardOpenOption.APPEND);
        assertThat(log.read().lines()).hasSize(2);

        append(2, 3);

        assertThat(chain().broken()).isEmpty();
        assertThat(chain().intactLines()).isEqualTo(3);
        assertThat(chain().tornLines()).isEqualTo(1);
        assertThat(folder.resolve("audit.jsonl.torn")).hasContent("{\"at\":\"2026-05-0");
    }

    @Test
    void aLineLongerThanTheUsualIsFoundAgain() throws Exception {
        var entry = AuditEntries.entry(0);
        log.append(new AuditLog.Entry(
                entry.at(),
                entry.who(),
                entry.host(),
                entry.profile(),
                entry.action(),
                "x".repeat(300_000),
                0,
                List.of(),
                "",
                entry.outcome(),
                ""));
        append(1, 3);

        assertThat(chain().broken()).isEmpty();
        assertThat(chain().intactLines()).isEqualTo(3);
    }
}
