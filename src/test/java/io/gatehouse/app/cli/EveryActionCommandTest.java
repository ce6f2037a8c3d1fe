package io.gatehouse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Brokers;
import io.gatehouse.action.Field;
import io.gatehouse.action.Impact;
import io.gatehouse.action.Shelves;
import io.gatehouse.action.catalog.ActionCatalog;
import io.gatehouse.adapter.file.ArchiveFolder;
import io.gatehouse.adapter.kafka.AdminKafkaCommands;
import io.gatehouse.adapter.rabbitmq.AmqpRabbitCommands;
import io.gatehouse.adapter.rabbitmq.TestRabbit;
import io.gatehouse.adapter.redis.LettuceRedisCommands;
import io.gatehouse.adapter.redis.RedisCli;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.Role;
import io.gatehouse.port.AuditLog;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Every action of the catalog is a subcommand that takes `--dry-run` and `--json`, and prints one JSON document.
@ExtendWith(LabExtension.class)
class EveryActionCommandTest {

    /// What is filled in where a name of its own would not do.
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("definition", "{\"max-length\":1}"),
            Map.entry("score", "1"),
            Map.entry("entries", "1-0"),
            Map.entry("position", "0"),
            Map.entry("reset-to", "latest"),
            Map.entry("old-offsets", "cli-catalog:0=0"),
            Map.entry("left-offsets", "cli-catalog:0=0"),
            Map.entry("total-partitions", "2"),
            Map.entry("to", "cli-catalog-other"),
            Map.entry("to-list", "cli-catalog-other"),
            Map.entry("target-topic", "cli-catalog-other"));

    private final List<AuditLog.Entry> audit = new ArrayList<>();
    private final AmqpRabbitCommands rabbit;
    private final LettuceRedisCommands redis;
    private final AdminKafkaCommands kafka;
    private final OpenActions open;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    EveryActionCommandTest(LabEndpoints lab, @TempDir Path folder) {
        var redisAt = RedisCli.of(lab).endpoint();
        var kafkaAt = new Endpoints.Kafka(lab.kafkaBootstrap(), false);
        rabbit = TestRabbit.commands(lab);
        redis = new LettuceRedisCommands(redisAt, new SystemSecrets());
        kafka = new AdminKafkaCommands(kafkaAt, new SystemSecrets());
        var profile = Profile.of(
                        "test",
                        Environment.LAB,
                        new Endpoints(
                                Optional.of(redisAt), Optional.of(TestRabbit.endpoint(lab)), Optional.of(kafkaAt)),
                        PipelineNames.DOCUMENTED)
                .withRole(Role.ADMIN);
        var ports = new ActionPorts(
                new Brokers(() -> rabbit, TestRabbit.links(lab), () -> redis, () -> kafka),
                profile,
                audit::add,
                Shelves.NONE.with(new ArchiveFolder(folder)),
                InstantSource.system());
        open = new OpenActions(ActionCatalog.of(ports), profile, () -> {});
    }

    @Command(name = "gatehouse")
    private static final class Root {}

    @AfterEach
    void close() {
        rabbit.close();
        redis.close();
        kafka.close();
    }

    private int run(List<String> arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var root = new CommandLine(new Root());
        new ActionCommands(profile -> open, question -> Optional.empty()).addTo(root);
        root.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return root.execute(arguments.toArray(String[]::new));
    }

    private static List<String> command(Action action, String... more) {
        var words = new ArrayList<>(List.of(action.id().split("-", 2)));
        words.addAll(List.of(more));
        return words;
    }

    private static List<String> filledIn(Action action) {
        var words = command(action);
        var targeted = false;
        for (var field : action.fields()) {
            var value = VALUES.getOrDefault(field.id(), "cli-catalog");
            if (field.kind() == Field.Kind.TARGET && !targeted) {
                targeted = true;
                words.add(value);
            } else if (field.required() && field.initial().isEmpty()) {
                words.add("--" + field.id() + "=" + value);
            }
        }
        return words;
    }

    private JsonNode json(String what) {
        try {
            return new ObjectMapper().readTree(out.toString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(what + " printed " + out, e);
        }
    }

    @Test
    void everyActionHasItsCommandWithDryRunAndJson() {
        for (var action : open.catalog().all()) {
            assertThat(run(command(action, "--help"))).as(action.id()).isZero();
            assertThat(out.toString())
                    .as(action.id())
                    .contains("Usage: gatehouse " + String.join(" ", command(action)))
                    .contains("--dry-run", "--json", "--yes", "--profile");
        }
    }

    @Test
    void aDryRunOfEveryActionPrintsOneDocumentAndDoesNothing() {
        for (var action : open.catalog().all()) {
            var words = filledIn(action);
            words.addAll(List.of("--dry-run", "--json"));

            var exit = run(words);

            assertThat(exit).as("%s %s", words, err).isIn(0, 1);
            var document = json(action.id());
            assertThat(document.path("action").asText()).isEqualTo(action.id());
            assertThat(document.path("outcome").asText()).as(action.id()).isEqualTo(exit == 0 ? "PREVIEW" : "REFUSED");
            if (exit == 0) {
                assertThat(document.path("commandLine").asText())
                        .as(action.id())
                        .startsWith("gatehouse " + String.join(" ", command(action)));
            } else {
                assertThat(document.path("error").asText()).as(action.id()).isNotBlank();
            }
        }
        assertThat(audit).as("nothing was carried out").isEmpty();
    }

    @Test
    void everyLookPrintsOneDocument() {
        var looks = open.catalog().all().stream()
                .filter(action -> action.impact() == Impact.LOOK)
                .toList();
        assertThat(looks).isNotEmpty();
        for (var action : looks) {
            var words = filledIn(action);
            words.add("--json");
            assertThat(run(words)).as("%s %s", words, err).isIn(0, 1);
            assertThat(json(action.id()).path("outcome").asText())
                    .as(action.id())
                    .isIn("DONE", "STOPPED", "REFUSED");
        }
    }
}
