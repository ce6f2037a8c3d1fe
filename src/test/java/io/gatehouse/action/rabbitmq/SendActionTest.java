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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendActionTest extends OnRabbit {

    private static final String QUEUE = "send-test.queue";
    private static final String EXCHANGE = "send-test.exchange";

    SendActionTest(LabEndpoints lab, @TempDir Path folder) throws Exception {
        super(lab, folder, List.of(QUEUE), List.of(EXCHANGE));
    }

    @BeforeEach
    void declare() throws Exception {
        rabbit.queue(QUEUE, Map.of());
        rabbit.channel().exchangeDelete(EXCHANGE);
        rabbit.channel().exchangeDeclare(EXCHANGE, "direct", true);
        rabbit.channel().queueBind(QUEUE, EXCHANGE, "k");
    }

    @Test
    void aMessageWrittenByHandArrivesWithItsTypes() throws Exception {
        var preview = desk.preview(
                "send",
                "exchange",
                EXCHANGE,
                "routing-key",
                "k",
                "body",
                "AP8=",
                "encoding",
                "base64",
                "headers",
                "{\"n\": 1, \"l\": {\"@long\": 2}, \"t\": \"표\"}",
                "properties",
                "{\"content-type\": \"x/y\", \"priority\": 3, \"timestamp\": 1700000000}");
        assertThat(RabbitDesk.keys(preview)).containsExactly("effect.send.sent", "effect.send.queues");
        var receipt = desk.execute(preview);
        assertThat(receipt.facts()).containsExactly(Text.of("receipt.send", EXCHANGE, "k"));
        var got = rabbit.drain(QUEUE).getFirst();
        assertThat(got.getBody()).containsExactly(0, 255);
        assertThat(got.getProps().getContentType()).isEqualTo("x/y");
        assertThat(got.getProps().getPriority()).isEqualTo(3);
        assertThat(got.getProps().getDeliveryMode()).isEqualTo(2);
        assertThat(got.getProps().getTimestamp().toInstant().getEpochSecond()).isEqualTo(1_700_000_000);
        assertThat(got.getProps().getHeaders())
                .containsEntry("n", 1)
                .containsEntry("l", 2L)
                .hasEntrySatisfying("t", t -> assertThat(t).hasToString("표"));
    }

    @Test
    void aMessageThatNoQueueTakesIsToldBeforeAndAfter() {
        var preview = desk.preview("send", "exchange", EXCHANGE, "routing-key", "nobody", "body", "x");
        assertThat(RabbitDesk.keys(preview)).contains("effect.send.unroutable");
        var receipt = desk.execute(preview);
        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.STOPPED);
        assertThat(receipt.facts()).containsExactly(Text.of("receipt.send.unroutable"));
    }

    @Test
    void whatCannotBeSentIsRefusedBeforehand() throws Exception {
        for (var pair : Map.of("headers", "[]", "properties", "{\"colour\":\"red\"}", "body", "%%%")
                .entrySet()) {
            assertThatThrownBy(() -> desk.preview(
                            "send", "exchange", EXCHANGE, "encoding", "base64", pair.getKey(), pair.getValue()))
                    .as(pair.getKey())
                    .isInstanceOf(InvalidInput.class);
        }
        var preview = desk.preview("send", "exchange", EXCHANGE, "body", "x");
        rabbit.channel().exchangeDelete(EXCHANGE);
        assertThatThrownBy(() -> desk.execute(preview)).isInstanceOf(PreviewOutdated.class);
        assertThat(desk.preview("send", "exchange", EXCHANGE).refusal())
                .contains(Text.of("refused.no-exchange", EXCHANGE));
    }

    @Test
    void aBrokerThatIsGoneSaysSo() throws Exception {
        rabbit.deadLetters(QUEUE, 0, 2, EXCHANGE, "k");
        try (var port = new FaultyPort(lab.amqpPort());
                var away = behind(port.port())) {
            var send = away.preview("send", "exchange", EXCHANGE, "routing-key", "k");
            var edit = away.preview("edit", "queue", QUEUE);
            port.answer("gone".getBytes(StandardCharsets.US_ASCII));
            assertThatThrownBy(() -> away.execute(send)).isInstanceOf(BrokerException.class);
            assertThatThrownBy(() -> away.execute(edit)).isInstanceOf(BrokerException.class);
        }
        await().until(() -> rabbit.count(QUEUE) == 2);
    }

    @Test
    void anEditedMessageGoesBackToItsOriginAndTheOriginalIsRemoved() throws Exception {
        var dead = rabbit.queue("send-test.dead", Map.of());
        rabbit.deadLetters(dead, 0, 3, EXCHANGE, "k");
        var receipt =
                desk.run("edit", "queue", dead, "at-position", "2", "message-id", "1", "body", "{\"id\":\"mended\"}");
        assertThat(receipt.facts()).containsExactly(Text.of("receipt.edit", 2, dead));
        var got = rabbit.drain(QUEUE).getFirst();
        assertThat(new String(got.getBody(), StandardCharsets.UTF_8)).isEqualTo("{\"id\":\"mended\"}");
        assertThat(got.getProps().getMessageId()).isEqualTo("1");
        assertThat(got.getProps().getHeaders()).containsKey("gatehouse-replay").doesNotContainKey("x-death");
        await().until(() -> rabbit.count(dead) == 2);
        assertThat(rabbit.drainIds(dead)).containsExactly("0", "2");
        rabbit.channel().queueDelete(dead);
    }

    @Test
    void anEditOfAnotherMessageThanMeantIsNotSent() throws Exception {
        rabbit.channel()
                .basicPublish(
                        "",
                        QUEUE,
                        new AMQP.BasicProperties.Builder().messageId("a").build(),
                        new byte[1]);
        rabbit.channel().waitForConfirmsOrDie(5_000);
        var other = desk.preview("edit", "queue", QUEUE, "message-id", "b");
        assertThatThrownBy(() -> desk.execute(other)).isInstanceOf(PreviewOutdated.class);
        assertThat(desk.preview("edit", "queue", QUEUE, "at-position", "2").refusal())
                .contains(Text.of("refused.no-position", QUEUE, 1L, 2));
        assertThat(desk.preview("edit", "queue", "send-test.none").refusal())
                .contains(Text.of("refused.no-queue", "send-test.none"));
        var unroutable = desk.run("edit", "queue", QUEUE, "exchange", EXCHANGE, "routing-key", "nobody");
        assertThat(unroutable.facts()).containsExactly(Text.of("receipt.send.unroutable"));
        await().until(() -> rabbit.count(QUEUE) == 1);
        var changed = desk.preview("edit", "queue", QUEUE);
        rabbit.deadLetters(QUEUE, 0, 1, EXCHANGE, "k");
        assertThatThrownBy(() -> desk.execute(changed)).isInstanceOf(PreviewOutdated.class);
    }

    @Test
    void anOriginalThatIsToStayStays() throws Exception {
        rabbit.deadLetters(QUEUE, 0, 1, EXCHANGE, "k");
        var receipt = desk.run("edit", "queue", QUEUE, "remove-original", "false", "body", "copy");
        assertThat(receipt.facts()).containsExactly(Text.of("receipt.edit.kept", 1, QUEUE));
        await().until(() -> rabbit.count(QUEUE) == 2);
    }
}
