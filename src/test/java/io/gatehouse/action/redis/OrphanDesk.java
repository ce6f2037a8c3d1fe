package io.gatehouse.action.redis;

import static io.gatehouse.action.Desk.inputs;
import static io.gatehouse.action.Desk.rows;
import static org.awaitility.Awaitility.await;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Brokers;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.RabbitDesk;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.catalog.ActionCatalog;
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
import io.gatehouse.domain.QueueName;
import io.gatehouse.port.KafkaCommands;
import io.gatehouse.port.RabbitCommands;
import io.gatehouse.port.RedisCommands;
import io.gatehouse.simulator.Simulation;
import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The actions on orphans over a pipeline of one test's own in the lab, and second hands on its brokers.
final class OrphanDesk implements AutoCloseable {

    private static final int NOBODY_LISTENS = 1;

    static final Duration LONG_ENOUGH = Duration.ofSeconds(90);

    private final String own = "orphans-" + System.nanoTime();
    final PipelineNames names = new PipelineNames(
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
    final RedisCli cli;
    final TestRabbit rabbit;
    private final RabbitCommands rabbitCommands;
    private final RedisCommands redisCommands;
    private final KafkaCommands kafkaCommands;
    private final ActionCatalog catalog;
    private RabbitCommands usedRabbit;

    OrphanDesk(LabEndpoints lab) throws Exception {
        this.lab = lab;
        cli = RedisCli.of(lab);
        rabbit = new TestRabbit(lab);
        rabbitCommands = TestRabbit.commands(lab);
        usedRabbit = rabbitCommands;
        redisCommands = new LettuceRedisCommands(cli.endpoint(), new SystemSecrets());
        var kafka = new Endpoints.Kafka(lab.kafkaBootstrap(), false);
        kafkaCommands = new AdminKafkaCommands(kafka, new SystemSecrets());
        var at = new Endpoints(Optional.of(cli.endpoint()), Optional.of(TestRabbit.endpoint(lab)), Optional.of(kafka));
        catalog = ActionCatalog.of(new ActionPorts(
                new Brokers(() -> usedRabbit, TestRabbit.links(lab), () -> redisCommands, () -> kafkaCommands),
                Profile.of("test", Environment.LAB, at, names),
                entry -> {},
                InstantSource.system()));
    }

    Preview preview(String id, String... pairs) {
        return catalog.find(id).orElseThrow().preview(inputs(pairs));
    }

    Receipt execute(Preview preview) {
        return catalog.find(preview.action()).orElseThrow().execute(preview, Progress.unwatched());
    }

    List<String> orphans(String... pairs) {
        return rows(execute(preview("orphans", pairs))).stream()
                .map(List::getFirst)
                .toList();
    }

    /// What deployments do that pop first and publish then, when publishing fails.
    String popWithoutPublishing() {
        var user = cli.lines("ZPOPMIN", names.redis().waitingRoom()).getFirst();
        var active = names.redis().activeUsers();
        cli.run("SADD", active, user);
        cli.run("HSET", active + ":expiry", user, Long.toString(System.currentTimeMillis() + 300_000));
        return user;
    }

    Simulation stillSimulation() {
        var settings = SimulationSettings.of(SimulationSettings.Load.of(1_000).upTo(250))
                .with(new SimulationSettings.Crew(0, 10));
        var simulation = Simulation.start(io.gatehouse.simulator.Brokers.of(lab, names), settings);
        await().atMost(LONG_ENOUGH)
                .until(() -> simulation.ledger().places().waiting() == 150
                        && simulation.ledger().places().ready() == 100);
        return simulation;
    }

    String orphan(String user) {
        cli.run("ZADD", names.redis().waitingRoom(), "1", own + user);
        return popWithoutPublishing();
    }

    /// The topology and the topic as a pipeline declares them, and nobody at work on it.
    void declarePipeline() {
        var nobody =
                SimulationSettings.of(SimulationSettings.Load.of(1).upTo(1)).with(new SimulationSettings.Crew(0, 1));
        Simulation.start(io.gatehouse.simulator.Brokers.of(lab, names), nobody).close();
        cli.run("DEL", names.redis().waitingRoom(), names.redis().activeUsers());
        rabbitCommands.purge(names.rabbitMq().queue());
    }

    /// From now on the actions ask a RabbitMQ that is not there.
    void loseRabbit() {
        askRabbitAt(NOBODY_LISTENS, NOBODY_LISTENS);
    }

    /// From now on the actions see RabbitMQ's AMQP through another port.
    void askRabbitThrough(int amqpPort) {
        askRabbitAt(amqpPort, lab.managementPort());
    }

    private void askRabbitAt(int amqpPort, int managementPort) {
        usedRabbit = new AmqpRabbitCommands(RabbitDesk.behind(lab, amqpPort, managementPort), new SystemSecrets());
    }

    @Override
    public void close() {
        redisCommands.close();
        rabbitCommands.close();
        usedRabbit.close();
        kafkaCommands.close();
        rabbit.close();
    }
}
