package io.gatehouse.action.rabbitmq;

import static io.gatehouse.action.Desk.inputs;
import static io.gatehouse.action.Desk.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.OnRabbit;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Text;
import io.gatehouse.port.AuditLog;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Dead letters go back where they came from, or where they are sent.
class ReplayActionTest extends OnRabbit {

    private static final String QUEUE = "action-test.queue";
    private static final String DLQ = "action-test.dlq";
    private static final String EXCHANGE = "action-test.exchange";

    ReplayActionTest(LabEndpoints lab, @TempDir Path folder) throws Exception {
        super(lab, folder, List.of(QUEUE, DLQ), List.of(EXCHANGE));
    }

    @Test
    void replayingSendsDeadLettersBack() throws Exception {
        rabbit.queue(QUEUE, Map.of());
        rabbit.queue(DLQ, Map.of());
        rabbit.deadLetters(DLQ, 0, 40, "", QUEUE);
        rabbit.deadLetters(DLQ, 40, 2, "", "action-test.nowhere");
        var replay = desk.action("replay");
        var preview = replay.preview(inputs("queue", DLQ));
        assertThat(preview.messages()).isEqualTo(42);
        var receipt = desk.execute(preview);
        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.STOPPED);
        assertThat(receipt.counts()).isEqualTo(new Progress.Step(40, 42, 0, 2, 0));
        assertThat(receipt.facts())
                .startsWith(
                        Text.of("receipt.replay", 40L, 42L, DLQ),
                        Text.of("receipt.replay.held.unroutable", 2L, "NO_ROUTE"))
                .extracting(Text::key)
                .last()
                .isEqualTo("receipt.replay.id");
        assertThat(receipt.table().orElseThrow().rows())
                .containsExactly(
                        List.of("40", "unroutable", "amq.default", "action-test.nowhere"),
                        List.of("41", "unroutable", "amq.default", "action-test.nowhere"));
        assertThat(rabbit.count(QUEUE)).isEqualTo(40);
    }

    @Test
    void aReplayWhoseCountChangedIsRefused() throws Exception {
        rabbit.queue(DLQ, Map.of());
        rabbit.deadLetters(DLQ, 0, 4, "", QUEUE);
        var replay = desk.action("replay");
        var preview = replay.preview(inputs("queue", DLQ));
        rabbit.deadLetters(DLQ, 4, 1, "", QUEUE);
        assertThatThrownBy(() -> desk.execute(preview)).isInstanceOf(PreviewOutdated.class);
        assertThat(rabbit.count(DLQ)).isEqualTo(5);
        assertThat(desk.audit).extracting(AuditLog.Entry::outcome).contains(AuditLog.Outcome.REFUSED);
    }

    @Test
    void aReplayToAChosenPlaceTellsBeforehandWhenNothingIsBoundThere() throws Exception {
        rabbit.queue(DLQ, Map.of());
        rabbit.deadLetters(DLQ, 0, 4, "", QUEUE);
        var replay = desk.action("replay");
        assertThat(replay.preview(inputs("queue", DLQ, "exchange", EXCHANGE)).refusal())
                .contains(Text.of("refused.no-exchange", EXCHANGE));
        rabbit.channel().exchangeDeclare(EXCHANGE, "direct", true);
        assertThat(keys(replay.preview(inputs("queue", DLQ, "exchange", EXCHANGE, "routing-key", "x"))))
                .contains("effect.replay.unroutable");
        assertThatThrownBy(() -> replay.preview(inputs("queue", DLQ, "routing-key", "x")))
                .isInstanceOf(InvalidInput.class);
    }
}
