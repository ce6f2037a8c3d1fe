package io.gatehouse.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.port.AuditLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditFileTest {

    private static final AuditLog.Entry ENTRY = new AuditLog.Entry(
            Instant.parse("2026-05-04T03:02:01Z"),
            "operator",
            "console-1",
            "production",
            "purge",
            "표 queue\n\"quoted\"",
            42,
            List.of("42 ready messages are removed."),
            "gatehouse purge q",
            AuditLog.Outcome.DONE,
            "");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void eachEntryIsOneLineAndNoneIsLost() throws Exception {
        var file = folder.resolve("deep/audit.jsonl");
        new AuditFile(file).append(ENTRY);
        new AuditFile(file).append(ENTRY);
        var lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2);
        var read = new ObjectMapper().readTree(lines.getLast());
        assertThat(read.path("at").asText()).isEqualTo("2026-05-04T03:02:01Z");
        assertThat(read.path("target").asText()).isEqualTo(ENTRY.target());
        assertThat(read.path("messages").asLong()).isEqualTo(42);
        assertThat(read.path("outcome").asText()).isEqualTo("DONE");
    }

    @Test
    void whatWasDoneIsReadByProfileAndTimeAsItIsAdded() {
        var file = new AuditFile(folder.resolve("audit.jsonl"));
        assertThat(read(file)).isEmpty();

        file.append(ENTRY);
        assertThat(read(file)).containsExactly(ENTRY);

        file.append(ENTRY);
        assertThat(read(file)).hasSize(2);
        assertThat(file.between("staging", Instant.EPOCH, Instant.MAX)).isEmpty();
        assertThat(file.between("production", ENTRY.at().plusSeconds(1), Instant.MAX))
                .isEmpty();
    }

    @Test
    void aFileThatWasBegunAnewIsReadAnew() throws Exception {
        var path = folder.resolve("audit.jsonl");
        var file = new AuditFile(path);
        file.append(ENTRY);
        file.append(ENTRY);
        assertThat(read(file)).hasSize(2);

        Files.writeString(path, "cut off {\n");
        assertThat(read(file)).isEmpty();
    }

    private static List<AuditLog.Entry> read(AuditFile file) {
        return file.between("production", Instant.EPOCH, Instant.MAX);
    }

    @Test
    void aFileThatCannotBeWrittenIsTold() {
        var log = new AuditFile(folder);
        assertThatThrownBy(() -> log.append(ENTRY))
                .isInstanceOf(AuditLog.NotWritten.class)
                .hasMessageContaining(folder.toString());
    }

    @Test
    void theNewestWayBackOfATargetIsFoundAfterTheReceiptWasClosed() {
        var file = new AuditFile(folder.resolve("audit.jsonl"));
        file.append(withWayBack("mailer", "mails:0=40"));
        file.append(withWayBack("mailer", "mails:0=55"));
        file.append(withWayBack("counter", "mails:0=7"));
        file.append(ENTRY);

        var book = file.read();

        assertThat(book.chain().broken()).isEmpty();
        assertThat(book.wayBack("production", "kafka-restore-offsets", "mailer"))
                .contains(new AuditLog.WayBack("kafka-restore-offsets", Map.of("old-offsets", "mails:0=55")));
        assertThat(book.wayBack("staging", "kafka-restore-offsets", "mailer")).isEmpty();
        assertThat(book.wayBack("production", "restore", "mailer")).isEmpty();
    }

    private static AuditLog.Entry withWayBack(String group, String offsets) {
        return new AuditLog.Entry(
                ENTRY.at(),
                ENTRY.who(),
                ENTRY.host(),
                ENTRY.profile(),
                "kafka-reset-offsets",
                group,
                40,
                List.of(),
                "gatehouse kafka reset-offsets " + group,
                AuditLog.Outcome.DONE,
                "done 1 of 1",
                new AuditLog.WayBack("kafka-restore-offsets", Map.of("old-offsets", offsets)));
    }
}
