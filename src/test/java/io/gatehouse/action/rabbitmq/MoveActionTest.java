package io.gatehouse.action.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.OnRabbit;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.RabbitDesk;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Text;
import io.gatehouse.adapter.rabbitmq.FaultyPort;
import io.gatehouse.port.BrokerException;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoveActionTest extends OnRabbit {

    private static final String FROM = "move-test.from";
    private static final String TO = "move-test.to";

    MoveActionTest(LabEndpoints lab, @TempDir Path folder) throws Exception {
        super(lab, folder, List.of(FROM, TO), List.of());
    }

    @BeforeEach
    void declare() throws Exception {
        rabbit.queue(FROM, Map.of());
        rabbit.queue(TO, Map.of());
    }

    private static String[] ids(int first, int end) {
        return IntStream.range(first, end).mapToObj(String::valueOf).toArray(String[]::new);
    }

    @Test
    void messagesMoveInOrderAndCanBeTakenBack() throws Exception {
        rabbit.deadLetters(FROM, 0, 300, "x", "y");
        var preview = desk.preview("move", "queue", FROM, "to", TO, "move-count", "200");
        assertThat(preview.messages()).isEqualTo(200);
        var receipt = desk.execute(preview);
        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.DONE);
        assertThat(receipt.facts()).containsExactly(Text.of("receipt.move", 200L, 200L, FROM, TO));
        assertThat(rabbit.count(TO)).isEqualTo(200);
        var undo = receipt.undo().orElseThrow();
        var back = desk.action(undo.action());
        back.execute(back.preview(undo.inputs()), Progress.unwatched());
        assertThat(rabbit.count(TO)).isZero();
        assertThat(rabbit.drainIds(FROM)).containsExactlyInAnyOrder(ids(0, 300));
    }

    @Test
    void onlyWhatMatchesMovesAndTheRestStaysInOrder() throws Exception {
        rabbit.deadLetters(FROM, 0, 50, "x", "issue");
        rabbit.deadLetters(FROM, 50, 50, "x", "cancel");
        var receipt = desk.run("move", "queue", FROM, "to", TO, "origin-key", "cancel");
        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.DONE);
        assertThat(receipt.facts()).contains(Text.of("receipt.replay.held.filtered", 50L, ""));
        assertThat(rabbit.drainIds(TO)).containsExactly(ids(50, 100));
        await().until(() -> rabbit.count(FROM) == 50);
        assertThat(rabbit.drainIds(FROM)).containsExactly(ids(0, 50));
    }

    @Test
    void whatCannotBeMovedIsRefused() throws Exception {
        assertThat(desk.preview("move", "queue", FROM, "to", TO).refusal()).contains(Text.of("refused.empty", FROM));
        assertThatThrownBy(() -> desk.preview("move", "queue", FROM, "to", FROM))
                .isInstanceOf(InvalidInput.class);
        rabbit.channel().queueDelete(TO);
        assertThat(desk.preview("move", "queue", FROM, "to", TO).refusal()).contains(Text.of("refused.no-queue", TO));
        rabbit.channel().queueDelete(FROM);
        assertThat(desk.preview("move", "queue", FROM, "to", TO).refusal()).contains(Text.of("refused.no-queue", FROM));
        rabbit.queue(FROM, Map.of("x-queue-type", "stream"));
        rabbit.queue(TO, Map.of());
        assertThat(desk.preview("move", "queue", FROM, "to", TO).refusal())
                .contains(Text.of("refused.replay-stream", FROM));
    }

    @Test
    void whatChangedInBetweenIsNotMoved() throws Exception {
        rabbit.deadLetters(FROM, 0, 5, "x", "y");
        var counted = desk.preview("move", "queue", FROM, "to", TO);
        rabbit.deadLetters(FROM, 5, 1, "x", "y");
        assertThatThrownBy(() -> desk.execute(counted)).isInstanceOf(PreviewOutdated.class);
        var preview = desk.preview("move", "queue", FROM, "to", TO);
        rabbit.queue(TO, Map.of("x-max-length", 3));
        assertThatThrownBy(() -> desk.execute(preview)).isInstanceOf(PreviewOutdated.class);
        rabbit.channel().queueDelete(TO);
        assertThatThrownBy(() -> desk.execute(preview)).isInstanceOf(PreviewOutdated.class);
        assertThat(rabbit.count(FROM)).isEqualTo(6);
    }

    @Test
    void aFullQueueLeavesTheRestWhereItIs() throws Exception {
        rabbit.queue(TO, Map.of("x-max-length", 10, "x-overflow", "reject-publish"));
        rabbit.deadLetters(FROM, 0, 100, "x", "y");
        var receipt = desk.run("move", "queue", FROM, "to", TO);
        var taken = rabbit.count(TO);
        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.STOPPED);
        assertThat(receipt.facts()).contains(Text.of("receipt.replay.held.rejected", 100 - taken, ""));
        assertThat(RabbitDesk.column(receipt, "message-id")).hasSize((int) (100 - taken));
        await().until(() -> rabbit.count(FROM) == 100 - taken);
    }

    @Test
    void aQueueDeletedMeanwhileTakesNothingWithIt() throws Exception {
        rabbit.deadLetters(FROM, 0, 3_000, "x", "y");
        var preview = desk.preview("move", "queue", FROM, "to", TO, "rate", "1000");
        var seen = new Progress() {
            private volatile boolean deleted;

            @Override
            public void report(Step step) {
                if (step.done() > 200 && !deleted) {
                    deleted = true;
                    delete();
                }
            }

            private void delete() {
                try {
                    rabbit.channel().queueDelete(TO);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public boolean stopRequested() {
                return false;
            }
        };
        var receipt = desk.action("move").execute(preview, seen);
        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.STOPPED);
        assertThat(RabbitDesk.facts(receipt)).contains("receipt.replay.held.unroutable");
        await().until(() -> rabbit.count(FROM) == 3_000 - receipt.counts().done());
    }

    @Test
    void aBrokerThatGoesAwayBeforeItBeganHasEverythingStill() throws Exception {
        rabbit.deadLetters(FROM, 0, 5, "x", "y");
        try (var port = new FaultyPort(lab.amqpPort());
                var away = behind(port.port())) {
            var preview = away.preview("move", "queue", FROM, "to", TO);
            port.answer("gone".getBytes(StandardCharsets.US_ASCII));
            assertThatThrownBy(() -> away.execute(preview)).isInstanceOf(BrokerException.class);
        }
        assertThat(rabbit.count(FROM)).isEqualTo(5);
        assertThat(rabbit.count(TO)).isZero();
    }
}
