package io.gatehouse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Brokers;
import io.gatehouse.action.Shelves;
import io.gatehouse.action.catalog.ActionCatalog;
import io.gatehouse.adapter.file.ArchiveFolder;
import io.gatehouse.adapter.rabbitmq.AmqpRabbitCommands;
import io.gatehouse.adapter.rabbitmq.TestRabbit;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@ExtendWith(LabExtension.class)
class ActionCommandsTest {

    private static final String QUEUE = "cli-test.queue";

    private final LabEndpoints lab;
    private final TestRabbit rabbit;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Environment environment = Environment.LAB;
    private Optional<String> typed = Optional.empty();
    private Locale before = Locale.getDefault();

    @TempDir
    private Path folder;

    ActionCommandsTest(LabEndpoints lab) throws Exception {
        this.lab = lab;
        this.rabbit = new TestRabbit(lab);
    }

    @Command(name = "gatehouse")
    private static final class Root {}

    @BeforeEach
    void fill() throws Exception {
        before = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        rabbit.queue(QUEUE, Map.of());
        rabbit.deadLetters(QUEUE, 0, 3, "", QUEUE);
    }

    @AfterEach
    void remove() throws Exception {
        Locale.setDefault(before);
        rabbit.channel().queueDelete(QUEUE);
        rabbit.close();
    }

    private int run(Endpoints.RabbitMq endpoint, String... arguments) {
        var root = new CommandLine(new Root());
        root.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        new ActionCommands(profile -> open(endpoint), question -> typed).addTo(root);
        root.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return root.execute(arguments);
    }

    private int run(String... arguments) {
        return run(TestRabbit.endpoint(lab), arguments);
    }

    private OpenActions open(Endpoints.RabbitMq endpoint) {
        var profile = Profile.of(
                "test",
                environment,
                new Endpoints(Optional.empty(), Optional.of(endpoint), Optional.empty()),
                PipelineNames.DOCUMENTED);
        var commands = new AmqpRabbitCommands(endpoint, new SystemSecrets());
        var ports = new ActionPorts(
                Brokers.onRabbit(() -> commands, TestRabbit.links(lab)),
                profile,
                entry -> {},
                Shelves.NONE.with(new ArchiveFolder(folder)),
                InstantSource.system());
        return new OpenActions(ActionCatalog.of(ports), profile, commands::close);
    }

    @Test
    void yesPurgesAndPrintsOnlyJson() throws Exception {
        assertThat(run("purge", QUEUE, "--yes", "--json")).isZero();
        var json = new ObjectMapper().readTree(out.toString());
        assertThat(json.path("outcome").asText()).isEqualTo("DONE");
        assertThat(json.path("counts").path("done").asLong()).isEqualTo(3);
        assertThat(err.toString()).contains("3 ready messages of " + QUEUE);
        assertThat(rabbit.count(QUEUE)).isZero();
    }

    @Test
    void whatWasPurgedIsListedAndRestored() throws Exception {
        assertThat(run("purge", QUEUE, "--yes")).isZero();
        assertThat(run("archives", "--json")).isZero();
        var id = new ArchiveFolder(folder).all("test").getFirst().id();
        assertThat(out.toString()).contains(id, QUEUE);
        assertThat(run("restore", id, "--dry-run")).isZero();
        assertThat(rabbit.count(QUEUE)).isZero();
        assertThat(run("restore", id, "--yes", "--json")).isZero();
        assertThat(rabbit.count(QUEUE)).isEqualTo(3);
        assertThat(run("restore", id, "--yes")).isEqualTo(1);
        assertThat(err.toString()).contains("was restored already");
        assertThat(run("drop", "archive", id, "--yes")).isZero();
        assertThat(new ArchiveFolder(folder).all("test")).isEmpty();
    }

    @Test
    void aDryRunDoesNothing() throws Exception {
        assertThat(run("purge", QUEUE, "--dry-run", "--json")).isZero();
        assertThat(new ObjectMapper().readTree(out.toString()).path("messages").asLong())
                .isEqualTo(3);
        assertThat(rabbit.count(QUEUE)).isEqualTo(3);
    }

