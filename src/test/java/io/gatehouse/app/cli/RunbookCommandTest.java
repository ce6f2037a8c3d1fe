package io.gatehouse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.adapter.rabbitmq.TestRabbit;
import io.gatehouse.runbook.RunbookCatalog;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// `runbook`: the page of an alarm with what the brokers say now.
@ExtendWith(LabExtension.class)
class RunbookCommandTest {

    private static final String STATE = "gatehouse.state";
    private static final String QUEUE = "runbook-test.queue";

    private final LabEndpoints lab;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Optional<String> stateBefore = Optional.ofNullable(System.getProperty(STATE));

    @TempDir
    private Path folder;

    RunbookCommandTest(LabEndpoints lab) {
        this.lab = lab;
    }

    @BeforeEach
    void stateOfItsOwn() {
        System.setProperty(STATE, folder.resolve("state").toString());
    }

    @AfterEach
    void stateOfOthers() {
        stateBefore.ifPresentOrElse(value -> System.setProperty(STATE, value), () -> System.clearProperty(STATE));
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        return GatehouseCommand.create()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    /// A read-only profile of RabbitMQ alone.
    private Path profile(int managementPort) throws Exception {
        var secret = Files.writeString(folder.resolve("secret"), "guest\n");
        return Files.writeString(folder.resolve("shop.yaml"), """
                name: shop
                readOnly: true
                rabbitmq: { host: %s, amqpPort: %d, managementPort: %d, user: guest, password: "file:%s", queue: %s }
                """.formatted(
                        lab.amqpHost(), lab.amqpPort(), managementPort, secret, QUEUE));
    }

    private JsonNode pageOf(String alarm, String profile) throws Exception {
        assertThat(run("runbook", alarm, "--profile", profile, "--json")).isEqualTo(ExitCode.DONE);
        return new ObjectMapper().readTree(out.toString());
    }

    @Test
    void pageOfAnAlarmHasTheValuesOfThisMoment() throws Exception {
        try (var rabbit = new TestRabbit(lab)) {
            rabbit.queue(QUEUE, Map.of());
            var profile = profile(lab.managementPort()).toString();

            // A queue is known before its consumers are counted; until then they are unknown.
            var page = await().atMost(Duration.ofSeconds(20))
                    .until(
                            () -> pageOf("consumers", profile),
                            it -> !it.at("/checks/0/values/0/severity").asText().equals("unknown"));
            assertThat(page.at("/runbook").asText()).isEqualTo("consumers-down");
            var check = page.at("/checks/0");
            assertThat(check.at("/values/0/subject").asText()).isEqualTo(QUEUE);
            assertThat(check.at("/values/0/value").asDouble()).isZero();
            assertThat(check.at("/values/0/severity").asText()).isEqualTo("warning");
            assertThat(check.at("/conclusion").asText()).startsWith("0 consumers");
            assertThat(check.at("/next").asText()).isEqualTo("queue-deleted");
            assertThat(page.at("/remedies/0/commands/0").asText())
                    .isEqualTo("gatehouse consumers " + QUEUE + " --profile shop");
            assertThat(page.at("/remedies/3/withheld").asText()).contains("read-only");
            assertThat(page.at("/prevention/0/status").asText()).isEqualTo("fail");

            assertThat(run("runbook", "consumers-down", "--profile", profile, "--lang", "ko"))
                    .isEqualTo(ExitCode.DONE);
            assertThat(out.toString()).contains("   > 컨슈머가 0입니다.", "$ gatehouse runbook queue-deleted --profile shop");
            assertThat(out.toString()).doesNotContain("guest");
            rabbit.channel().queueDelete(QUEUE);
        }
    }

    @Test
    void silentBrokerLeavesItsValuesUnknownAndThePageReadable() throws Exception {
        var profile = profile(1).toString();

        assertThat(run("runbook", "memory-alarm", "--profile", profile, "--lang", "en"))
                .isEqualTo(ExitCode.UNREACHABLE);

        assertThat(out.toString())
                .contains("unknown   blocked-connections", "Watermark 0.6")
                .doesNotContain("   > ");
    }

    @Test
    void listNamesEveryPageAndAWrongNameIsToldSo() {
        assertThat(run("runbook", "--lang", "en")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString().lines()).hasSize(RunbookCatalog.all().size());

        assertThat(run("runbook", "no-such-thing")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("no page and no alarm 'no-such-thing'");
    }
}
