package io.gatehouse.action.rabbitmq;

import static io.gatehouse.action.Desk.inputs;
import static io.gatehouse.action.Desk.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.action.Action;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.OnRabbit;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Text;
import io.gatehouse.domain.QueueName;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Queues, exchanges and bindings are made as the form says, and nothing is declared over.
class DeclareActionsTest extends OnRabbit {

    private static final String QUEUE = "action-test.queue";
    private static final String EXCHANGE = "action-test.exchange";

    DeclareActionsTest(LabEndpoints lab, @TempDir Path folder) throws Exception {
        super(lab, folder, List.of(QUEUE), List.of(EXCHANGE));
    }

    @Test
    void aDeclaredQueueHasTheSettingsOfTheForm() {
        var declare = desk.action("declare-queue");
        var form = inputs(
                "queue",
                QUEUE,
                "type",
                "quorum",
                "message-ttl",
                "60000",
                "max-length",
                "100",
                "overflow",
                "reject-publish",
                "dead-letter-exchange",
                EXCHANGE,
                "dead-letter-routing-key",
                "failed");
        var preview = declare.preview(form);
        assertThat(keys(preview)).contains("effect.declare-queue.no-dead-letter-exchange");
        assertThat(preview.commandLines().ours())
                .isEqualTo("gatehouse declare queue " + QUEUE
                        + " --type=quorum --message-ttl=60000 --max-length=100 --overflow=reject-publish"
                        + " --dead-letter-exchange=" + EXCHANGE
                        + " --dead-letter-routing-key=failed --profile test");
        assertThat(desk.execute(preview).facts()).containsExactly(Text.of("receipt.declare-queue", QUEUE));
        var state = desk.commands.findQueue(new QueueName(QUEUE)).orElseThrow();
        assertThat(QueueForm.differences(state.settings(), QueueForm.settings(form)))
                .isEmpty();
        assertThat(keys(declare.preview(form))).containsExactly("effect.declare-queue.same");
    }

    @Test
    void aQueueWithOtherSettingsIsNotDeclaredOver() throws Exception {
        rabbit.queue(QUEUE, Map.of("x-message-ttl", 5));
        var declare = desk.action("declare-queue");
        assertThat(declare.preview(inputs("queue", QUEUE)).refusal())
                .contains(Text.of("refused.queue-differs", QUEUE, "x-message-ttl: 5 → –"));
        rabbit.channel().queueDelete(QUEUE);
        var preview = declare.preview(inputs("queue", QUEUE));
        rabbit.queue(QUEUE, Map.of());
        assertThatThrownBy(() -> desk.execute(preview)).isInstanceOf(PreviewOutdated.class);
    }

    @Test
    void combinationsThatNoBrokerTakesAreRefusedByTheForm() {
        var declare = desk.action("declare-queue");
        assertInvalid(declare, "durable", "type", "quorum", "durable", "false");
        assertInvalid(declare, "overflow", "type", "quorum", "overflow", "reject-publish-dlx");
        assertInvalid(declare, "message-ttl", "type", "stream", "message-ttl", "1");
        assertInvalid(declare, "message-ttl", "message-ttl", "-1");
        assertInvalid(declare, "max-length", "max-length", "many");
        assertInvalid(declare, "type", "type", "priority");
        assertInvalid(declare, "dead-letter-exchange", "dead-letter-routing-key", "k");
        assertThatThrownBy(() -> declare.preview(inputs("queue", "amq.mine"))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> declare.preview(inputs())).isInstanceOf(InvalidInput.class);
    }

    private static void assertInvalid(Action action, String field, String... pairs) {
        var values = new HashMap<>(inputs(pairs).values());
        values.put("queue", QUEUE);
        assertThatThrownBy(() -> action.preview(new Inputs(values)))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @Test
    void exchangesAreDeclaredComparedAndBound() throws Exception {
        var declare = desk.action("declare-exchange");
        var form = inputs("exchange", EXCHANGE, "type", "topic", "alternate-exchange", "amq.fanout");
        assertThat(desk.execute(declare.preview(form)).outcome()).isEqualTo(Receipt.Outcome.DONE);
        assertThat(keys(declare.preview(form))).containsExactly("effect.declare-exchange.same");
        assertThat(declare.preview(inputs("exchange", EXCHANGE)).refusal()).isPresent();

        var bind = desk.action("bind");
        var binding = inputs("queue", QUEUE, "exchange", EXCHANGE, "routing-key", "a.#");
        assertThat(bind.preview(binding).refusal()).contains(Text.of("refused.no-queue", QUEUE));
        rabbit.queue(QUEUE, Map.of());
        desk.execute(bind.preview(binding));
        assertThat(keys(bind.preview(binding))).containsExactly("effect.bind.same");
        rabbit.channel().basicPublish(EXCHANGE, "a.b", null, new byte[1]);
        await().until(() -> rabbit.count(QUEUE) == 1);

        var preview = bind.preview(inputs("queue", QUEUE, "exchange", EXCHANGE, "routing-key", "b"));
        rabbit.channel().exchangeDelete(EXCHANGE);
        assertThatThrownBy(() -> desk.execute(preview)).isInstanceOf(PreviewOutdated.class);
    }

    @Test
    void aQueueDeletedElsewhereDoesNotComeBackWhenTheConnectionDrops() throws Exception {
        var declare = desk.action("declare-queue");
        desk.execute(declare.preview(inputs("queue", QUEUE)));
        rabbit.channel().queueDelete(QUEUE);
        await().atMost(Duration.ofSeconds(15)).until(() -> {
            var names = rabbit.http("GET", "connections?columns=name,user_provided_name", "");
            for (var connection : new ObjectMapper().readTree(names)) {
                if (connection.path("user_provided_name").asText().equals("gatehouse commands")) {
                    rabbit.http(
                            "DELETE",
                            "connections/"
                                    + URLEncoder.encode(connection.path("name").asText(), StandardCharsets.UTF_8)
                                            .replace("+", "%20"),
                            "");
                    return true;
                }
            }
            return false;
        });
        await().untilAsserted(() ->
                assertThat(desk.commands.findQueue(new QueueName(QUEUE))).isEmpty());
        assertThat(desk.commands.queueNames()).doesNotContain(new QueueName(QUEUE));
    }
}
