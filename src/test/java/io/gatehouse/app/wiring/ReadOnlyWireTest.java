package io.gatehouse.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.ActionRefused;
import io.gatehouse.action.Brokers;
import io.gatehouse.action.CommandLines;
import io.gatehouse.action.Field;
import io.gatehouse.action.Impact;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Shelves;
import io.gatehouse.action.catalog.ActionCatalog;
import io.gatehouse.adapter.file.DefinitionsFolder;
import io.gatehouse.adapter.kafka.AdminKafkaCommands;
import io.gatehouse.adapter.rabbitmq.AmqpRabbitCommands;
import io.gatehouse.adapter.rabbitmq.AmqpReplayLinks;
import io.gatehouse.adapter.redis.LettuceRedisCommands;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.Role;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.domain.SourceId;
import io.gatehouse.domain.SourceState;
import io.gatehouse.port.AuditLog;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.TrafficView;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// No write leaves the program with a read-only profile: proven on the wire, by what real brokers were sent.
@ExtendWith(LabExtension.class)
class ReadOnlyWireTest {

    /// Opening and closing connections and channels, and asking whether a queue or an exchange is there.
    private static final Set<String> AMQP_READS = Set.of(
            "10.11", "10.31", "10.40", "10.50", "10.51", "20.10", "20.40", "20.41", "50.10 passive", "40.10 passive");

    private static final Set<String> REDIS_READS = Set.of(
            "HELLO",
            "AUTH",
            "CLIENT SETINFO",
            "CLIENT SETNAME",
            "CLIENT LIST",
            "CLIENT MAINT_NOTIFICATIONS",
            "CONFIG GET",
            "PING",
            "QUIT",
            "INFO",
            "ZCARD",
            "ZRANGE",
            "ZRANK",
            "ZSCORE",
            "ZCOUNT",
            "SCARD",
            "SISMEMBER",
            "SMISMEMBER",
            "SSCAN",
            "SRANDMEMBER",
            "HSCAN",
            "ZSCAN",
            "LLEN",
            "LRANGE",
            "LINDEX",
            "XLEN",
            "XINFO",
            "XPENDING",
            "XRANGE",
            "XREVRANGE",
            "PUBSUB",
            "TYPE",
            "MEMORY USAGE",
            "PTTL",
            "TTL",
            "SLOWLOG GET",
            "SLOWLOG LEN",
            "SCAN",
            "GET",
            "MGET",
            "STRLEN",
            "HGET",
            "HGETALL",
            "HLEN",
            "HMGET",
            "EXISTS",
            "OBJECT",
            "TIME",
            "DBSIZE");

    /// Fetch, ListOffsets, Metadata, OffsetFetch, FindCoordinator, DescribeGroups, ListGroups, ApiVersions,
    /// DescribeConfigs, DescribeLogDirs, DescribeQuorum, DescribeCluster, DescribeProducers, ListTransactions,
    /// ConsumerGroupDescribe, DescribeTopicPartitions, ShareGroupDescribe, DescribeShareGroupOffsets,
    /// StreamsGroupDescribe, and the older and newer listings of topics.
    private static final Set<Integer> KAFKA_READS =
            Set.of(1, 2, 3, 9, 10, 15, 16, 18, 32, 35, 55, 60, 61, 66, 69, 75, 77, 90, 89);

    private final LabEndpoints lab;
    private final List<AuditLog.Entry> audit = new ArrayList<>();
    private final List<WireTap> taps = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    ReadOnlyWireTest(LabEndpoints lab) {
        this.lab = lab;
    }

    @BeforeEach
    void tap() throws IOException {
        taps.add(WireTap.on(lab.amqpPort()));
        taps.add(WireTap.on(lab.managementPort()));
        taps.add(WireTap.on(lab.prometheusPort()));
        taps.add(WireTap.on(lab.redisPort()));
        taps.add(WireTap.onKafka(lab.kafkaPort()));
    }

    @AfterEach
    void close() throws IOException {
        for (var tap : taps) {
            tap.close();
        }
    }

    private Profile profile() {
        var login = new Endpoints.Login(lab.rabbitUser(), new SecretRef.Typed(lab.rabbitPassword()));
        var at = new Endpoints(
                Optional.of(new Endpoints.Redis("127.0.0.1", taps.get(3).port(), "", new SecretRef.None(), false)),
                Optional.of(new Endpoints.RabbitMq(
                        "127.0.0.1",
                        taps.get(0).port(),
                        taps.get(1).port(),
                        OptionalInt.of(taps.get(2).port()),
                        "/",
                        login,
                        false)),
                Optional.of(new Endpoints.Kafka("127.0.0.1:" + taps.get(4).port(), false)));
        return Profile.of("read-only", Environment.LAB, at, PipelineNames.DOCUMENTED)
                .withRole(Role.ADMIN)
                .withReadOnly(true);
    }

