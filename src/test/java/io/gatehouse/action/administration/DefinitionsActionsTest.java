package io.gatehouse.action.administration;

import static io.gatehouse.action.Desk.inputs;
import static io.gatehouse.action.Desk.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.action.OnRabbit;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Text;
import io.gatehouse.domain.QueueName;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.RabbitCommands.Binding;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionsActionsTest extends OnRabbit {

    private static final String QUEUE = "definitions-test.queue";
    private static final String EXCHANGE = "definitions-test.exchange";
    private static final String[] OURS = {"name-pattern", "definitions-test"};

    DefinitionsActionsTest(LabEndpoints lab, @TempDir Path folder) throws Exception {
        super(lab, folder, List.of(QUEUE), List.of(EXCHANGE));
    }

    @BeforeEach
    void declare() throws Exception {
        rabbit.queue(QUEUE, Map.of("x-max-length", 500, "x-message-ttl", 60_000));
        rabbit.channel().exchangeDeclare(EXCHANGE, "topic", true);
        for (var key : List.of("a.#", "b.*", "c")) {
            rabbit.channel().queueBind(QUEUE, EXCHANGE, key, Map.of());
        }
    }

    private void deleteAll() throws Exception {
        rabbit.channel().queueDelete(QUEUE);
        rabbit.channel().exchangeDelete(EXCHANGE);
    }

    private List<List<String>> differences() {
        return desk.run("definitions-diff").table().orElseThrow().rows().stream()
                .filter(row -> row.get(2).contains("definitions-test"))
                .toList();
    }

    @Test
    void whatIsDeclaredIsKeptWithoutSecrets() throws Exception {
        var receipt = desk.run("definitions-export");

        var kept = desk.definitions.kept("test").getFirst();
        var text = Files.readString(Path.of(kept.place()));
        assertThat(text)
                .contains(QUEUE, EXCHANGE, "\"rabbit_version\"")
                .doesNotContain("password")
                .doesNotContain("\"users\"")
                .doesNotContain("\"parameters\"");
        assertThat(receipt.table().orElseThrow().rows())
                .anySatisfy(row -> assertThat(row.subList(0, 2)).containsExactly("queue", QUEUE));
    }

    @Test
    void onlyTheNewestAreKept() {
        for (var i = 0; i < 4; i++) {
            desk.definitions.keep(
                    "test",
                    desk.commands.administration().definitions(),
                    Instant.parse("2026-01-01T00:00:0" + i + "Z"),
                    3);
        }
        assertThat(desk.definitions.kept("test"))
                .extracting(kept -> kept.at().toString())
                .containsExactly("2026-01-01T00:00:03Z", "2026-01-01T00:00:02Z", "2026-01-01T00:00:01Z");

        desk.run("definitions-export", "keep-backups", "1");

        assertThat(desk.definitions.kept("test")).hasSize(1);
    }

    @Test
    void whatWasDeletedByMistakeComesBackAsItWas() throws Exception {
        desk.run("definitions-export");
        var before = desk.commands.findQueue(new QueueName(QUEUE)).orElseThrow().settings();
        deleteAll();
        assertThat(differences())
                .hasSize(5)
                .allSatisfy(row -> assertThat(row.getFirst()).isEqualTo("missing"));

        var receipt = desk.run("definitions-import", OURS);

        assertThat(receipt.facts()).containsExactly(Text.of("receipt.definitions-import", 5L));
        assertThat(receipt.undo()).isEmpty();
        assertThat(differences()).isEmpty();
        assertThat(desk.commands.findQueue(new QueueName(QUEUE)).orElseThrow().settings())
                .isEqualTo(before);
        assertThat(desk.commands.bindingsFrom(EXCHANGE))
                .extracting(Binding::routingKey)
                .containsExactlyInAnyOrder("a.#", "b.*", "c");
    }

    @Test
    void whatIsThereOtherwiseStaysAsItIs() throws Exception {
        desk.run("definitions-export");
        rabbit.queue(QUEUE, Map.of("x-max-length", 9));
        rabbit.channel().exchangeDelete(EXCHANGE);
        assertThat(differences()).anySatisfy(row -> assertThat(row.getFirst()).isEqualTo("different"));

        var preview = desk.action("definitions-import").preview(inputs(OURS));
        assertThat(keys(preview)).contains("effect.definitions-import.different");
        desk.execute(preview);

        assertThat(desk.commands
                        .findQueue(new QueueName(QUEUE))
                        .orElseThrow()
                        .settings()
                        .arguments())
                .isEqualTo(Map.of("x-max-length", 9));
    }

    @Test
    void aBindingWithoutItsQueueStaysOut() throws Exception {
        desk.run("definitions-export");
        deleteAll();

        var preview = desk.action("definitions-import")
                .preview(inputs("name-pattern", "definitions-test", "definition-kind", "bindings"));

        assertThat(keys(preview)).contains("effect.definitions-import.dangling");
        assertThat(preview.refusal().map(Text::key)).contains("refused.nothing-missing");
    }

    @Test
    void nothingKeptAndNothingMissingAreRefused() {
        assertThat(desk.action("definitions-import").preview(inputs()).refusal().map(Text::key))
                .contains("refused.no-backup");
        assertThat(desk.action("definitions-diff").preview(inputs()).refusal().map(Text::key))
                .contains("refused.no-backup");
        assertThat(desk.action("definitions-diff")
                        .preview(inputs("backup", "gone.json"))
                        .refusal()
                        .map(Text::key))
                .contains("refused.no-such-backup");
        desk.run("definitions-export");
        assertThat(desk.action("definitions-import")
                        .preview(inputs(OURS))
                        .refusal()
                        .map(Text::key))
                .contains("refused.nothing-missing");
    }

    @Test
    void whatSomebodyElseBroughtBackMeanwhileIsNotMadeAgain() throws Exception {
        desk.run("definitions-export");
        deleteAll();
        var preview = desk.action("definitions-import").preview(inputs(OURS));
        rabbit.channel().exchangeDeclare(EXCHANGE, "topic", true);

        assertThatThrownBy(() -> desk.execute(preview)).isInstanceOf(PreviewOutdated.class);
    }

    @Test
    void aBrokerThatIsGoneIsTold() {
        try (var nowhere = nowhere()) {
            assertThatThrownBy(() -> nowhere.run("definitions-export")).isInstanceOf(BrokerException.Unreachable.class);
            assertThat(nowhere.definitions.kept("test")).isEmpty();
        }
    }
}
