package io.gatehouse.action.rabbitmq;

import static io.gatehouse.action.Desk.column;
import static io.gatehouse.action.Desk.facts;
import static io.gatehouse.action.Desk.keys;
import static io.gatehouse.action.Desk.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.OnRabbit;
import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.RabbitDesk;
import io.gatehouse.action.Receipt;
import io.gatehouse.adapter.rabbitmq.FaultyPort;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes to a queue is shown without the queue being touched, and nothing stays of the watching.
class WatchMessagesTest extends OnRabbit {

    private static final String QUEUE = "watch-test.queue";
    private static final String DIRECT = "watch-test.direct";
    private static final String TOPIC = "watch-test.topic";
    private static final String HEADERS = "watch-test.headers";
    private static final String DEAD = "watch-test.dead";
    private static final String DEAD_QUEUE = "watch-test.dead-letters";

    WatchMessagesTest(LabEndpoints lab, @TempDir Path folder) throws Exception {
        super(lab, folder, List.of(QUEUE, DEAD_QUEUE), List.of(DIRECT, TOPIC, HEADERS, DEAD));
    }

    @BeforeEach
    void declare() throws Exception {
        rabbit.queue(QUEUE, Map.of());
        rabbit.channel().exchangeDeclare(DIRECT, "direct");
        rabbit.channel().queueBind(QUEUE, DIRECT, "issue");
    }

    private void publish(String exchange, String key, String body) throws Exception {
        var marked = new AMQP.BasicProperties.Builder()
                .headers(Map.of("tenant", "seoul"))
                .build();
        rabbit.channel().basicPublish(exchange, key, true, marked, body.getBytes(StandardCharsets.UTF_8));
        rabbit.channel().waitForConfirmsOrDie(5_000);
    }

    /// What is bound beside the queue; the broker's list of queues is some seconds late.
    private List<String> temporary() {
        return desk.commands.keeping().bindingsFrom(DIRECT).stream()
                .map(binding -> binding.target().name())
                .filter(name -> name.startsWith("gatehouse.watch."))
                .toList();
    }

    /// Watches, and has something happen once it does.
    private Receipt watch(RabbitDesk from, Preview preview, Progress progress, Happening happening) throws Exception {
        var begun = new CountDownLatch(1);
        var watching = CompletableFuture.supplyAsync(() -> from.execute(preview, new Progress() {
            @Override
            public void report(Step step) {
                begun.countDown();
                progress.report(step);
            }

            @Override
            public boolean stopRequested() {
                return progress.stopRequested();
            }
        }));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(temporary()).hasSize(1);
        happening.happen();
        return watching.get();
    }

    private Receipt watch(Preview preview, Happening happening) throws Exception {
        return watch(desk, preview, Progress.unwatched(), happening);
    }

    @FunctionalInterface
    private interface Happening {
        void happen() throws Exception;
    }

