package io.gatehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.port.AuditBook;
import io.gatehouse.port.AuditLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditSearchTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final AuditBook book = new AuditBook(
            List.of(
                    line(1, "staging", "=cmd|' /C calc'!A0", "first"),
                    line(2, "production", "ticket-dlq", "3 messages, \"quoted\""),
                    line(3, "production", "ticket-issue-queue", "third")),
            new AuditBook.Chain(3, 0, Optional.of(NOON), Optional.empty(), 0));

    private static AuditBook.Line line(long number, String profile, String target, String effect) {
        return new AuditBook.Line(
                number,
                new AuditLog.Entry(
                        NOON.plusSeconds(number),
                        "kim",
                        "console-1",
                        profile,
                        "purge",
                        target,
                        3,
                        List.of(effect),
                        "gatehouse purge " + target,
                        AuditLog.Outcome.DONE,
                        "done 3 of 3"));
    }

    private List<Long> found(String profile, Instant from, String text) {
        return new AuditSearch(profile, from, text)
                .in(book).stream().map(AuditBook.Line::number).toList();
    }

    @Test
    void linesAreFoundByProfileTimeAndAnyPartNewestFirst() {
        assertThat(found("", Instant.MIN, "")).containsExactly(3L, 2L, 1L);
        assertThat(found("production", Instant.MIN, "")).containsExactly(3L, 2L);
        assertThat(found("", NOON.plusSeconds(2), "")).containsExactly(3L, 2L);
        assertThat(found("", Instant.MIN, "DLQ")).containsExactly(2L);
        assertThat(found("", Instant.MIN, "Third")).containsExactly(3L);
        assertThat(found("", Instant.MIN, "nothing like it")).isEmpty();
    }

    @Test
    void aTableQuotesWhatNeedsItAndStartsNoFormula() {
        var table = AuditExport.csv(book.lines());

        assertThat(table.lines().toList().get(0)).startsWith("line,at,who,host,profile,action,target");
        assertThat(table).contains(",'=cmd|' /C calc'!A0,").contains(",\"3 messages, \"\"quoted\"\"\",");
    }

    @Test
    void theEndingOfTheFileDecidesItsForm(@TempDir Path folder) throws Exception {
        AuditExport.write(book.lines(), folder.resolve("audit.JSON"));
        AuditExport.write(book.lines(), folder.resolve("audit.csv"));

        assertThat(Files.readString(folder.resolve("audit.JSON")))
                .startsWith("[")
                .contains("\"line\" : 2");
        assertThat(Files.readAllLines(folder.resolve("audit.csv"))).hasSize(4);
    }
}
