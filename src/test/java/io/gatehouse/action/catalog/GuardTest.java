package io.gatehouse.action.catalog;

import static io.gatehouse.action.Desk.inputs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.ActionRefused;
import io.gatehouse.action.Brokers;
import io.gatehouse.action.Impact;
import io.gatehouse.action.OnRabbit;
import io.gatehouse.action.Progress;
import io.gatehouse.action.RabbitDesk;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Text;
import io.gatehouse.adapter.rabbitmq.TestRabbit;
import io.gatehouse.domain.Profile;
import io.gatehouse.port.AuditLog;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands before every action, with a real broker behind it.
class GuardTest extends OnRabbit {

    private static final String QUEUE = "guard-test.queue";
    private static final String OTHER = "guard-test.other";
    private static final String EXCHANGE = "guard-test.exchange";

    private final List<AuditLog.Entry> audit = new ArrayList<>();

    GuardTest(LabEndpoints lab, @TempDir Path folder) throws Exception {
        super(lab, folder, List.of(QUEUE, OTHER), List.of(EXCHANGE));
    }

    @BeforeEach
    void fill() throws Exception {
        rabbit.queue(QUEUE, Map.of());
        rabbit.deadLetters(QUEUE, 0, 3, "", QUEUE);
        rabbit.channel().exchangeDeclare(EXCHANGE, "direct", true);
    }

    private ActionCatalog catalog(Profile profile, AuditLog log) {
        return ActionCatalog.of(new ActionPorts(
                Brokers.onRabbit(() -> desk.commands, TestRabbit.links(lab)),
                profile,
                log,
                RabbitDesk.shelves(folder),
                InstantSource.system()));
    }

    @Test
    void aReadOnlyProfileSendsNothing() throws Exception {
        var readOnly = catalog(RabbitDesk.profile(TestRabbit.endpoint(lab)).withReadOnly(true), audit::add);
        // All there are, of every broker, are tried in ReadOnlyWireTest.
        var changing = readOnly.all().stream()
                .filter(action -> action.impact() == Impact.CHANGE)
                .filter(action -> action.subject() == Subject.QUEUE || action.subject() == Subject.EXCHANGE)
                .toList();
        for (var action : changing) {
            var allowed =
                    desk.preview(action.id(), "queue", QUEUE, "exchange", EXCHANGE, "archive", "none", "to", OTHER);
            assertThatThrownBy(() -> action.execute(allowed, Progress.unwatched()))
                    .as(action.id())
                    .isInstanceOf(ActionRefused.class);
        }
        assertThat(readOnly.find("purge")
                        .orElseThrow()
                        .preview(inputs("queue", QUEUE))
                        .refusal())
                .contains(Text.of("refused.read-only", "test"));
        assertThat(rabbit.count(QUEUE)).isEqualTo(3);
        assertThat(audit)
                .hasSameSizeAs(changing)
                .extracting(AuditLog.Entry::outcome)
                .containsOnly(AuditLog.Outcome.REFUSED);
    }

    @Test
    void whatCannotBeAuditedIsNotDone() throws Exception {
        var full = catalog(RabbitDesk.profile(TestRabbit.endpoint(lab)), entry -> {
            throw new AuditLog.NotWritten("disk full", new IOException());
        });
        var purge = full.find("purge").orElseThrow();
        var preview = purge.preview(inputs("queue", QUEUE));
        assertThatThrownBy(() -> purge.execute(preview, Progress.unwatched())).isInstanceOf(ActionRefused.class);
        assertThat(rabbit.count(QUEUE)).isEqualTo(3);
    }
}