    @Test
    void theNextMessagesAreShownAndTheQueueHasThemAll() throws Exception {
        rabbit.channel().exchangeDeclare(TOPIC, "topic");
        rabbit.channel().exchangeDeclare(HEADERS, "headers");
        rabbit.channel().queueBind(QUEUE, TOPIC, "ticket.#");
        rabbit.channel().queueBind(QUEUE, HEADERS, "", Map.of("x-match", "all", "tenant", "seoul"));
        publish(DIRECT, "issue", "before");
        var preview = desk.preview("watch-messages", "queue", QUEUE, "count", "3");
        assertThat(keys(preview))
                .containsExactly(
                        "effect.watch.shown",
                        "effect.watch.untouched",
                        "effect.watch.by-name",
                        "effect.watch.copies",
                        "effect.watch.unbound-meanwhile",
                        "effect.watch.removed");
        assertThat(preview.table().orElseThrow().rows())
                .containsExactlyInAnyOrder(List.of(DIRECT, "issue"), List.of(TOPIC, "ticket.#"), List.of(HEADERS, ""));

        var receipt = watch(preview, () -> {
            publish(DIRECT, "issue", "one");
            publish(TOPIC, "ticket.vip.issue", "two");
            publish("", QUEUE, "by name");
            publish(HEADERS, "any", "three");
            publish(DIRECT, "issue", "after");
        });

        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.DONE);
        assertThat(column(receipt, "body")).containsExactly("one", "two", "three");
        assertThat(column(receipt, "exchange")).containsExactly(DIRECT, TOPIC, HEADERS);
        assertThat(temporary()).isEmpty();
        var all = rabbit.drain(QUEUE);
        assertThat(all)
                .extracting(got -> new String(got.getBody(), StandardCharsets.UTF_8))
                .containsExactly("before", "one", "two", "by name", "three", "after");
        assertThat(all).noneMatch(got -> got.getEnvelope().isRedeliver());
    }

    @Test
    void whenNothingComesItEndsWithItsTime() throws Exception {
        var receipt = watch(
                desk.preview("watch-messages", "queue", QUEUE, "watch-seconds", "1"),
                () -> rabbit.channel().basicPublish(DIRECT, "other", null, new byte[1]));
        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.DONE);
        assertThat(receipt.counts().done()).isZero();
        assertThat(receipt.took()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(5));
        assertThat(temporary()).isEmpty();
    }

    @Test
    void whereNothingCanBeWatchedItIsRefused() throws Exception {
        assertThat(refusal(desk.preview("watch-messages", "queue", "watch-test.none")))
                .isEqualTo("refused.no-queue");
        rabbit.channel().queueUnbind(QUEUE, DIRECT, "issue");
        assertThat(refusal(desk.preview("watch-messages", "queue", QUEUE))).isEqualTo("refused.watch-unbound");
        for (var key = 0; key <= 100; key++) {
            rabbit.channel().queueBind(QUEUE, DIRECT, "key " + key);
        }
        assertThat(refusal(desk.preview("watch-messages", "queue", QUEUE))).isEqualTo("refused.watch-bindings");
        assertThatThrownBy(() -> desk.preview("watch-messages", "queue", QUEUE, "watch-seconds", "601"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> desk.preview("watch-messages", "queue", QUEUE, "count", "0"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void anExchangeThatSharesMessagesOutIsNeverBound() {
        assertThat(List.of("direct", "fanout", "topic", "headers")).allMatch(WatchedBindings::givesCopies);
        assertThat(List.of("x-consistent-hash", "x-modulus-hash", "x-random", "x-delayed-message", ""))
                .noneMatch(WatchedBindings::givesCopies);
    }

    @Test
    void whatChangedAfterThePreviewIsNotWatched() throws Exception {
        var bound = desk.preview("watch-messages", "queue", QUEUE);
        rabbit.channel().queueBind(QUEUE, DIRECT, "other");
        assertThatThrownBy(() -> desk.execute(bound)).isInstanceOf(PreviewOutdated.class);
        rabbit.channel().queueDelete(QUEUE);
        assertThatThrownBy(() -> desk.execute(bound)).isInstanceOf(PreviewOutdated.class);
        assertThat(temporary()).isEmpty();
    }

    @Test
    void aQueueThatGoesMeanwhileEndsTheWatching() throws Exception {
        var receipt = watch(desk.preview("watch-messages", "queue", QUEUE), () -> {
            publish(DIRECT, "issue", "one");
            rabbit.channel().queueDelete(QUEUE);
        });
        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.STOPPED);
        assertThat(facts(receipt)).containsExactly("receipt.watch", "receipt.watch.bindings", "receipt.watch.removed");
        assertThat(column(receipt, "body")).containsExactly("one");
        assertThat(receipt.took()).isLessThan(Duration.ofSeconds(10));
        assertThat(temporary()).isEmpty();
    }

    @Test
    void aConnectionCutOffInTheMiddleLeavesNothingBehindAndShowsWhatHadCome() throws Exception {
        try (var port = new FaultyPort(lab.amqpPort());
                var away = behind(port.port())) {
            var preview = away.preview("watch-messages", "queue", QUEUE, "count", "100");
            var receipt = watch(away, preview, new Breaking(port, 2), () -> {
                publish(DIRECT, "issue", "one");
                publish(DIRECT, "issue", "two");
            });
            assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.STOPPED);
            assertThat(facts(receipt)).containsExactly("receipt.watch", "receipt.watch.lost", "receipt.watch.removed");
            assertThat(column(receipt, "body")).containsExactly("one", "two");
            assertThat(receipt.counts().done()).isEqualTo(2);
            await().untilAsserted(() -> assertThat(temporary()).isEmpty());
            assertThat(rabbit.count(QUEUE)).isEqualTo(2);

            port.passOn();
            var again = watch(
                    away,
                    away.preview("watch-messages", "queue", QUEUE, "count", "1"),
                    Progress.unwatched(),
                    () -> publish(DIRECT, "issue", "three"));
            assertThat(column(again, "body")).containsExactly("three");
        }
    }

    @Test
    void anOperatorWhoSawEnoughStopsIt() throws Exception {
        var seen = new AtomicLong();
        var stopping = new Progress() {
            @Override
            public void report(Step step) {
                seen.set(step.done());
            }

            @Override
            public boolean stopRequested() {
                return seen.get() > 0;
            }
        };
        var receipt = watch(desk, desk.preview("watch-messages", "queue", QUEUE), stopping, () -> {
            publish(DIRECT, "issue", "one");
        });
        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.STOPPED);
        assertThat(facts(receipt)).contains("receipt.watch.stopped");
        assertThat(temporary()).isEmpty();
    }

    @Test
    void aPolicyForAllQueuesNeitherRefusesPublishersNorFillsTheDeadLetters() throws Exception {
        rabbit.channel().exchangeDeclare(DEAD, "fanout");
        rabbit.queue(DEAD_QUEUE, Map.of());
        rabbit.channel().queueBind(DEAD_QUEUE, DEAD, "");
        desk.run(
                "policy-set",
                "policy",
                "watch-test",
                "name-pattern",
                "^gatehouse",
                "apply-to",
                "queues",
                "definition",
                "{\"dead-letter-exchange\":\"" + DEAD + "\",\"max-length\":1,\"overflow\":\"reject-publish\"}");
        try {
            var receipt = watch(desk.preview("watch-messages", "queue", QUEUE, "count", "2"), () -> {
                for (var number = 0; number < 200; number++) {
                    rabbit.channel().basicPublish(DIRECT, "issue", null, new byte[] {'x'});
                }
                rabbit.channel().waitForConfirmsOrDie(5_000);
            });
            assertThat(receipt.counts().done()).isEqualTo(2);
        } finally {
            desk.run("policy-delete", "policy", "watch-test");
        }
        assertThat(rabbit.count(QUEUE)).isEqualTo(200);
        assertThat(rabbit.count(DEAD_QUEUE)).isZero();
    }
}
