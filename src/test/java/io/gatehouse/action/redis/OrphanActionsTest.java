package io.gatehouse.action.redis;

import static io.gatehouse.action.redis.RedisDesk.inputs;
import static io.gatehouse.action.redis.RedisDesk.refusal;
import static io.gatehouse.action.redis.RedisDesk.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Brokers;
import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.catalog.ActionCatalog;
import io.gatehouse.adapter.kafka.AdminKafkaCommands;
import io.gatehouse.adapter.rabbitmq.TestRabbit;
import io.gatehouse.adapter.redis.LettuceRedisCommands;
import io.gatehouse.adapter.redis.RedisCli;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.QueueName;
import io.gatehouse.port.KafkaCommands;
import io.gatehouse.port.RabbitCommands;
import io.gatehouse.port.RedisCommands;
import io.gatehouse.simulator.Simulation;
import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LabExtension.class)
class OrphanActionsTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(90);

    private final String own = "orphans-" + System.nanoTime();
    private final PipelineNames names = new PipelineNames(
            new PipelineNames.Redis(own + ":waiting", own + ":active"),
            new PipelineNames.RabbitMq(
                    own + "-exchange",
                    "ticket.issue",
                    new QueueName(own + "-queue"),
                    own + "-dlx",
                    "ticket.failed",
                    new QueueName(own + "-dlq")),
            new PipelineNames.Kafka(own + "-events", own + "-group"));
    private final LabEndpoints lab;
    private final RedisCli cli;
    private final TestRabbit rabbit;
    private final RabbitCommands rabbitCommands;
    private final RedisCommands redisCommands;
    private final KafkaCommands kafkaCommands;
    private final ActionCatalog catalog;

    OrphanActionsTest(LabEndpoints lab) throws Exception {
        this.lab = lab;
        cli = RedisCli.of(lab);
        rabbit = new TestRabbit(lab);
        rabbitCommands = TestRabbit.commands(lab);
        redisCommands = new LettuceRedisCommands(cli.endpoint(), new SystemSecrets());
        var kafka = new Endpoints.Kafka(lab.kafkaBootstrap(), false);
        kafkaCommands = new AdminKafkaCommands(kafka, new SystemSecrets());
        var at = new Endpoints(Optional.of(cli.endpoint()), Optional.of(TestRabbit.endpoint(lab)), Optional.of(kafka));
        catalog = ActionCatalog.of(new ActionPorts(
                new Brokers(() -> rabbitCommands, TestRabbit.links(lab), () -> redisCommands, () -> kafkaCommands),
                Profile.of("test", Environment.LAB, at, names),
                entry -> {},
                InstantSource.system()));
    }

    @AfterEach
    void close() {
        redisCommands.close();
        rabbitCommands.close();
        kafkaCommands.close();
        rabbit.close();
    }

    private Preview preview(String id, String... pairs) {
        return catalog.find(id).orElseThrow().preview(inputs(pairs));
    }

    private Receipt execute(Preview preview) {
        return catalog.find(preview.action()).orElseThrow().execute(preview, Progress.unwatched());
    }

    private List<String> orphans(String... pairs) {
        return rows(execute(preview("orphans", pairs))).stream()
                .map(List::getFirst)
                .toList();
    }

    /// What deployments do that pop first and publish then, when publishing fails.
    private String popWithoutPublishing() {
        var user = cli.lines("ZPOPMIN", names.redis().waitingRoom()).getFirst();
        var active = names.redis().activeUsers();
        cli.run("SADD", active, user);
        cli.run("HSET", active + ":expiry", user, Long.toString(System.currentTimeMillis() + 300_000));
        return user;
    }

    private Simulation stillSimulation() {
        var settings = SimulationSettings.of(SimulationSettings.Load.of(1_000).upTo(250))
                .with(new SimulationSettings.Crew(0, 10));
        var simulation = Simulation.start(io.gatehouse.simulator.Brokers.of(lab, names), settings);
        await().atMost(LONG_ENOUGH)
                .until(() -> simulation.ledger().places().waiting() == 150
                        && simulation.ledger().places().ready() == 100);
        return simulation;
    }

    @Test
    void anOrphanIsFoundPublishedOnceAndTheLedgerBalances() throws Exception {
        try (var simulation = stillSimulation()) {
            var user = popWithoutPublishing();
            assertThat(orphans()).containsExactly(user);

            var preview = preview("republish-orphans");
            assertThat(preview.messages()).isEqualTo(1);
            assertThat(execute(preview).counts()).isEqualTo(new Progress.Step(1, 1, 0, 0, 0));
            assertThat(rabbit.count(names.rabbitMq().queue().value())).isEqualTo(101);
            assertThat(refusal(preview("republish-orphans", "users", user))).isEqualTo("refused.no-orphans");
            assertThatThrownBy(() -> execute(preview)).isInstanceOf(PreviewOutdated.class);
            assertThat(rabbit.count(names.rabbitMq().queue().value())).isEqualTo(101);

            simulation.workers().resize(2);
            assertThat(simulation.drain(LONG_ENOUGH))
                    .as("%s", simulation.ledger())
                    .isTrue();
            await().atMost(LONG_ENOUGH)
                    .untilAsserted(() -> assertThat(simulation.ledger().balanced())
                            .as("%s", simulation.ledger())
                            .isTrue());
            assertThat(simulation.ledger().places().issued()).isEqualTo(250);
            assertThat(orphans("users", user)).isEmpty();
            assertThat(refusal(preview("republish-orphans", "users", user))).isEqualTo("refused.no-orphans");
        }
    }

    @Test
    void whoIsForgottenByRedisIsFoundByTheListOfThoseWhoEntered() throws Exception {
        try (var simulation = stillSimulation()) {
            var user = cli.lines("ZPOPMIN", names.redis().waitingRoom()).getFirst();
            var waiting =
                    cli.lines("ZRANGE", names.redis().waitingRoom(), "0", "0").getFirst();
            assertThat(orphans()).isEmpty();
            assertThat(orphans("users", user + ", " + waiting)).containsExactly(user);
            await().atMost(LONG_ENOUGH)
                    .until(() -> simulation.ledger().differences().orphaned() == 1);

            execute(preview("republish-orphans", "users", user));
            simulation.workers().resize(2);
            assertThat(simulation.drain(LONG_ENOUGH))
                    .as("%s", simulation.ledger())
                    .isTrue();
            assertThat(simulation.ledger().balanced())
                    .as("%s", simulation.ledger())
                    .isTrue();
        }
    }

    @Test
    void aRequestThatAWorkerHoldsIsNotPublishedOnceMore() throws Exception {
        declarePipeline();
        var user = orphan("held");
        assertThat(refusal(preview("republish-orphans"))).isEqualTo("refused.which-event");
        execute(preview("republish-orphans", "event", "show"));
        rabbit.channel().basicQos(1);
        rabbit.channel().basicConsume(names.rabbitMq().queue().value(), false, (tag, message) -> {}, tag -> {});
        await().until(() -> rabbit.count(names.rabbitMq().queue().value()) == 0);

        assertThat(orphans("event", "show", "settle-seconds", "0")).isEmpty();
        assertThat(refusal(preview("republish-orphans", "event", "show", "settle-seconds", "0", "users", user)))
                .isEqualTo("refused.no-orphans");
    }

    @Test
    void aRequestThatNoQueueTakesLeavesNoMarkAndStaysAnOrphan() throws Exception {
        declarePipeline();
        var user = orphan("unroutable");
        var preview = preview("republish-orphans", "event", "show");
        var rabbitNames = names.rabbitMq();
        rabbit.channel().queueUnbind(rabbitNames.queue().value(), rabbitNames.exchange(), rabbitNames.routingKey());
        var receipt = execute(preview);
        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.STOPPED);
        assertThat(receipt.facts())
                .extracting(fact -> fact.key())
                .containsExactly(
                        "receipt.republish-orphans",
                        "receipt.republish-orphans.not-taken",
                        "receipt.republish-orphans.rest");
        assertThat(cli.run("EXISTS", OrphanMark.key("show", user))).isEqualTo("0");
        assertThat(orphans("event", "show")).containsExactly(user);
    }

    private String orphan(String user) {
        cli.run("ZADD", names.redis().waitingRoom(), "1", own + user);
        return popWithoutPublishing();
    }

    /// The topology and the topic as a pipeline declares them, and nobody at work on it.
    private void declarePipeline() {
        var nobody =
                SimulationSettings.of(SimulationSettings.Load.of(1).upTo(1)).with(new SimulationSettings.Crew(0, 1));
        Simulation.start(io.gatehouse.simulator.Brokers.of(lab, names), nobody).close();
        cli.run("DEL", names.redis().waitingRoom(), names.redis().activeUsers());
        rabbitCommands.purge(names.rabbitMq().queue());
    }
}
