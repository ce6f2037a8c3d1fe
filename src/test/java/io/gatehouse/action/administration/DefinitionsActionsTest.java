package io.gatehouse.action.administration;

import static io.gatehouse.action.administration.AdministrationLab.inputs;
import static io.gatehouse.action.administration.AdministrationLab.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Text;
import io.gatehouse.adapter.rabbitmq.TestRabbit;
import io.gatehouse.domain.QueueName;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.RabbitCommands.Binding;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LabExtension.class)
class DefinitionsActionsTest {

    private static final String QUEUE = "definitions-test.queue";
    private static final String EXCHANGE = "definitions-test.exchange";
    private static final String[] OURS = {"name-pattern", "definitions-test"};

    private final LabEndpoints endpoints;
    private final TestRabbit rabbit;
    private final AdministrationLab lab;

    DefinitionsActionsTest(LabEndpoints endpoints, @TempDir Path folder) throws Exception {
        this.endpoints = endpoints;
        this.rabbit = new TestRabbit(endpoints);
        this.lab = AdministrationLab.on(endpoints, folder);
    }

    @BeforeEach
    void declare() throws Exception {
        rabbit.queue(QUEUE, Map.of("x-max-length", 500, "x-message-ttl", 60_000));
        rabbit.channel().exchangeDeclare(EXCHANGE, "topic", true);
        for (var key : List.of("a.#", "b.*", "c")) {
            rabbit.channel().queueBind(QUEUE, EXCHANGE, key, Map.of());
        }
    }

    @AfterEach
    void clean() throws Exception {
        rabbit.channel().queueDelete(QUEUE);
        rabbit.channel().exchangeDelete(EXCHANGE);
        lab.close();
        rabbit.close();
    }

    private void deleteAll() throws Exception {
        rabbit.channel().queueDelete(QUEUE);
        rabbit.channel().exchangeDelete(EXCHANGE);
    }

    private List<List<String>> differences() {
        return lab.run("definitions-diff").table().orElseThrow().rows().stream()
                .filter(row -> row.get(2).contains("definitions-test"))
                .toList();
    }

    @Test
    void whatIsDeclaredIsKeptWithoutSecrets() throws Exception {
        var receipt = lab.run("definitions-export");

        var kept = lab.shelf().kept("test").getFirst();
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
            lab.shelf()
                    .keep(
                            "test",
                            lab.commands().administration().definitions(),
                            Instant.parse("2026-01-01T00:00:0" + i + "Z"),
                            3);
        }
        assertThat(lab.shelf().kept("test"))
                .extracting(kept -> kept.at().toString())
                .containsExactly("2026-01-01T00:00:03Z", "2026-01-01T00:00:02Z", "2026-01-01T00:00:01Z");

        lab.run("definitions-export", "keep-backups", "1");

        assertThat(lab.shelf().kept("test")).hasSize(1);
    }

    @Test
    void whatWasDeletedByMistakeComesBackAsItWas() throws Exception {
        lab.run("definitions-export");
        var before =
                lab.commands().findQueue(new QueueName(QUEUE)).orElseThrow().settings();
        deleteAll();
        assertThat(differences())
                .hasSize(5)
                .allSatisfy(row -> assertThat(row.getFirst()).isEqualTo("missing"));

        var receipt = lab.run("definitions-import", OURS);

        assertThat(receipt.facts()).containsExactly(Text.of("receipt.definitions-import", 5L));
        assertThat(receipt.undo()).isEmpty();
        assertThat(differences()).isEmpty();
        assertThat(lab.commands().findQueue(new QueueName(QUEUE)).orElseThrow().settings())
                .isEqualTo(before);
        assertThat(lab.commands().bindingsFrom(EXCHANGE))
                .extracting(Binding::routingKey)
                .containsExactlyInAnyOrder("a.#", "b.*", "c");
    }

    @Test
    void whatIsThereOtherwiseStaysAsItIs() throws Exception {
        lab.run("definitions-export");
        rabbit.queue(QUEUE, Map.of("x-max-length", 9));
        rabbit.channel().exchangeDelete(EXCHANGE);
        assertThat(differences()).anySatisfy(row -> assertThat(row.getFirst()).isEqualTo("different"));

        var preview = lab.action("definitions-import").preview(inputs(OURS));
        assertThat(keys(preview)).contains("effect.definitions-import.different");
        lab.execute("definitions-import", preview);

        assertThat(lab.commands()
                        .findQueue(new QueueName(QUEUE))
                        .orElseThrow()
                        .settings()
                        .arguments())
                .isEqualTo(Map.of("x-max-length", 9));
    }

    @Test
    void aBindingWithoutItsQueueStaysOut() throws Exception {
        lab.run("definitions-export");
        deleteAll();

        var preview = lab.action("definitions-import")
                .preview(inputs("name-pattern", "definitions-test", "definition-kind", "bindings"));

        assertThat(keys(preview)).contains("effect.definitions-import.dangling");
        assertThat(preview.refusal().map(Text::key)).contains("refused.nothing-missing");
    }

    @Test
    void nothingKeptAndNothingMissingAreRefused() {
        assertThat(lab.action("definitions-import").preview(inputs()).refusal().map(Text::key))
                .contains("refused.no-backup");
        assertThat(lab.action("definitions-diff").preview(inputs()).refusal().map(Text::key))
                .contains("refused.no-backup");
        lab.run("definitions-export");
        assertThat(lab.action("definitions-import")
                        .preview(inputs(OURS))
                        .refusal()
                        .map(Text::key))
                .contains("refused.nothing-missing");
    }

    @Test
    void whatSomebodyElseBroughtBackMeanwhileIsNotMadeAgain() throws Exception {
        lab.run("definitions-export");
        deleteAll();
        var preview = lab.action("definitions-import").preview(inputs(OURS));
        rabbit.channel().exchangeDeclare(EXCHANGE, "topic", true);

        assertThatThrownBy(() -> lab.execute("definitions-import", preview)).isInstanceOf(PreviewOutdated.class);
    }

    @Test
    void aBrokerThatIsGoneIsTold(@TempDir Path folder) {
        try (var nowhere = AdministrationLab.nowhere(endpoints, folder)) {
            assertThatThrownBy(() -> nowhere.run("definitions-export")).isInstanceOf(BrokerException.Unreachable.class);
            assertThat(nowhere.shelf().kept("test")).isEmpty();
        }
    }
}