    @Test
    void nothingButQuestionsLeavesTheProgram() throws Exception {
        var profile = profile();
        var secrets = new SystemSecrets();
        var clock = Clock.systemUTC();
        var closing = new ArrayList<Runnable>();
        try (var watch = new Watch(profile, secrets, clock);
                var rabbit =
                        new AmqpRabbitCommands(profile.endpoints().rabbitMq().orElseThrow(), secrets);
                var redis = new LettuceRedisCommands(profile.endpoints().redis().orElseThrow(), secrets);
                var kafka = new AdminKafkaCommands(profile.endpoints().kafka().orElseThrow(), secrets)) {
            var looking = new ChecklistLook(profile, secrets, new DefinitionsFolder(folder), TrafficView.none(), clock);
            var feeds = new BrokerFeeds(profile, secrets, clock, closing).open(watch.kafka(), looking);
            var links = new AmqpReplayLinks(profile.endpoints().rabbitMq().orElseThrow(), secrets);
            var brokers = new Brokers(() -> rabbit, links, () -> redis, () -> kafka);
            var catalog = ActionCatalog.of(new ActionPorts(
                    brokers, profile, audit::add, Shelves.NONE.with(new DefinitionsFolder(folder)), clock));

            catalog.all().forEach(this::tryIt);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> feeds.rabbit().queues().latest().value().isPresent()
                            && feeds.rabbit().connections().latest().value().isPresent()
                            && feeds.rabbit().cluster().latest().value().isPresent()
                            && feeds.rabbit().declared().latest().value().isPresent()
                            && feeds.redis().look().latest().value().isPresent()
                            && feeds.checklist().latest().value().isPresent()
                            && feeds.kafka().latest().value().isPresent()
                            && answers(watch, Broker.REDIS)
                            && answers(watch, Broker.RABBITMQ)
                            && answers(watch, Broker.KAFKA));
        } finally {
            closing.forEach(Runnable::run);
        }

        assertThat(audit).extracting(AuditLog.Entry::outcome).containsOnly(AuditLog.Outcome.REFUSED);
        assertThat(new HashSet<>(Wire.amqp(taps.get(0).sent()))).isNotEmpty().isSubsetOf(AMQP_READS);
        assertThat(new HashSet<>(Wire.http(taps.get(1).sent()))).containsExactly("GET");
        assertThat(new HashSet<>(Wire.http(taps.get(2).sent()))).isSubsetOf(Set.of("GET"));
        assertThat(new HashSet<>(Wire.redis(taps.get(3).sent()))).isNotEmpty().isSubsetOf(REDIS_READS);
        assertThat(new HashSet<>(Wire.kafka(taps.get(4).sent()))).isNotEmpty().isSubsetOf(KAFKA_READS);
    }

    /// The proof is worth nothing if the tap does not see what it looks for.
    @Test
    void theTapSeesAWriteOfAProfileThatMayWrite() throws Exception {
        var profile = profile().withReadOnly(false);
        var secrets = new SystemSecrets();
        try (var rabbit = new AmqpRabbitCommands(profile.endpoints().rabbitMq().orElseThrow(), secrets)) {
            var brokers = Brokers.onRabbit(() -> rabbit, (_, _) -> {
                throw new IllegalStateException();
            });
            var catalog = ActionCatalog.of(new ActionPorts(brokers, profile, audit::add, Clock.systemUTC()));
            for (var inputs : List.of(
                    Map.of("policy", "wire-test", "name-pattern", "^none$", "definition", "{\"max-length\":1}"),
                    Map.of("policy", "wire-test"))) {
                var action = catalog.find(inputs.size() > 1 ? "policy-set" : "policy-delete")
                        .orElseThrow();
                var _ = action.execute(action.preview(new Inputs(inputs)), Progress.unwatched());
            }
            var declare = catalog.find("declare-exchange").orElseThrow();
            var preview = declare.preview(new Inputs(Map.of("exchange", "wire-test", "auto-delete", "true")));
            var _ = declare.execute(preview, Progress.unwatched());
        }

        assertThat(Wire.http(taps.get(1).sent())).contains("PUT", "DELETE");
        assertThat(Wire.amqp(taps.get(0).sent())).contains("40.10");
    }

    private static boolean answers(Watch watch, Broker broker) {
        return watch.latest().source(SourceId.of(broker)) instanceof SourceState.Answering;
    }

    /// Previews it, and executes it as if the preview had allowed it: once with what it is filled in with at first,
    /// once
    /// with names.
    private void tryIt(Action action) {
        for (var name : List.of("", "ticket-issue-queue")) {
            var inputs = inputs(action, name);
            try {
                var preview = action.preview(inputs);
                assertThat(preview.refusal().isPresent() || action.impact() == Impact.LOOK)
                        .as(action.id())
                        .isTrue();
            } catch (InvalidInput | BrokerException e) {
                // Nothing was asked of a broker, or it said no.
            }
            if (action.impact() != Impact.LOOK) {
                assertThat(action.forbidden()).as(action.id()).isPresent();
                assertThatThrownBy(() -> action.execute(allowed(action, inputs), Progress.unwatched()))
                        .as(action.id())
                        .isInstanceOf(ActionRefused.class);
            } else {
                look(action, inputs);
            }
        }
    }

    private static void look(Action action, Inputs inputs) {
        try {
            var _ = action.execute(action.preview(inputs), Progress.unwatched());
        } catch (RuntimeException e) {
            // There may be nothing to look at; what it asked is on the wire all the same.
        }
    }

    private static Inputs inputs(Action action, String name) {
        var values = new HashMap<String, String>();
        for (var field : action.fields()) {
            var fill = field.initial().isEmpty() && field.kind() != Field.Kind.INTEGER;
            values.put(field.id(), fill ? name : field.initial());
        }
        return new Inputs(values);
    }

    private static Preview allowed(Action action, Inputs inputs) {
        return new Preview(
                action.id(),
                inputs,
                "ticket-issue-queue",
                List.of(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                new CommandLines("", List.of()),
                "",
                Instant.now());
    }
}
