package io.gatehouse.action.rabbitmq;

import static io.gatehouse.action.Desk.inputs;
import static io.gatehouse.action.Desk.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gatehouse.action.ActionRefused;
import io.gatehouse.action.OnRabbit;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Text;
import io.gatehouse.port.AuditLog;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is purged is what was previewed.
class PurgeActionTest extends OnRabbit {

    private static final String QUEUE = "action-test.queue";

    PurgeActionTest(LabEndpoints lab, @TempDir Path folder) throws Exception {
        super(lab, folder, List.of(QUEUE), List.of());
    }

    @Test
    void purgingRemovesWhatWasPreviewed() throws Exception {
        rabbit.queue(QUEUE, Map.of());
        rabbit.deadLetters(QUEUE, 0, 30, "", QUEUE);
        var purge = desk.action("purge");
        var preview = purge.preview(inputs("queue", QUEUE));
        assertThat(preview.messages()).isEqualTo(30);
        assertThat(preview.commandLines().ours()).isEqualTo("gatehouse purge " + QUEUE + " --profile test");
        assertThat(rabbit.count(QUEUE)).as("a preview changes nothing").isEqualTo(30);
        var receipt = desk.execute(preview);
        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.DONE);
        assertThat(receipt.counts().done()).isEqualTo(30);
        assertThat(rabbit.count(QUEUE)).isZero();
        assertThat(desk.audit)
                .extracting(AuditLog.Entry::outcome)
                .containsExactly(AuditLog.Outcome.STARTED, AuditLog.Outcome.DONE);
    }

    @Test
    void purgingNothingIsRefused() throws Exception {
        var purge = desk.action("purge");
        assertThat(purge.preview(inputs("queue", QUEUE)).refusal()).contains(Text.of("refused.no-queue", QUEUE));
        rabbit.queue(QUEUE, Map.of());
        var empty = purge.preview(inputs("queue", QUEUE));
        assertThat(empty.refusal()).contains(Text.of("refused.empty", QUEUE));
        assertThatThrownBy(() -> desk.execute(empty)).isInstanceOf(ActionRefused.class);
    }

    @Test
    void aQueueAtRestIsNotPurgedWhenItsCountChanged() throws Exception {
        rabbit.queue(QUEUE, Map.of());
        rabbit.deadLetters(QUEUE, 0, 30, "", QUEUE);
        var purge = desk.action("purge");
        var preview = purge.preview(inputs("queue", QUEUE));
        rabbit.deadLetters(QUEUE, 30, 1, "", QUEUE);
        assertThatThrownBy(() -> desk.execute(preview))
                .isInstanceOfSatisfying(
                        PreviewOutdated.class,
                        e -> assertThat(e.whatChanged()).isEqualTo(Text.of("outdated.count", QUEUE, 30L, 31L)));
        assertThat(rabbit.count(QUEUE)).isEqualTo(31);
    }

    @Test
    void aBusyQueueMayChangeByTheToleranceThatWasTold() throws Exception {
        rabbit.queue(QUEUE, Map.of());
        rabbit.deadLetters(QUEUE, 0, 30, "", QUEUE);
        rabbit.channel().basicQos(1);
        rabbit.channel().basicConsume(QUEUE, false, (tag, message) -> {}, tag -> {});
        await().until(() -> rabbit.count(QUEUE) == 29);
        var purge = desk.action("purge");
        var preview = purge.preview(inputs("queue", QUEUE));
        assertThat(keys(preview)).contains("effect.purge.tolerance");
        rabbit.deadLetters(QUEUE, 30, 20, "", QUEUE);
        assertThatThrownBy(() -> desk.execute(preview)).isInstanceOf(PreviewOutdated.class);
        var again = purge.preview(inputs("queue", QUEUE));
        rabbit.deadLetters(QUEUE, 50, 5, "", QUEUE);
        assertThat(desk.execute(again).counts().done()).isEqualTo(54);
    }

    @Test
    void aQueueThatWasDeletedOrMadeAnewIsNotTouched() throws Exception {
        for (var id : List.of("purge", "replay")) {
            rabbit.queue(QUEUE, Map.of());
            rabbit.deadLetters(QUEUE, 0, 3, "", QUEUE);
            var action = desk.action(id);
            var preview = action.preview(inputs("queue", QUEUE));
            rabbit.channel().queueDelete(QUEUE);
            assertThatThrownBy(() -> desk.execute(preview)).isInstanceOf(PreviewOutdated.class);
            rabbit.queue(QUEUE, Map.of("x-max-length", 50));
            rabbit.deadLetters(QUEUE, 0, 3, "", QUEUE);
            assertThatThrownBy(() -> desk.execute(preview)).isInstanceOf(PreviewOutdated.class);
            assertThat(rabbit.count(QUEUE)).isEqualTo(3);
        }
    }

    @Test
    void aStreamIsNeitherPurgedNorReplayed() throws Exception {
        rabbit.queue(QUEUE, Map.of("x-queue-type", "stream"));
        assertThat(desk.action("purge").preview(inputs("queue", QUEUE)).refusal())
                .contains(Text.of("refused.purge-stream", QUEUE));
        assertThat(desk.action("replay").preview(inputs("queue", QUEUE)).refusal())
                .contains(Text.of("refused.replay-stream", QUEUE));
    }
}
