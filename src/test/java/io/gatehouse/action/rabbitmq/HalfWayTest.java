package io.gatehouse.action.rabbitmq;

import static io.gatehouse.action.Desk.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.gatehouse.action.OnRabbit;
import io.gatehouse.action.Progress;
import io.gatehouse.action.RabbitDesk;
import io.gatehouse.action.Receipt;
import io.gatehouse.adapter.rabbitmq.FaultyPort;
import io.gatehouse.domain.QueueName;
import io.gatehouse.port.BrokerException.Unreachable;
import io.gatehouse.port.BrokerException.Unreachable.Changed;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The connection is cut in the middle of the work: nothing is lost, the receipt tells how much was done, and doing it
/// again does the rest. Purging, deleting and restoring have tests of their own.
class HalfWayTest extends OnRabbit {

    private static final String FROM = "half-way.from";
    private static final String TO = "half-way.to";
    private static final String EXCHANGE = "half-way.exchange";
    private static final int MANY = 3_000;
    /// Slow enough to be told how far it is in between.
    private static final String RATE = "4000";

    private final FaultyPort port;
    private final RabbitDesk away;

    HalfWayTest(LabEndpoints lab, @TempDir Path folder) throws Exception {
        super(lab, folder, List.of(FROM, TO), List.of(EXCHANGE));
        port = new FaultyPort(lab.amqpPort());
        away = behind(port.port());
    }

    @BeforeEach
    void declare() throws Exception {
        rabbit.queue(FROM, Map.of());
        rabbit.queue(TO, Map.of());
    }

    @AfterEach
    void close() throws IOException {
        away.close();
        port.close();
    }

    /// Cuts the connections once some messages arrived, and gives up waiting for the broker then.
    private final class GivingUp implements Progress {

        private volatile boolean broken;

