package io.gatehouse.action.rabbitmq;

import static io.gatehouse.action.Desk.facts;
import static io.gatehouse.action.Desk.keys;
import static io.gatehouse.action.Desk.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.impl.NetworkConnection;
import io.gatehouse.action.Lost;
import io.gatehouse.action.OnRabbit;
import io.gatehouse.action.Preview;
import io.gatehouse.action.RabbitDesk;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.catalog.ActionTexts;
import io.gatehouse.adapter.rabbitmq.FaultyPort;
import io.gatehouse.adapter.rabbitmq.FaultyPort.Wanted;
import io.gatehouse.domain.RabbitConnection;
import io.gatehouse.port.AuditLog;
import io.gatehouse.port.BrokerException.Unreachable;
import io.gatehouse.port.BrokerException.Unreachable.Changed;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is one step for the broker was done and its answer stays out: the operator is told that it was done as a whole
/// or not at all, and the next preview shows which.
class AnswerLostTest extends OnRabbit {

    private static final String QUEUE = "answer-lost.queue";
    private static final String NEW = "answer-lost.new";
    private static final String EXCHANGE = "answer-lost.exchange";
    private static final String POLICY = "answer-lost";
    private static final int DURABLE_AND_NOT_PASSIVE = 2;

    private final FaultyPort amqp;
    private final FaultyPort management;
    private final RabbitDesk away;

    AnswerLostTest(LabEndpoints lab, @TempDir Path folder) throws Exception {
        super(lab, folder, List.of(QUEUE, NEW), List.of(EXCHANGE, NEW));
        amqp = new FaultyPort(lab.amqpPort());
        management = new FaultyPort(lab.managementPort());
        away = new RabbitDesk(RabbitDesk.behind(lab, amqp.port(), management.port()), folder);
    }

    @BeforeEach
    void declare() throws Exception {
        rabbit.queue(QUEUE, Map.of());
        rabbit.channel().exchangeDeclare(EXCHANGE, "direct", true);
        rabbit.channel().queueBind(QUEUE, EXCHANGE, "k");
        rabbit.deadLetters(QUEUE, 0, 3, EXCHANGE, "k");
    }

    @AfterEach
    void close() throws IOException {
        away.close();
        amqp.close();
        management.close();
    }

    /// A method of AMQP, such as 50.30 for purging.
    private static Wanted method(int group, int number) {
        return FaultyPort.bytes(0, group, 0, number);
    }

    /// Looking for a queue and declaring it are one method; which of both stands behind the name.
    private static Wanted declaring(String queue) {
        var name = queue.getBytes(StandardCharsets.US_ASCII);
        var wanted = new int[name.length + 1];
        for (var i = 0; i < name.length; i++) {
            wanted[i] = name[i];
        }
        wanted[name.length] = DURABLE_AND_NOT_PASSIVE;
        return FaultyPort.bytes(wanted);
    }

    private Unreachable lost(FaultyPort port, Wanted request, Preview preview) {
        port.keepAnswerTo(request);
        var failure = catchThrowableOfType(Unreachable.class, () -> away.execute(preview));
        amqp.passOn();
        management.passOn();
        assertThat(failure).as(preview.action()).isNotNull();
        return failure;
    }

    /// Has the answer stay out, checks what is told, and previews it again.
    private Preview again(FaultyPort port, Wanted request, String id, String... pairs) {
        var failure = lost(port, request, away.preview(id, pairs));
        assertThat(failure.changed()).as(id).isEqualTo(Changed.ALL_OR_NOTHING);
        assertThat(ActionTexts.in(Locale.ENGLISH).text(Lost.text(failure)))
                .as(id)
                .contains("as a whole or not at all", "Preview it again");
        assertThat(away.audit.getLast().outcome()).isEqualTo(AuditLog.Outcome.FAILED);
        assertThat(away.audit.getLast().detail()).contains("as a whole or not at all");
        return away.preview(id, pairs);
    }

    @Test
    void removingIsToldToBeDoneOrNot() {
        assertThat(refusal(again(
                        amqp, method(50, 50), "unbind", "queue", QUEUE, "exchange", EXCHANGE, "routing-key", "k")))
                .isEqualTo("refused.no-binding");
        assertThat(refusal(again(amqp, method(50, 30), "purge", "queue", QUEUE, "no-archive", "true")))
                .isEqualTo("refused.empty");
        assertThat(refusal(again(amqp, method(50, 40), "delete-queue", "queue", QUEUE, "no-archive", "true")))
                .isEqualTo("refused.no-queue");
        assertThat(refusal(again(amqp, method(40, 20), "delete-exchange", "exchange", EXCHANGE)))
                .isEqualTo("refused.no-exchange");
        // What was taken away can be put back all the same.
        var kept = away.run("archives").table().orElseThrow().rows();
        assertThat(kept).hasSize(2);
        for (var row : kept) {
            assertThat(away.run("restore", "archive", row.getFirst()).outcome()).isEqualTo(Receipt.Outcome.DONE);
        }
    }

