package io.gatehouse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.adapter.file.AuditFile;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.port.AuditLog;
import io.gatehouse.port.AuditLog.Outcome;
import io.gatehouse.simulator.Brokers;
import io.gatehouse.simulator.Simulation;
import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.SimulationSettings.Crew;
import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `simulate --profile`: who may, what it takes, and what is written down.
@ExtendWith(LabExtension.class)
class SimulateOnProfileTest {

    private static final String STATE = "gatehouse.state";

    private final LabEndpoints lab;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Optional<String> stateBefore = Optional.ofNullable(System.getProperty(STATE));
    private final Locale localeBefore = Locale.getDefault();
    private Optional<String> typed = Optional.empty();
    private String asked = "";

    @TempDir
    private Path folder;

    SimulateOnProfileTest(LabEndpoints lab) {
        this.lab = lab;
    }

    @Command(name = "gatehouse", version = "Gatehouse test")
    private static final class Root {}

    @BeforeEach
    void stateOfItsOwn() {
        System.setProperty(STATE, folder.resolve("state").toString());
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void stateOfOthers() {
        stateBefore.ifPresentOrElse(value -> System.setProperty(STATE, value), () -> System.clearProperty(STATE));
        Locale.setDefault(localeBefore);
    }

    private Path profile(String more, String own) throws Exception {
        var secret = Files.writeString(folder.resolve("secret"), "guest\n");
        var yaml = """
                name: shop
                %s
                redis: { host: %s, port: %d, waitingRoom: "%s:waiting", activeUsers: "%s:active" }
                rabbitmq: { host: %s, amqpPort: %d, managementPort: %d, user: guest, password: "file:%s", exchange: "%s-exchange",
                            queue: "%s-queue", deadLetterExchange: "%s-dlx", deadLetterQueue: "%s-dlq" }
                kafka: { bootstrapServers: "%s", topic: "%s-events", group: "%s-group" }
                """.formatted(
                        more,
                        lab.redisHost(),
                        lab.redisPort(),
                        own,
                        own,
                        lab.amqpHost(),
                        lab.amqpPort(),
                        lab.managementPort(),
                        secret,
                        own,
                        own,
                        own,
                        own,
                        lab.kafkaBootstrap(),
                        own,
                        own);
        return Files.writeString(folder.resolve("shop.yaml"), yaml);
    }

    private int simulate(String... arguments) {
        var root = new CommandLine(new Root())
                .addSubcommand(new SimulateCommand(question -> {
                    asked = question;
                    return typed;
                }))
                .setExecutionExceptionHandler(new Failures())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        var all = new java.util.ArrayList<>(List.of("simulate"));
        all.addAll(List.of(arguments));
        return root.execute(all.toArray(String[]::new));
    }

    private int gather(String... arguments) {
        var root = new CommandLine(new Root())
                .addSubcommand(new GatherCommand())
                .setExecutionExceptionHandler(new Failures())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        var all = new java.util.ArrayList<>(List.of("gather"));
        all.addAll(List.of(arguments));
        return root.execute(all.toArray(String[]::new));
    }

    private List<AuditLog.Entry> audit() {
        return new AuditFile(folder.resolve("state").resolve("audit.jsonl"))
                .read().lines().stream().map(line -> line.entry()).toList();
    }

    private String declared() {
        var own = "profile-" + System.nanoTime();
        var names = new PipelineNames(
                new PipelineNames.Redis(own + ":waiting", own + ":active"),
                new PipelineNames.RabbitMq(
                        own + "-exchange",
                        "ticket.issue",
                        new io.gatehouse.domain.QueueName(own + "-queue"),
                        own + "-dlx",
                        "ticket.failed",
                        new io.gatehouse.domain.QueueName(own + "-dlq")),
                new PipelineNames.Kafka(own + "-events", own + "-group"));
        var nobody = SimulationSettings.of(Load.of(0.1).upTo(1)).with(new Crew(0, 1));
        Simulation.start(Brokers.of(lab, names), nobody).close();
        return own;
    }

    @Test
    void productionRunsOnlyWhenItsNameWasTyped() throws Exception {
        var own = declared();
        var profile = profile("environment: production", own).toString();
        typed = Optional.of("y");
        assertThat(simulate("--profile", profile, "--only", "traffic", "--users", "20"))
                .isEqualTo(1);
        assertThat(asked).contains("This is PRODUCTION: type shop to go on:");
        assertThat(err.toString()).contains("Not confirmed; nothing was done.");
        assertThat(simulate("--profile", profile, "--only", "traffic", "--users", "20", "--confirm", "another"))
                .isEqualTo(1);
        assertThat(audit()).isEmpty();

        assertThat(simulate("--profile", profile, "--only", "traffic", "--users", "20", "--confirm", "shop", "--json"))
                .as("%s", err)
                .isZero();
        assertThat(out.toString()).startsWith("{\"verdict\":\"pass\"").contains("\"entered\":20", "\"ready\":20");
        assertThat(err.toString()).contains("Judged by confirms: 20", "The people of this run are called user-");
        assertThat(audit()).extracting(AuditLog.Entry::outcome).containsExactly(Outcome.STARTED, Outcome.DONE);
        assertThat(audit()).allSatisfy(entry -> {
            assertThat(entry.profile()).isEqualTo("shop");
            assertThat(entry.action()).isEqualTo("simulate");
            assertThat(entry.messages()).isEqualTo(20);
            assertThat(entry.commandLine()).contains("simulate --profile", "--only traffic --users 20");
        });
        assertThat(audit().getLast().detail()).contains("verdict pass; 20 entered");
    }

    @Test
    void readOnlyProfilesAndViewersRefuseAlways() throws Exception {
        var profile = profile("environment: staging\nreadOnly: true", "none").toString();
        assertThat(simulate("--profile", profile, "--users", "5", "--confirm", "shop"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("The profile shop is read-only.");

        profile = profile("environment: lab\nrole: viewer", "none").toString();
        assertThat(simulate("--profile", profile, "--users", "5")).isEqualTo(1);
        assertThat(err.toString()).contains("The role of profile shop is viewer; this needs operator.");
        assertThat(audit()).extracting(AuditLog.Entry::outcome).containsExactly(Outcome.REFUSED);
    }

    @Test
    void twoShardsAreGatheredToOneVerdict() throws Exception {
        var run = "cli-" + System.nanoTime();
        var topic = "results-" + run;
        var profile = profile("environment: staging", "none").toString();
        var scenario = Files.writeString(folder.resolve("small.yaml"), """
                title: {en: A, ko: 가}
                about: {en: B, ko: 나}
                load: {arrivals: {shape: constant, perSecond: 300}, users: 101}
                verdict: {ticketsPerSecondAtLeast: 5}
                """).toString();
        for (var shard : List.of("0/2", "1/2")) {
            assertThat(simulate(
                            scenario,
                            "--profile",
                            profile,
                            "--confirm",
                            "shop",
                            "--no-socket-io",
                            "--shard",
                            shard,
                            "--run-name",
                            run,
                            "--results",
                            topic,
                            "--json"))
                    .as("%s", err)
                    .isZero();
        }
        assertThat(out.toString()).contains("\"entered\":51", "\"entered\":50");

        var report = folder.resolve("whole");
        assertThat(gather(
                        scenario,
                        "--profile",
                        profile,
                        "--run-name",
                        run,
                        "--shards",
                        "2",
                        "--results",
                        topic,
                        "--json",
                        "--report",
                        report.toString()))
                .as("%s", err)
                .isZero();

        assertThat(out.toString()).contains("\"entered\":101", "\"issued\":101", "\"notified\":101");
        assertThat(report.resolve("report.html")).isNotEmptyFile();
        assertThat(audit().getLast().effects().toString()).contains("as shard 1/2");
    }

    @Test
    void missingShardsAreNoVerdict() throws Exception {
        var profile = profile("environment: staging", "none").toString();
        assertThat(gather("--profile", profile, "--run-name", "nobody", "--shards", "2", "--wait", "1s"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("0 of 2 shards of nobody have ended");
    }

    @Test
    void aShardNeedsAProfileAndANameForItsRun() throws Exception {
        assertThat(simulate("--shard", "0/2", "--users", "10")).isEqualTo(2);
        assertThat(err.toString()).contains("--shard I/N and --run-name NAME go together");
        assertThat(simulate("--shard", "0/2", "--run-name", "a", "--users", "10"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--shard: the other shards cannot reach a lab of this program's own");
        assertThat(simulate("--shard", "2/2", "--run-name", "a")).isEqualTo(2);
        assertThat(err.toString()).contains("shard: 0/N to N-1/N");
        var profile = profile("environment: lab", "none").toString();
        assertThat(simulate("one-seat", "--profile", profile, "--shard", "0/2", "--run-name", "a"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("the people of a world choose among the same seats");
    }

    @Test
    void whatTheDeploymentLacksEndsItBeforeAnybodyArrives() throws Exception {
        var own = "missing-" + System.nanoTime();
        var profile = profile("environment: staging", own).toString();
        typed = Optional.of("y");
        assertThat(simulate("--profile", profile, "--users", "5")).isEqualTo(1);
        assertThat(err.toString()).contains("the queue " + own + "-queue is not there");
        assertThat(audit()).extracting(AuditLog.Entry::outcome).containsExactly(Outcome.STARTED, Outcome.FAILED);
    }

    @Test
    void aDeploymentIsNotLoadedWithoutABound() throws Exception {
        var profile = profile("environment: staging", "none").toString();
        assertThat(simulate("--profile", profile)).isEqualTo(2);
        assertThat(err.toString()).contains("--users N, --duration TIME, or a scenario");
    }

    @Test
    void eventsThatStopBrokersAndPartsWithoutAProfileAreWrongUsage() throws Exception {
        var scenario = Files.writeString(folder.resolve("freeze.yaml"), """
                title: {en: A, ko: 가}
                about: {en: B, ko: 나}
                load: {arrivals: {shape: constant, perSecond: 5}}
                events: [{at: 1s, freeze: {broker: redis, for: 1s}}]
                """);
        var profile = profile("environment: staging", "none").toString();
        assertThat(simulate(scenario.toString(), "--profile", profile, "--confirm", "shop"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("only in a lab of the run's own");
        assertThat(simulate("--only", "traffic")).isEqualTo(2);
        assertThat(err.toString()).contains("name a --profile");
    }
}
