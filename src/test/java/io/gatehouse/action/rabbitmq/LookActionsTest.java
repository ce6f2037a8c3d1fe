package io.gatehouse.action.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.OnRabbit;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.RabbitDesk;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Text;
import io.gatehouse.adapter.rabbitmq.FaultyPort;
import io.gatehouse.port.BrokerException;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookActionsTest extends OnRabbit {

    private static final String QUEUE = "look-test.queue";
    private static final String TARGET = "look-test.target";
    private static final String EXCHANGE = "look-test.exchange";

    LookActionsTest(LabEndpoints lab, @TempDir Path folder) throws Exception {
        super(lab, folder, List.of(QUEUE, TARGET), List.of(EXCHANGE));
    }

    private void publish(String body) throws Exception {
        rabbit.channel().basicPublish("", QUEUE, null, body.getBytes(StandardCharsets.UTF_8));
        rabbit.channel().waitForConfirmsOrDie(5_000);
    }

    @Test
    void peekingShowsTheFirstMessagesAndLeavesThemInOrder() throws Exception {
        rabbit.queue(QUEUE, Map.of());
        rabbit.deadLetters(QUEUE, 0, 20, EXCHANGE, "issue");
        var preview = desk.preview("peek", "queue", QUEUE, "count", "3");
        assertThat(preview.messages()).isEqualTo(3);
        assertThat(RabbitDesk.keys(preview)).containsExactly("effect.look.returned", "effect.look.redelivered");
        assertThat(preview.commandLines().vendor()).isNotEmpty();
        var receipt = desk.execute(preview);
        assertThat(receipt.facts()).containsExactly(Text.of("receipt.peek", 3L, 20L));
        assertThat(RabbitDesk.column(receipt, "position")).containsExactly("1", "2", "3");
        assertThat(RabbitDesk.column(receipt, "body")).containsExactly("{\"id\":0}", "{\"id\":1}", "{\"id\":2}");
        assertThat(RabbitDesk.column(receipt, "death")).containsOnly("rejected ×1, died-here");
        assertThat(RabbitDesk.column(receipt, "properties").getFirst())
                .isEqualTo("{\"delivery-mode\":2,\"message-id\":\"0\"}");
        await().until(() -> rabbit.count(QUEUE) == 20);
        var all = rabbit.drain(QUEUE);
        assertThat(all).extracting(got -> got.getProps().getMessageId()).startsWith("0", "1", "2", "3");
        assertThat(all.getFirst().getEnvelope().isRedeliver()).isTrue();
        assertThat(all.get(3).getEnvelope().isRedeliver()).isFalse();
    }

    @Test
    void nothingThereIsRefused() throws Exception {
        for (var id : List.of("peek", "browse", "replay-plan")) {
            rabbit.channel().queueDelete(QUEUE);
            assertThat(desk.preview(id, "queue", QUEUE).refusal()).contains(Text.of("refused.no-queue", QUEUE));
            rabbit.queue(QUEUE, Map.of());
            assertThat(desk.preview(id, "queue", QUEUE).refusal()).contains(Text.of("refused.empty", QUEUE));
        }
        assertThatThrownBy(() -> desk.preview("peek", "queue", QUEUE, "count", "101"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> desk.preview("browse", "queue", QUEUE, "min-age", "soon"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> desk.preview("browse", "queue", QUEUE, "json-pointer", "user"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aQueueThatChangedInBetweenIsNotLookedAt() throws Exception {
        for (var id : List.of("peek", "browse", "replay-plan")) {
            rabbit.queue(QUEUE, Map.of());
            publish("x");
            var preview = desk.preview(id, "queue", QUEUE);
            rabbit.queue(QUEUE, Map.of("x-max-length", 9));
            assertThatThrownBy(() -> desk.execute(preview)).isInstanceOf(PreviewOutdated.class);
            rabbit.channel().queueDelete(QUEUE);
            assertThatThrownBy(() -> desk.execute(preview)).isInstanceOf(PreviewOutdated.class);
        }
    }

    @Test
    void aBrokerThatGoesAwayMeanwhileHasItsMessagesStill() throws Exception {
        rabbit.queue(QUEUE, Map.of());
        rabbit.deadLetters(QUEUE, 0, 5, EXCHANGE, "issue");
        try (var port = new FaultyPort(lab.amqpPort());
                var away = behind(port.port())) {
            for (var id : List.of("peek", "browse", "replay-plan")) {
                port.passOn();
                var preview = away.preview(id, "queue", QUEUE);
                port.answer("gone".getBytes(StandardCharsets.US_ASCII));
                assertThatThrownBy(() -> away.execute(preview)).isInstanceOf(BrokerException.class);
            }
        }
        await().until(() -> rabbit.count(QUEUE) == 5);
    }

    @Test
    void aQuorumQueueIsNotLookedAtOftenerThanItAllows() throws Exception {
        rabbit.queue(QUEUE, Map.of("x-queue-type", "quorum", "x-delivery-limit", 4));
        publish("precious");
        var first = desk.run("peek", "queue", QUEUE);
        assertThat(RabbitDesk.facts(first)).containsExactly("receipt.peek");
        await().until(() -> rabbit.count(QUEUE) == 1);
        var second = desk.run("peek", "queue", QUEUE);
        assertThat(RabbitDesk.facts(second)).containsExactly("receipt.peek", "receipt.look.last-time");
        await().until(() -> rabbit.count(QUEUE) == 1);
        var third = desk.preview("peek", "queue", QUEUE);
        assertThat(third.refusal()).contains(Text.of("refused.look-limit", QUEUE, 2L, 4L));
        for (var time = 0; time < 2; time++) {
            assertThat(RabbitDesk.facts(desk.run("peek", "queue", QUEUE, "anyway", "true")))
                    .containsExactly("receipt.peek", "receipt.look.last-time");
            await().until(() -> rabbit.count(QUEUE) == 1);
        }
        var anyway = desk.run("peek", "queue", QUEUE, "anyway", "true");
        assertThat(RabbitDesk.facts(anyway)).containsExactly("receipt.peek", "receipt.look.put-back");
        assertThat(rabbit.drain(QUEUE))
                .singleElement()
                .satisfies(copy -> assertThat(copy.getBody()).asString().isEqualTo("precious"));
    }

    @Test
    void aStreamIsReadWithoutATrace() throws Exception {
        rabbit.queue(QUEUE, Map.of("x-queue-type", "stream"));
        for (var i = 0; i < 5; i++) {
            publish("event " + i);
        }
        await().until(() -> rabbit.count(QUEUE) == 5);
        for (var time = 0; time < 2; time++) {
            var receipt = desk.run("peek", "queue", QUEUE, "count", "3");
            assertThat(RabbitDesk.column(receipt, "body")).containsExactly("event 0", "event 1", "event 2");
            assertThat(RabbitDesk.column(receipt, "position")).containsExactly("@0", "@1", "@2");
        }
        assertThat(RabbitDesk.column(desk.run("peek", "queue", QUEUE, "from", "last"), "body"))
                .endsWith("event 4");
    }

    @Test
    void browsingFindsByHeaderTextAndPlace() throws Exception {
        rabbit.queue(QUEUE, Map.of());
        rabbit.deadLetters(QUEUE, 0, 150, EXCHANGE, "issue");
        rabbit.channel()
                .basicPublish(
                        "",
                        QUEUE,
                        new AMQP.BasicProperties.Builder()
                                .headers(Map.of("tenant", "seoul"))
                                .build(),
                        "{\"user\":{\"id\":\"민수\"}}".getBytes(StandardCharsets.UTF_8));
        rabbit.channel().waitForConfirmsOrDie(5_000);
        assertThat(found("header", "tenant=seoul")).containsExactly("151");
        assertThat(found("contains", "민수")).containsExactly("151");
        assertThat(found("json-pointer", "/user/id", "json-value", "민수")).containsExactly("151");
        assertThat(found("json-pointer", "/id", "json-value", "7")).containsExactly("8");
        assertThat(found("reason", "rejected", "look-at", "20")).hasSize(20);
        assertThat(found("origin-key", "other")).isEmpty();
        var many = browse("max-age", "1h", "reason", "rejected");
        assertThat(many.table().orElseThrow().rows()).hasSize(100);
        assertThat(many.table().orElseThrow().more()).isEqualTo(50);
        await().until(() -> rabbit.count(QUEUE) == 151);
    }

    private List<String> found(String... filter) {
        return RabbitDesk.column(browse(filter), "position");
    }

    private Receipt browse(String... filter) {
        var inputs = new ArrayList<>(List.of("queue", QUEUE));
        inputs.addAll(List.of(filter));
        return desk.run("browse", inputs.toArray(String[]::new));
    }

    @Test
    void aTrialSaysWhatWouldGoWhereAndWhetherAQueueTakesIt() throws Exception {
        rabbit.queue(QUEUE, Map.of());
        rabbit.queue(TARGET, Map.of());
        rabbit.channel().exchangeDeclare(EXCHANGE, "topic", true);
        rabbit.channel().queueBind(TARGET, EXCHANGE, "ticket.*");
        rabbit.deadLetters(QUEUE, 0, 6, EXCHANGE, "ticket.issue");
        rabbit.deadLetters(QUEUE, 6, 4, EXCHANGE, "other");
        rabbit.deadLetters(QUEUE, 10, 3, "", TARGET);
        rabbit.deadLetters(QUEUE, 13, 2, "amq.headers", "x");
        publish("never died");
        var receipt = desk.run("replay-plan", "queue", QUEUE);
        assertThat(receipt.facts()).containsExactly(Text.of("receipt.plan", 15L, 16L, 0L, 1L, 0L));
        assertThat(receipt.table().orElseThrow().rows())
                .containsExactly(
                        List.of(EXCHANGE, "ticket.issue", "6", "✓", TARGET),
                        List.of(EXCHANGE, "other", "4", "✗", "–"),
                        List.of("amq.default", TARGET, "3", "✓", TARGET),
                        List.of("amq.headers", "x", "2", "?", "–"));
        var some = desk.run("replay-plan", "queue", QUEUE, "origin-key", "ticket.#");
        assertThat(some.facts()).containsExactly(Text.of("receipt.plan", 6L, 16L, 10L, 0L, 0L));
        await().until(() -> rabbit.count(QUEUE) == 16);
        assertThat(rabbit.count(TARGET)).isZero();
    }

    @Test
    void messagesAsLargeAndAsStrangeAsTheyComeAreShownCutAndUnbroken() throws Exception {
        rabbit.queue(QUEUE, Map.of());
        rabbit.channel().basicPublish("", QUEUE, null, new byte[64 << 20]);
        rabbit.channel().basicPublish("", QUEUE, null, new byte[] {-1, 0, 7});
        publish("<b>\u0007\r\n</b>");
        var receipt = desk.run("peek", "queue", QUEUE);
        assertThat(RabbitDesk.column(receipt, "size-bytes")).startsWith("67108864", "3");
        var bodies = RabbitDesk.column(receipt, "body");
        assertThat(bodies.getFirst()).hasSizeLessThan(5_000).endsWith("…");
        assertThat(bodies.subList(1, 3)).containsExactly("ff 00 07", "<b>\u0007\r\n</b>");
        await().until(() -> rabbit.count(QUEUE) == 3);
    }
}
