package io.gatehouse.action.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.ActionRefused;
import io.gatehouse.action.Brokers;
import io.gatehouse.action.Impact;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Shelves;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Text;
import io.gatehouse.action.catalog.ActionCatalog;
import io.gatehouse.adapter.file.ArchiveFolder;
import io.gatehouse.adapter.rabbitmq.TestRabbit;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.QueueName;
import io.gatehouse.port.AuditLog;
import io.gatehouse.port.RabbitCommands;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LabExtension.class)
class RabbitActionsTest {

    private static final String QUEUE = "action-test.queue";
    private static final String DLQ = "action-test.dlq";
    private static final String EXCHANGE = "action-test.exchange";

    private final LabEndpoints lab;
    private final TestRabbit rabbit;
    private final RabbitCommands commands;
    private final List<AuditLog.Entry> audit = new ArrayList<>();

    @TempDir
    private Path folder;

    RabbitActionsTest(LabEndpoints lab) throws Exception {
        this.lab = lab;
        this.rabbit = new TestRabbit(lab);
        this.commands = TestRabbit.commands(lab);
    }

    @BeforeEach
    @AfterEach
    void clean() throws Exception {
        rabbit.channel().queueDelete(QUEUE);
        rabbit.channel().queueDelete(DLQ);
        rabbit.channel().exchangeDelete(EXCHANGE);
    }

    @AfterEach
    void close() {
        commands.close();
        rabbit.close();
    }

    private ActionCatalog catalog(boolean readOnly) {
        var names = PipelineNames.DOCUMENTED;
        var ours = new PipelineNames.RabbitMq(
                EXCHANGE, "issue", new QueueName(QUEUE), "dlx", "failed", new QueueName(DLQ));
        var profile = Profile.of(
                        "test",
                        Environment.LAB,
                        new Endpoints(Optional.empty(), Optional.of(TestRabbit.endpoint(lab)), Optional.empty()),
                        new PipelineNames(names.redis(), ours, names.kafka()))
                .withReadOnly(readOnly);
        return ActionCatalog.of(new ActionPorts(
                Brokers.onRabbit(() -> commands, TestRabbit.links(lab)),
                profile,
                audit::add,
                Shelves.NONE.with(new ArchiveFolder(folder)),
                InstantSource.system()));
    }

    private Action action(String id) {
        return catalog(false).find(id).orElseThrow();
    }

    private static Inputs inputs(String... pairs) {
        var values = new HashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return new Inputs(values);
    }

    private static Receipt execute(Action action, Preview preview) {
        return action.execute(preview, Progress.unwatched());
    }

    private static List<String> keys(Preview preview) {
        return preview.effects().stream().map(effect -> effect.text().key()).toList();
    }

