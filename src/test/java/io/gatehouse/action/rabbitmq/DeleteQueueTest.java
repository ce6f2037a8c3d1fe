package io.gatehouse.action.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gatehouse.action.ActionRefused;
import io.gatehouse.action.OnRabbit;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.RabbitDesk;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Text;
import io.gatehouse.adapter.rabbitmq.FaultyPort;
import io.gatehouse.domain.QueueName;
import io.gatehouse.port.BrokerException;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a deleted queue leaves: an archive that brings back messages, settings and bindings.
class DeleteQueueTest extends OnRabbit {

    private static final String QUEUE = "delete-test.queue";
    private static final String EXCHANGE = "delete-test.exchange";

    DeleteQueueTest(LabEndpoints lab, @TempDir Path folder) throws Exception {
        super(lab, folder, List.of(QUEUE), List.of(EXCHANGE));
    }

    private void declare(Map<String, Object> arguments, int messages) throws Exception {
        rabbit.queue(QUEUE, arguments);
        rabbit.channel().exchangeDeclare(EXCHANGE, "direct", true);
        rabbit.channel().queueBind(QUEUE, EXCHANGE, "a");
        rabbit.channel().queueBind(QUEUE, EXCHANGE, "b", Map.of("k", "v"));
        Letters.send(rabbit.channel(), Letters.many(EXCHANGE, "a", messages));
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "quorum"})
    void aDeletedQueueIsRestoredWithMessagesSettingsAndBindings(String type) throws Exception {
        declare(Map.of("x-queue-type", type, "x-max-length", 1_000, "x-dead-letter-exchange", "dlx"), 50);
        try (var bench = bench()) {
            var bindings = bench.commands.keeping().bindingsTo(new QueueName(QUEUE));
            var settings = bench.settings(QUEUE);
            var preview = bench.preview("delete-queue", "queue", QUEUE);
            assertThat(RabbitDesk.keys(preview))
                    .contains("effect.delete-queue.binding", "effect.delete-queue.kept", "effect.archive.differs");
            var deleted = bench.execute(preview);
            assertThat(deleted.outcome()).as(deleted.toString()).isEqualTo(Receipt.Outcome.DONE);
            assertThat(bench.commands.findQueue(new QueueName(QUEUE))).isEmpty();

            var restored = bench.undo(deleted);
            assertThat(restored.outcome()).as(restored.toString()).isEqualTo(Receipt.Outcome.DONE);
            assertThat(bench.settings(QUEUE)).isEqualTo(settings);
            assertThat(bench.commands.keeping().bindingsTo(new QueueName(QUEUE)))
                    .containsExactlyInAnyOrderElementsOf(bindings);
            var lines = new ArrayList<String>();
            for (var sent : Letters.many(EXCHANGE, "a", 50)) {
                lines.add(sent.line());
            }
            assertThat(bench.drain(QUEUE)).extracting(Letters::line).isEqualTo(lines);
        }
    }

    @Test
    void anEmptyQueueIsRestoredToo() throws Exception {
        declare(Map.of(), 0);
        try (var bench = bench()) {
            bench.undo(bench.run("delete-queue", "queue", QUEUE));
            assertThat(bench.commands.keeping().bindingsTo(new QueueName(QUEUE)))
                    .hasSize(2);
        }
    }

    @Test
    void withoutAnArchiveNothingIsKeptAndTheAuditSaysSo() throws Exception {
        declare(Map.of(), 5);
        try (var bench = bench()) {
            var deleted = bench.run("delete-queue", "queue", QUEUE, "no-archive", "true");
            assertThat(deleted.undo()).isEmpty();
            assertThat(bench.archives.all("test")).isEmpty();
            assertThat(bench.audit).allMatch(entry -> entry.commandLine().contains("--no-archive=true"));
        }
    }

    @Test
    void aQueueThatIsNotThereIsNotDeleted() {
        try (var bench = bench()) {
            var preview = bench.preview("delete-queue", "queue", QUEUE);
            assertThat(preview.refusal()).contains(Text.of("refused.no-queue", QUEUE));
            assertThatThrownBy(() -> bench.execute(preview)).isInstanceOf(ActionRefused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "quorum"})
    void aQueueThatChangedAfterThePreviewStays(String type) throws Exception {
        declare(Map.of("x-queue-type", type), 3);
        try (var bench = bench()) {
            var counted = bench.preview("delete-queue", "queue", QUEUE);
            Letters.send(rabbit.channel(), Letters.many("", QUEUE, 1));
            assertThatThrownBy(() -> bench.execute(counted)).isInstanceOf(PreviewOutdated.class);

            var bound = bench.preview("delete-queue", "queue", QUEUE);
            rabbit.channel().queueBind(QUEUE, EXCHANGE, "c");
            assertThatThrownBy(() -> bench.execute(bound)).isInstanceOf(PreviewOutdated.class);

            var unused = bench.preview("delete-queue", "queue", QUEUE);
            rabbit.channel().basicQos(1);
            var tag = rabbit.channel().basicConsume(QUEUE, false, (_, _) -> {}, _ -> {});
            assertThatThrownBy(() -> bench.execute(unused)).isInstanceOf(PreviewOutdated.class);
            rabbit.channel().basicCancel(tag);
            assertThat(bench.archives.all("test")).isEmpty();

            var deleted = bench.preview("delete-queue", "queue", QUEUE);
            rabbit.channel().queueDelete(QUEUE);
            assertThatThrownBy(() -> bench.execute(deleted)).isInstanceOf(PreviewOutdated.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "quorum"})
    void consumersThatComeWhileItIsEmptiedKeepTheQueue(String type) throws Exception {
        declare(Map.of("x-queue-type", type), 500);
        try (var bench = bench()) {
            var preview = bench.preview("delete-queue", "queue", QUEUE);
            var once = new AtomicBoolean();
            var receipt = bench.action("delete-queue").execute(preview, new Progress() {
                @Override
                public void report(Step step) {
                    if (once.compareAndSet(false, true)) {
                        try {
                            rabbit.channel().basicQos(1);
                            rabbit.channel().basicConsume(QUEUE, false, (_, _) -> {}, _ -> {});
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                }

                @Override
                public boolean stopRequested() {
                    return false;
                }
            });
            assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.STOPPED);
            assertThat(RabbitDesk.facts(receipt)).contains("receipt.delete-queue.stays", "receipt.archive");
            assertThat(bench.commands.findQueue(new QueueName(QUEUE))).isPresent();
            assertThat(bench.undo(receipt).counts().done()).isEqualTo(500);
        }
    }

    @Test
    void aBrokerThatGoesAwayHalfWayLosesNothing() throws Exception {
        declare(Map.of(), 4_000);
        try (var port = new FaultyPort(lab.amqpPort());
                var bench = behind(port.port())) {
            var preview = bench.preview("delete-queue", "queue", QUEUE);
            var receipt = bench.action("delete-queue").execute(preview, new Breaking(port, 1_000));
            assertThat(receipt.outcome()).as(receipt.toString()).isEqualTo(Receipt.Outcome.STOPPED);
            assertThat(RabbitDesk.facts(receipt)).contains("receipt.delete-queue.stopped", "receipt.archive.lost");
            port.passOn();
            await().untilAsserted(() -> assertThat(rabbit.count(QUEUE)).isPositive());
            var left = rabbit.count(QUEUE);
            var kept = bench.kept(receipt).messages();
            assertThat(left + kept.count()).isBetween(4_000L, 4_000 + kept.unsure());
            assertThat(bench.undo(receipt).counts().done()).isEqualTo(kept.count());
            assertThat(bench.drain(QUEUE).stream().map(Letters::line).distinct())
                    .hasSize(4_000);
        }
    }

    @Test
    void aBrokerThatIsNotThereIsSaidToBeSo() throws Exception {
        declare(Map.of(), 1);
        try (var port = new FaultyPort(lab.amqpPort());
                var bench = behind(port.port())) {
            var preview = bench.preview("delete-queue", "queue", QUEUE);
            port.answer(new byte[0]);
            assertThatThrownBy(() -> bench.execute(preview)).isInstanceOf(BrokerException.Unreachable.class);
            assertThat(rabbit.count(QUEUE)).isEqualTo(1);
        }
    }
}