    @Test
    void withoutATerminalNothingIsConfirmed() throws Exception {
        assertThat(run("purge", QUEUE)).isEqualTo(1);
        assertThat(rabbit.count(QUEUE)).isEqualTo(3);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void inProductionTheNameIsTyped() throws Exception {
        environment = Environment.PRODUCTION;
        typed = Optional.of("y");
        assertThat(run("purge", QUEUE)).isEqualTo(1);
        assertThat(rabbit.count(QUEUE)).isEqualTo(3);
        typed = Optional.of(QUEUE);
        assertThat(run("purge", QUEUE)).isZero();
        assertThat(rabbit.count(QUEUE)).isZero();
    }

    @Test
    void messagesAreShownTriedMovedAndSentFromTheCommandLine(@TempDir Path folder) throws Exception {
        assertThat(run("peek", QUEUE, "--count=2", "--yes")).isZero();
        assertThat(out.toString()).contains("{\"id\":0}", "{\"id\":1}").doesNotContain("{\"id\":2}");
        assertThat(err.toString()).contains("to go on: gatehouse replay plan " + QUEUE + " --profile test");
        assertThat(run("replay", "plan", QUEUE, "--yes")).isZero();
        assertThat(out.toString()).contains("amq.default", "✓");
        var body = Files.writeString(folder.resolve("body"), "from a file");
        assertThat(run("send", "amq.default", "--routing-key", QUEUE, "--body=@" + body, "--yes"))
                .isZero();
        assertThat(rabbit.count(QUEUE)).isEqualTo(4);
        assertThat(run("send", "amq.default", "--body=@" + folder.resolve("none"), "--yes"))
                .isEqualTo(2);
        assertThat(run("browse", QUEUE, "--contains", "a file", "--yes")).isZero();
        assertThat(out.toString()).contains("from a file");
        assertThat(run("replay", "resume", QUEUE, "--yes")).isEqualTo(1);
        assertThat(err.toString()).contains("No interrupted replay of " + QUEUE);
        for (var command : List.of(
                List.of("peek", QUEUE),
                List.of("browse", QUEUE),
                List.of("replay", "plan", QUEUE),
                List.of("replay", QUEUE),
                List.of("move", QUEUE, "--to", "cli-test.other"),
                List.of("edit", QUEUE),
                List.of("send", "amq.default", "--routing-key", QUEUE))) {
            var dry = new ArrayList<>(command);
            dry.addAll(List.of("--dry-run", "--json"));
            rabbit.queue("cli-test.other", Map.of());
            out.getBuffer().setLength(0);
            assertThat(run(dry.toArray(String[]::new))).as(dry.toString()).isZero();
            assertThat(new ObjectMapper()
                            .readTree(out.toString())
                            .path("outcome")
                            .asText())
                    .isEqualTo("PREVIEW");
        }
        assertThat(rabbit.count("cli-test.other")).isZero();
        assertThat(rabbit.count(QUEUE)).isEqualTo(4);
        rabbit.channel().queueDelete("cli-test.other");
    }

    @Test
    void aRefusalSaysWhatMendsIt() throws Exception {
        rabbit.http(
                "PUT",
                "policies/%2F/cli-test-limit",
                "{\"pattern\":\"^cli-test.tired$\",\"definition\":{\"delivery-limit\":1}}");
        rabbit.queue("cli-test.tired", Map.of("x-queue-type", "quorum"));
        rabbit.deadLetters("cli-test.tired", 0, 1, "", QUEUE);
        await().atMost(Duration.ofSeconds(20)).until(() -> run("replay", "cli-test.tired", "--dry-run", "--json") == 1);
        assertThat(err.toString()).contains("Raise the delivery limit first", "to mend that: gatehouse policy set");
        assertThat(out.toString())
                .contains("\"remedy\" : \"gatehouse policy set gatehouse-delivery-limit-cli-test.tired");
        assertThat(rabbit.count("cli-test.tired")).isOne();
        rabbit.http("DELETE", "policies/%2F/cli-test-limit", "");
        rabbit.channel().queueDelete("cli-test.tired");
    }

    @Test
    void exitCodesTellWhatWentWrong() {
        assertThat(run("purge", "cli-test.none", "--yes")).isEqualTo(1);
        assertThat(run("purge")).isEqualTo(2);
        assertThat(run("declare", "queue", QUEUE, "--type", "quorum", "--durable=false", "--yes"))
                .isEqualTo(2);
        assertThat(run("declare")).isEqualTo(2);
        var nowhere = new Endpoints.RabbitMq(
                "127.0.0.1", 1, 1, "/", new Endpoints.Login("guest", new SecretRef.None()), false);
        assertThat(run(nowhere, "purge", QUEUE, "--yes")).isEqualTo(3);
        var stranger = TestRabbit.endpoint(lab, "guest", "wrong");
        assertThat(run(stranger, "purge", QUEUE, "--yes")).isEqualTo(1);
        assertThat(err.toString()).contains("ACCESS_REFUSED").doesNotContain("\tat ");
    }

    @Test
    void everyActionHasACompleteHelp() {
        for (var command :
                new String[][] {{"purge"}, {"replay"}, {"bind"}, {"declare", "queue"}, {"declare", "exchange"}}) {
            var arguments = new ArrayList<>(List.of(command));
            arguments.add("--help");
            assertThat(run(arguments.toArray(String[]::new))).isZero();
        }
        assertThat(out.toString())
                .contains("--profile", "--dry-run", "--yes", "--json", "Exit codes", "--max-replays", "--overflow")
                .contains("Usage: gatehouse declare queue");
    }
}