    @Test
    void purgingRemovesWhatWasPreviewed() throws Exception {
        rabbit.queue(QUEUE, Map.of());
        rabbit.deadLetters(QUEUE, 0, 30, "", QUEUE);
        var purge = action("purge");
        var preview = purge.preview(inputs("queue", QUEUE));
        assertThat(preview.messages()).isEqualTo(30);
        assertThat(preview.commandLines().ours()).isEqualTo("gatehouse purge " + QUEUE + " --profile test");
        assertThat(rabbit.count(QUEUE)).as("a preview changes nothing").isEqualTo(30);
        var receipt = execute(purge, preview);
        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.DONE);
        assertThat(receipt.counts().done()).isEqualTo(30);
        assertThat(rabbit.count(QUEUE)).isZero();
        assertThat(audit)
                .extracting(AuditLog.Entry::outcome)
                .containsExactly(AuditLog.Outcome.STARTED, AuditLog.Outcome.DONE);
    }

    @Test
    void purgingNothingIsRefused() throws Exception {
        var purge = action("purge");
        assertThat(purge.preview(inputs("queue", QUEUE)).refusal()).contains(Text.of("refused.no-queue", QUEUE));
        rabbit.queue(QUEUE, Map.of());
        var empty = purge.preview(inputs("queue", QUEUE));
        assertThat(empty.refusal()).contains(Text.of("refused.empty", QUEUE));
        assertThatThrownBy(() -> execute(purge, empty)).isInstanceOf(ActionRefused.class);
    }

    @Test
    void aQueueAtRestIsNotPurgedWhenItsCountChanged() throws Exception {
        rabbit.queue(QUEUE, Map.of());
        rabbit.deadLetters(QUEUE, 0, 30, "", QUEUE);
        var purge = action("purge");
        var preview = purge.preview(inputs("queue", QUEUE));
        rabbit.deadLetters(QUEUE, 30, 1, "", QUEUE);
        assertThatThrownBy(() -> execute(purge, preview))
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
        var purge = action("purge");
        var preview = purge.preview(inputs("queue", QUEUE));
        assertThat(keys(preview)).contains("effect.purge.tolerance");
        rabbit.deadLetters(QUEUE, 30, 20, "", QUEUE);
        assertThatThrownBy(() -> execute(purge, preview)).isInstanceOf(PreviewOutdated.class);
        var again = purge.preview(inputs("queue", QUEUE));
        rabbit.deadLetters(QUEUE, 50, 5, "", QUEUE);
        assertThat(execute(purge, again).counts().done()).isEqualTo(54);
    }

    @Test
    void aQueueThatWasDeletedOrMadeAnewIsNotTouched() throws Exception {
        for (var id : List.of("purge", "replay")) {
            rabbit.queue(QUEUE, Map.of());
            rabbit.deadLetters(QUEUE, 0, 3, "", QUEUE);
            var action = action(id);
            var preview = action.preview(inputs("queue", QUEUE));
            rabbit.channel().queueDelete(QUEUE);
            assertThatThrownBy(() -> execute(action, preview)).isInstanceOf(PreviewOutdated.class);
            rabbit.queue(QUEUE, Map.of("x-max-length", 50));
            rabbit.deadLetters(QUEUE, 0, 3, "", QUEUE);
            assertThatThrownBy(() -> execute(action, preview)).isInstanceOf(PreviewOutdated.class);
            assertThat(rabbit.count(QUEUE)).isEqualTo(3);
        }
    }

    @Test
    void aStreamIsNeitherPurgedNorReplayed() throws Exception {
        rabbit.queue(QUEUE, Map.of("x-queue-type", "stream"));
        assertThat(action("purge").preview(inputs("queue", QUEUE)).refusal())
                .contains(Text.of("refused.purge-stream", QUEUE));
        assertThat(action("replay").preview(inputs("queue", QUEUE)).refusal())
                .contains(Text.of("refused.replay-stream", QUEUE));
    }

    @Test
    void replayingSendsDeadLettersBack() throws Exception {
        rabbit.queue(QUEUE, Map.of());
        rabbit.queue(DLQ, Map.of());
        rabbit.deadLetters(DLQ, 0, 40, "", QUEUE);
        rabbit.deadLetters(DLQ, 40, 2, "", "action-test.nowhere");
        var replay = action("replay");
        var preview = replay.preview(inputs("queue", DLQ));
        assertThat(preview.messages()).isEqualTo(42);
        var receipt = execute(replay, preview);
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
        var replay = action("replay");
        var preview = replay.preview(inputs("queue", DLQ));
        rabbit.deadLetters(DLQ, 4, 1, "", QUEUE);
        assertThatThrownBy(() -> execute(replay, preview)).isInstanceOf(PreviewOutdated.class);
        assertThat(rabbit.count(DLQ)).isEqualTo(5);
        assertThat(audit).extracting(AuditLog.Entry::outcome).contains(AuditLog.Outcome.REFUSED);
    }

    @Test
    void aReplayToAChosenPlaceTellsBeforehandWhenNothingIsBoundThere() throws Exception {
        rabbit.queue(DLQ, Map.of());
        rabbit.deadLetters(DLQ, 0, 4, "", QUEUE);
        var replay = action("replay");
        assertThat(replay.preview(inputs("queue", DLQ, "exchange", EXCHANGE)).refusal())
                .contains(Text.of("refused.no-exchange", EXCHANGE));
        rabbit.channel().exchangeDeclare(EXCHANGE, "direct", true);
        assertThat(keys(replay.preview(inputs("queue", DLQ, "exchange", EXCHANGE, "routing-key", "x"))))
                .contains("effect.replay.unroutable");
        assertThatThrownBy(() -> replay.preview(inputs("queue", DLQ, "routing-key", "x")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aDeclaredQueueHasTheSettingsOfTheForm() {
        var declare = action("declare-queue");
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
        assertThat(execute(declare, preview).facts()).containsExactly(Text.of("receipt.declare-queue", QUEUE));
        var state = commands.findQueue(new QueueName(QUEUE)).orElseThrow();
        assertThat(QueueForm.differences(state.settings(), QueueForm.settings(form)))
                .isEmpty();
        assertThat(keys(declare.preview(form))).containsExactly("effect.declare-queue.same");
    }

    @Test
    void aQueueWithOtherSettingsIsNotDeclaredOver() throws Exception {
        rabbit.queue(QUEUE, Map.of("x-message-ttl", 5));
        var declare = action("declare-queue");
        assertThat(declare.preview(inputs("queue", QUEUE)).refusal())
                .contains(Text.of("refused.queue-differs", QUEUE, "x-message-ttl: 5 → –"));
        rabbit.channel().queueDelete(QUEUE);
        var preview = declare.preview(inputs("queue", QUEUE));
        rabbit.queue(QUEUE, Map.of());
        assertThatThrownBy(() -> execute(declare, preview)).isInstanceOf(PreviewOutdated.class);
    }

    @Test
    void combinationsThatNoBrokerTakesAreRefusedByTheForm() {
        var declare = action("declare-queue");
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
        var declare = action("declare-exchange");
        var form = inputs("exchange", EXCHANGE, "type", "topic", "alternate-exchange", "amq.fanout");
        assertThat(execute(declare, declare.preview(form)).outcome()).isEqualTo(Receipt.Outcome.DONE);
        assertThat(keys(declare.preview(form))).containsExactly("effect.declare-exchange.same");
        assertThat(declare.preview(inputs("exchange", EXCHANGE)).refusal()).isPresent();

        var bind = action("bind");
        var binding = inputs("queue", QUEUE, "exchange", EXCHANGE, "routing-key", "a.#");
        assertThat(bind.preview(binding).refusal()).contains(Text.of("refused.no-queue", QUEUE));
        rabbit.queue(QUEUE, Map.of());
        execute(bind, bind.preview(binding));
        assertThat(keys(bind.preview(binding))).containsExactly("effect.bind.same");
        rabbit.channel().basicPublish(EXCHANGE, "a.b", null, new byte[1]);
        await().until(() -> rabbit.count(QUEUE) == 1);

        var preview = bind.preview(inputs("queue", QUEUE, "exchange", EXCHANGE, "routing-key", "b"));
        rabbit.channel().exchangeDelete(EXCHANGE);
        assertThatThrownBy(() -> execute(bind, preview)).isInstanceOf(PreviewOutdated.class);
    }

    @Test
    void aReadOnlyProfileSendsNothing() throws Exception {
        rabbit.queue(QUEUE, Map.of());
        rabbit.deadLetters(QUEUE, 0, 3, "", QUEUE);
        rabbit.channel().exchangeDeclare(EXCHANGE, "direct", true);
        // All there are, of every broker, are tried in ReadOnlyWireTest.
        var changing = catalog(true).all().stream()
                .filter(action -> action.impact() == Impact.CHANGE)
                .filter(action -> action.subject() == Subject.QUEUE || action.subject() == Subject.EXCHANGE)
                .toList();
        for (var guarded : changing) {
            var open = action(guarded.id());
            var preview = open.preview(inputs("queue", QUEUE, "exchange", EXCHANGE, "archive", "none", "to", DLQ));
            assertThatThrownBy(() -> execute(guarded, preview)).isInstanceOf(ActionRefused.class);
        }
        assertThat(catalog(true)
                        .find("purge")
                        .orElseThrow()
                        .preview(inputs("queue", QUEUE))
                        .refusal())
                .contains(Text.of("refused.read-only", "test"));
        assertThat(rabbit.count(QUEUE)).isEqualTo(3);
        assertThat(audit).extracting(AuditLog.Entry::outcome).containsOnly(AuditLog.Outcome.REFUSED);
    }

    @Test
    void whatCannotBeAuditedIsNotDone() throws Exception {
        rabbit.queue(QUEUE, Map.of());
        rabbit.deadLetters(QUEUE, 0, 3, "", QUEUE);
        var ports = new ActionPorts(
                Brokers.onRabbit(() -> commands, TestRabbit.links(lab)),
                Profile.of(
                        "test",
                        Environment.LAB,
                        new Endpoints(Optional.empty(), Optional.of(TestRabbit.endpoint(lab)), Optional.empty()),
                        PipelineNames.DOCUMENTED),
                entry -> {
                    throw new AuditLog.NotWritten("disk full", new IOException());
                },
                Shelves.NONE.with(new ArchiveFolder(folder)),
                InstantSource.system());
        var purge = ActionCatalog.of(ports).find("purge").orElseThrow();
        var preview = purge.preview(inputs("queue", QUEUE));
        assertThatThrownBy(() -> execute(purge, preview)).isInstanceOf(ActionRefused.class);
        assertThat(rabbit.count(QUEUE)).isEqualTo(3);
    }

    @Test
    void aQueueDeletedElsewhereDoesNotComeBackWhenTheConnectionDrops() throws Exception {
        var declare = action("declare-queue");
        execute(declare, declare.preview(inputs("queue", QUEUE)));
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
                assertThat(commands.findQueue(new QueueName(QUEUE))).isEmpty());
        assertThat(commands.queueNames()).doesNotContain(new QueueName(QUEUE));
    }
}