        @Override
        public void report(Step step) {
            try {
                if (!broken && rabbit.count(TO) > 300) {
                    broken = true;
                    port.answer(new byte[0]);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean stopRequested() {
            return broken;
        }
    }

    private void assertThatAllArrived(long twiceAtMost) throws Exception {
        var arrived = rabbit.drainIds(TO);
        assertThat(arrived.stream().distinct().map(Integer::valueOf).sorted())
                .as("nothing is lost")
                .isEqualTo(IntStream.range(0, MANY).boxed().toList());
        assertThat(arrived.size() - MANY).as("what came twice was told").isBetween(0, (int) twiceAtMost);
    }

    @ParameterizedTest
    @ValueSource(strings = {"move", "replay"})
    void whatWasNotSentOnStaysAndTheNextRunSendsIt(String id) throws Exception {
        rabbit.deadLetters(FROM, 0, MANY, "", TO);
        var form = id.equals("move")
                ? new String[] {"queue", FROM, "to", TO, "rate", RATE}
                : new String[] {"queue", FROM, "rate", RATE};

        var receipt = away.execute(away.preview(id, form), new GivingUp());

        assertThat(receipt.outcome()).as(receipt.toString()).isEqualTo(Receipt.Outcome.STOPPED);
        assertThat(receipt.counts().done()).isBetween(0L, MANY - 1L);
        assertThat(receipt.counts().total()).isEqualTo(MANY);
        port.passOn();
        await().until(() -> rabbit.count(FROM) + rabbit.count(TO) >= MANY);
        var rest = away.run(id, form);
        assertThat(rest.outcome()).as(rest.toString()).isEqualTo(Receipt.Outcome.DONE);
        assertThat(rabbit.count(FROM)).isZero();
        assertThatAllArrived(receipt.counts().repeated()
                + receipt.counts().inFlight()
                + rest.counts().repeated());
    }

    @Test
    void aReplayThatWasGoneOnWithIsGoneOnWithOnceMore() throws Exception {
        rabbit.deadLetters(FROM, 0, MANY, "", TO);
        Interrupted.replay(folder, FROM, MANY + 5, 5, "rate", RATE);

        var receipt = away.execute(away.preview("replay-resume", "queue", FROM), new GivingUp());

        assertThat(receipt.outcome()).as(receipt.toString()).isEqualTo(Receipt.Outcome.STOPPED);
        port.passOn();
        await().until(() -> rabbit.count(FROM) + rabbit.count(TO) >= MANY);
        away.run("replay", "queue", FROM);
        assertThat(rabbit.drainIds(TO)).contains("0", "1500", String.valueOf(MANY - 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"peek", "browse", "replay-plan", "edit"})
    void aLookThatIsCutOffLeavesEveryMessageWhereItIs(String id) throws Exception {
        rabbit.deadLetters(FROM, 0, 5, "", TO);
        var form = id.equals("edit") ? new String[] {"queue", FROM, "at-position", "4"} : new String[] {"queue", FROM};
        var preview = away.preview(id, form);
        // The third message that is asked for.
        port.hangUpBefore(FaultyPort.bytes(0, 60, 0, 70), 3);

        var failure = catchThrowableOfType(Unreachable.class, () -> away.execute(preview));

        assertThat(failure.changed()).isEqualTo(Changed.NOTHING);
        assertThat(failure).hasMessageContaining("whose messages stay in it");
        port.passOn();
        await().until(() -> rabbit.count(FROM) == 5);
        assertThat(away.run(id, form).outcome()).isEqualTo(Receipt.Outcome.DONE);
        await().until(() -> rabbit.count(FROM) + rabbit.count(TO) == 5);
    }

    @Test
    void aQuorumQueueRemembersHowOftenALookThatWasCutOffGaveItsMessagesOut() throws Exception {
        rabbit.queue(FROM, Map.of("x-queue-type", "quorum", "x-delivery-limit", 2));
        rabbit.deadLetters(FROM, 0, 5, "", TO);
        var preview = away.preview("peek", "queue", FROM);
        port.hangUpBefore(FaultyPort.bytes(0, 60, 0, 70), 3);
        var _ = catchThrowableOfType(Unreachable.class, () -> away.execute(preview));
        port.passOn();
        await().until(() -> rabbit.count(FROM) == 5);
        assertThat(away.preview("peek", "queue", FROM).refusal().orElseThrow().key())
                .isEqualTo("refused.look-limit");
    }

    @Test
    void aQueueWhoseDeletionLosesItsBrokerInASecondRoundKeepsTheFirstOneInItsArchive() throws Exception {
        rabbit.deadLetters(FROM, 0, 50, "", TO);
        var once = new AtomicBoolean();
        var receipt = away.execute(away.preview("delete-queue", "queue", FROM), new Progress() {
            @Override
            public void report(Step step) {
                if (once.compareAndSet(false, true)) {
                    comeMore();
                    port.lockOut();
                }
            }

            @Override
            public boolean stopRequested() {
                return false;
            }
        });

        assertThat(receipt.outcome()).as(receipt.toString()).isEqualTo(Receipt.Outcome.STOPPED);
        assertThat(facts(receipt)).contains("receipt.delete-queue.stopped", "receipt.archive.lost");
        port.passOn();
        assertThat(rabbit.count(FROM)).isEqualTo(7);
        assertThat(away.undo(receipt).counts().done()).isEqualTo(50);
        assertThat(rabbit.count(FROM)).isEqualTo(57);
    }

    private void comeMore() {
        try {
            rabbit.deadLetters(FROM, 50, 7, "", TO);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anAnswerThatStaysOutAfterTheMessagesWereKeptLeavesTheWayBack() throws Exception {
        rabbit.deadLetters(FROM, 0, 50, "", TO);
        var preview = away.preview("delete-queue", "queue", FROM);
        port.keepAnswerTo(FaultyPort.bytes(0, 50, 0, 40));

        var receipt = away.execute(preview);

        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.STOPPED);
        assertThat(facts(receipt)).contains("receipt.delete-queue.in-doubt", "receipt.archive");
        port.passOn();
        assertThat(away.commands.findQueue(new QueueName(FROM))).isEmpty();
        away.undo(receipt);
        assertThat(rabbit.count(FROM)).isEqualTo(50);
    }

    @Test
    void aRestoreThatIsCutOffBetweenQueueAndBindingsMakesTheRestTheNextTime() throws Exception {
        rabbit.channel().exchangeDeclare(EXCHANGE, "direct", true);
        rabbit.channel().queueBind(FROM, EXCHANGE, "k");
        rabbit.deadLetters(FROM, 0, 5, "", TO);
        var archive = RabbitDesk.archive(away.run("delete-queue", "queue", FROM));
        var preview = away.preview("restore", "archive", archive);
        port.hangUpBefore(FaultyPort.bytes(0, 50, 0, 20), 1);

        var receipt = away.execute(preview);

        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.STOPPED);
        assertThat(facts(receipt)).contains("receipt.restore.lost");
        port.passOn();
        assertThat(rabbit.count(FROM)).as("the queue is there again").isZero();
        assertThat(away.run("restore", "archive", archive).outcome()).isEqualTo(Receipt.Outcome.DONE);
        assertThat(rabbit.count(FROM)).isEqualTo(5);
        assertThat(away.commands.keeping().bindingsTo(new QueueName(FROM))).hasSize(1);
    }
}