    @Test
    void makingIsToldToBeDoneOrNot() {
        assertThat(keys(again(amqp, declaring(NEW), "declare-queue", "queue", NEW)))
                .containsExactly("effect.declare-queue.same");
        assertThat(keys(again(amqp, method(40, 10), "declare-exchange", "exchange", NEW)))
                .containsExactly("effect.declare-exchange.same");
        assertThat(keys(again(amqp, method(50, 20), "bind", "queue", NEW, "exchange", NEW, "routing-key", "k")))
                .containsExactly("effect.bind.same");
    }

    @Test
    void administrationIsToldToBeDoneOrNot() throws Exception {
        var policy =
                new String[] {"policy", POLICY, "name-pattern", "^answer-lost.none", "definition", "{\"max-length\":10}"
                };
        assertThat(keys(again(management, FaultyPort.text("PUT /api/policies"), "policy-set", policy)))
                .containsExactly("effect.policy-set.same");
        assertThat(refusal(
                        again(management, FaultyPort.text("DELETE /api/policies"), "policy-delete", "policy", POLICY)))
                .isEqualTo("refused.no-policy");
        away.run("definitions-export");
        rabbit.channel().exchangeDelete(EXCHANGE);
        var wanted = new String[] {"name-pattern", "answer-lost"};
        assertThat(refusal(again(management, FaultyPort.text("POST /api/definitions"), "definitions-import", wanted)))
                .isEqualTo("refused.nothing-missing");
        var mine = await().atMost(Duration.ofSeconds(20)).until(this::myConnection, name -> !name.isEmpty());
        var preview = away.preview("close-connection", "connection", mine);
        assertThat(lost(management, FaultyPort.text("DELETE /api/connections"), preview)
                        .changed())
                .isEqualTo(Changed.ALL_OR_NOTHING);
        await().until(() -> !rabbit.channel().isOpen());
    }

    private String myConnection() {
        var mine = ":" + ((NetworkConnection) rabbit.channel().getConnection()).getLocalPort() + " ->";
        return desk.commands.administration().connections().stream()
                .map(RabbitConnection::name)
                .filter(name -> name.contains(mine))
                .findFirst()
                .orElse("");
    }

    @Test
    void anImportThatCannotBeLookedAtAfterwardsSaysSoAndCanBeDoneAgain() throws Exception {
        away.run("definitions-export");
        rabbit.channel().exchangeDelete(EXCHANGE);
        rabbit.channel().queueDelete(QUEUE);
        var preview = away.preview("definitions-import", "name-pattern", "answer-lost");
        management.hangUpAfter(FaultyPort.text("POST /api/definitions"));

        var receipt = away.execute(preview);

        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.STOPPED);
        assertThat(facts(receipt)).containsExactly("receipt.definitions-import.unseen");
        management.passOn();
        assertThat(refusal(away.preview("definitions-import", "name-pattern", "answer-lost")))
                .isEqualTo("refused.nothing-missing");
    }

    @Test
    void aMessageThatMayHaveArrivedIsSaidToBeSo() throws Exception {
        var sent =
                lost(amqp, method(60, 40), away.preview("send", "exchange", EXCHANGE, "routing-key", "k", "body", "x"));
        assertThat(sent.changed()).isEqualTo(Changed.ALL_OR_NOTHING);
        await().until(() -> rabbit.count(QUEUE) == 4);

        var copied = lost(amqp, method(60, 40), away.preview("edit", "queue", QUEUE, "body", "y"));
        assertThat(copied.changed()).isEqualTo(Changed.COPY_IN_DOUBT);
        await().until(() -> rabbit.count(QUEUE) == 5);

        var removed = lost(amqp, method(60, 80), away.preview("edit", "queue", QUEUE, "body", "z"));
        assertThat(removed.changed()).isEqualTo(Changed.ORIGINAL_IN_DOUBT);
        await().until(() -> rabbit.count(QUEUE) == 5);
        assertThat(rabbit.drain(QUEUE))
                .extracting(got -> new String(got.getBody(), StandardCharsets.UTF_8))
                .containsExactlyInAnyOrder("{\"id\":1}", "{\"id\":2}", "x", "y", "z");
    }
}
