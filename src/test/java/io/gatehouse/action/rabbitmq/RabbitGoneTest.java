package io.gatehouse.action.rabbitmq;

import static io.gatehouse.action.Desk.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.gatehouse.action.Lost;
import io.gatehouse.action.OnRabbit;
import io.gatehouse.action.Preview;
import io.gatehouse.action.RabbitDesk;
import io.gatehouse.action.catalog.ActionTexts;
import io.gatehouse.adapter.rabbitmq.FaultyPort;
import io.gatehouse.domain.Definitions;
import io.gatehouse.port.AuditLog;
import io.gatehouse.port.BrokerException.Unreachable;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// RabbitMQ goes away before the preview, or between the preview and the click: every action there is says so, says
/// that nothing was changed, and is right about it.
class RabbitGoneTest extends OnRabbit {

    private static final String QUEUE = "gone-test.queue";
    private static final String OTHER = "gone-test.other";
    private static final String EXCHANGE = "gone-test.exchange";
    private static final String MISSING = "gone-test.missing";

    /// What lies on this computer is there without any broker.
    private static final Set<String> LOCAL = Set.of("archives", "drop-archive");

    private final FaultyPort amqp;
    private final FaultyPort management;
    private final RabbitDesk away;
    private final Map<String, String[]> forms = new TreeMap<>();

    RabbitGoneTest(LabEndpoints lab, @TempDir Path folder) throws Exception {
        super(lab, folder, List.of(QUEUE, OTHER), List.of(EXCHANGE, MISSING));
        amqp = new FaultyPort(lab.amqpPort());
        management = new FaultyPort(lab.managementPort());
        away = new RabbitDesk(RabbitDesk.behind(lab, amqp.port(), management.port()), folder);
    }

    @BeforeEach
    void fill() throws Exception {
        rabbit.queue(OTHER, Map.of());
        rabbit.queue(QUEUE, Map.of());
        rabbit.channel().exchangeDeclare(EXCHANGE, "direct", true);
        rabbit.channel().queueBind(QUEUE, EXCHANGE, "k");
        rabbit.deadLetters(OTHER, 0, 2, EXCHANGE, "k");
        rabbit.deadLetters(QUEUE, 0, 5, EXCHANGE, "k");
        var archive = RabbitDesk.archive(desk.run("purge", "queue", OTHER));
        Interrupted.replay(folder, QUEUE, 10, 5);
        desk.run("policy-set", "policy", "gone-test", "name-pattern", "^gone-test.none", "definition", POLICY);
        rabbit.channel().exchangeDeclare(MISSING, "fanout", true);
        desk.run("definitions-export");
        rabbit.channel().exchangeDelete(MISSING);
        fillForms(archive);
    }

    private static final String POLICY = "{\"max-length\":10}";

    private void fillForms(String archive) {
        for (var id : List.of(
                "purge",
                "delete-queue",
                "replay",
                "replay-plan",
                "replay-resume",
                "peek",
                "browse",
                "edit",
                "consumers",
                "watch-messages")) {
            form(id, "queue", QUEUE);
        }
        form("delete-exchange", "exchange", EXCHANGE);
        form("unbind", "queue", QUEUE, "exchange", EXCHANGE, "routing-key", "k");
        form("restore", "archive", archive);
        form("move", "queue", QUEUE, "to", OTHER);
        form("send", "exchange", EXCHANGE, "routing-key", "k", "body", "x");
        form("declare-queue", "queue", "gone-test.new");
        form("declare-exchange", "exchange", "gone-test.new");
        form("bind", "queue", OTHER, "exchange", EXCHANGE, "routing-key", "k");
        form("close-connection", "connection", anyConnection());
        form("policy-set", "policy", "gone-test", "name-pattern", "^gone-test.other", "definition", POLICY);
        form("policy-delete", "policy", "gone-test");
        form("definitions-export");
        form("definitions-diff");
        form("definitions-import", "name-pattern", "gone-test");
    }

    private void form(String id, String... pairs) {
        forms.put(id, pairs);
    }

    private String anyConnection() {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> desk.commands.administration().connections(), list -> !list.isEmpty())
                .getFirst()
                .name();
    }

    @AfterEach
    void close() throws IOException {
        desk.run("policy-delete", "policy", "gone-test");
        away.close();
        amqp.close();
        management.close();
    }

    private void leave() {
        amqp.answer(new byte[0]);
        management.answer(new byte[0]);
    }

    private Unreachable lost(String id, Runnable step) {
        var failure = catchThrowableOfType(Unreachable.class, step::run);
        assertThat(failure).as(id).isNotNull();
        assertThat(failure.changed()).as(id).isEqualTo(Unreachable.Changed.NOTHING);
        assertThat(ActionTexts.in(Locale.ENGLISH).text(Lost.text(failure)))
                .as(id)
                .endsWith("Nothing was changed.")
                .doesNotContain("..");
        return failure;
    }

    /// Whatever an action could have changed.
    private String everything() throws IOException {
        Definitions definitions = desk.commands.administration().definitions();
        return rabbit.count(QUEUE) + " " + rabbit.count(OTHER) + " " + definitions.all() + " "
                + desk.archives.all("test") + " "
                + refusal(desk.preview("replay-resume", "queue", QUEUE));
    }

    @Test
    void everyActionOnRabbitIsTriedHere() {
        var all = away.actions().stream().map(action -> action.id()).collect(Collectors.toSet());
        all.removeAll(LOCAL);
        assertThat(forms.keySet()).isEqualTo(all);
    }

    @Test
    void beforeThePreviewEveryActionSaysThatNothingWasChanged() throws Exception {
        var before = everything();
        leave();
        forms.forEach((id, pairs) -> lost(id, () -> away.run(id, pairs)));
        assertThat(everything()).isEqualTo(before);
        assertThat(away.run("archives").counts().done())
                .as("these are on this computer")
                .isEqualTo(1);
    }

    @Test
    void betweenThePreviewAndTheClickEveryActionSaysThatNothingWasChanged() throws Exception {
        var previews = forms.entrySet().stream()
                .map(form -> away.preview(form.getKey(), form.getValue()))
                .toList();
        assertThat(previews)
                .allSatisfy(preview ->
                        assertThat(refusal(preview)).as(preview.action()).isEmpty());
        var before = everything();
        leave();
        for (Preview preview : previews) {
            lost(preview.action(), () -> away.execute(preview));
        }
        assertThat(everything()).isEqualTo(before);
        assertThat(away.audit)
                .filteredOn(entry -> entry.outcome() == AuditLog.Outcome.FAILED)
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.detail()).endsWith("Nothing was changed."));
    }
}
