package io.gatehouse.adapter.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.app.wiring.LabProfile;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.QueueCounts;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.RabbitOverview;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.RabbitReads;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Each number beside what `rabbitmqctl` says of the same broker.
@ExtendWith(LabExtension.class)
class RabbitReadsTest {

    private static final String QUEUE = "reads.orders";
    private static final String EXCHANGE = "reads.exchange";
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final LabEndpoints lab;
    private final RabbitControl control;
    private final RabbitSource source;
    private final TestRabbit rabbit;

    RabbitReadsTest(Lab lab, LabEndpoints endpoints) throws Exception {
        this.lab = endpoints;
        this.control = new RabbitControl(lab);
        this.source = source(endpoint(endpoints));
        this.rabbit = new TestRabbit(endpoints);
    }

    private static Endpoints.RabbitMq endpoint(LabEndpoints lab) {
        return LabProfile.of("lab", lab).endpoints().rabbitMq().orElseThrow();
    }

    private static RabbitSource source(Endpoints.RabbitMq endpoint) {
        return new RabbitSource(endpoint, new SystemSecrets(), Duration.ofSeconds(5));
    }

    @BeforeEach
    void declare() throws Exception {
        rabbit.channel().exchangeDeclare(EXCHANGE, "topic", true);
        rabbit.queue(QUEUE, Map.of("x-max-length", 1_000));
        rabbit.channel().queueBind(QUEUE, EXCHANGE, "order.#");
    }

    @AfterEach
    void cleanUp() throws Exception {
        rabbit.channel().queueDelete(QUEUE);
        rabbit.channel().exchangeDelete(EXCHANGE);
        rabbit.close();
        source.close();
    }

    private static <T> T answer(CompletionStage<T> question) {
        return question.toCompletableFuture().join();
    }

    private RabbitReads reads() {
        return source.tick();
    }

    @Test
    void countsOfAllQueuesAgreeWithTheBrokersOwnListByEitherWay() throws Exception {
        publish(7);
        rabbit.channel().basicQos(3);
        rabbit.channel().basicConsume(QUEUE, false, "reader", (_, _) -> {}, _ -> {});
        var withoutPrometheus = endpoint(lab);
        try (var plain = source(new Endpoints.RabbitMq(
                withoutPrometheus.host(),
                withoutPrometheus.amqpPort(),
                withoutPrometheus.managementPort(),
                OptionalInt.empty(),
                "/",
                withoutPrometheus.login(),
                false))) {
            await().atMost(INTERVAL).untilAsserted(() -> {
                var listed =
                        control.table("list_queues", "name", "messages_ready", "messages_unacknowledged", "consumers");
                assertThat(listed).contains(List.of(QUEUE, "4", "3", "1"));
                var prometheus = answer(reads().queueCounts());
                var management = answer(plain.tick().queueCounts());
                assertThat(prometheus.origin()).isEqualTo("/metrics/detailed");
                assertThat(management.origin()).isEqualTo("/api/queues");
                assertThat(rows(prometheus)).containsExactlyInAnyOrderElementsOf(listed);
                assertThat(rows(management)).containsExactlyInAnyOrderElementsOf(listed);
            });
        }
    }

    private static List<List<String>> rows(QueueCounts counts) {
        return counts.queues()
                .mapToObj(queue -> List.of(
                        counts.name(queue),
                        String.valueOf(counts.readyMessages(queue)),
                        String.valueOf(counts.unackedMessages(queue)),
                        String.valueOf(counts.consumers(queue))))
                .toList();
    }

    @Test
    void aSingleQueueTellsWhenItsFirstMessageWasPublished() throws Exception {
        var noon = Instant.parse("2026-01-01T12:00:00Z");
        rabbit.channel()
                .basicPublish(
                        "",
                        QUEUE,
                        new AMQP.BasicProperties.Builder()
                                .timestamp(Date.from(noon))
                                .build(),
                        new byte[1]);

        awaitCounted();
        await().atMost(INTERVAL)
                .untilAsserted(() -> assertThat(
                                answer(reads().queue(new QueueName(QUEUE))).headPublishedAt())
                        .contains(noon));
    }

    // The statistics know a new queue only after a while; until then they hold no number of it.
    private void awaitCounted() {
        await().atMost(INTERVAL)
                .until(() -> reads().queue(new QueueName(QUEUE))
                        .handle((_, failure) -> failure == null)
                        .toCompletableFuture()
                        .join());
    }

    @Test
    void aForeignProducersRateIsSeen() throws Exception {
        awaitCounted();
        var began = System.nanoTime();
        for (var tenth = 0; tenth < 80; tenth++) {
            publish(5);
            Thread.sleep(100);
            answer(reads().queue(new QueueName(QUEUE)));
        }
        // On a busy machine it is slower than fifty a second.
        double rate = 80 * 5 * 1e9 / (System.nanoTime() - began);

        assertThat(answer(reads().queue(new QueueName(QUEUE))).rates().publishPerSecond())
                .isBetween(rate * 0.7, rate * 1.1);
    }

    @Test
    void nodesAgreeWithTheBrokersOwnStatus() throws Exception {
        var node = answer(reads().nodes()).getFirst();
        var vitals = node.vitals().orElseThrow();
        var limit = control.run("eval", "rabbit_disk_monitor:get_disk_free_limit().")
                .strip();
        var memoryLimit =
                control.run("eval", "vm_memory_monitor:get_memory_limit().").strip();

        assertThat(control.run("eval", "node().").strip().replace("'", "")).isEqualTo(node.name());
        assertThat(node.running()).isTrue();
        assertThat(node.cutOffFrom()).isEmpty();
        assertThat(vitals.disk().limitBytes()).isEqualTo(Long.parseLong(limit));
        assertThat(vitals.memory().limitBytes()).isEqualTo(Long.parseLong(memoryLimit));
        assertThat(vitals.memory().usedPercent()).isBetween(0.1, 100.0);
        assertThat(vitals.disk().headroom()).isGreaterThan(1);
        assertThat(vitals.fileDescriptors().orElseThrow().usedPercent()).isBetween(0.01, 100.0);
        assertThat(vitals.uptime()).isPositive();
    }

    @Test
    void overviewAgreesWithTheBrokersOwnLists() {
        await().atMost(INTERVAL).untilAsserted(() -> {
            var overview = answer(reads().overview());
            assertThat(overview.version()).isNotBlank();
            assertThat(overview.statistics()).isEqualTo(RabbitOverview.Statistics.FULL);
            assertThat(overview.totals().connections())
                    .hasValue(control.table("list_connections", "name").size());
            assertThat(overview.totals().channels())
                    .hasValue(control.table("list_channels", "name").size());
            assertThat(overview.totals().queues())
                    .hasValue(control.table("list_queues", "name").size());
            assertThat(overview.listeners())
                    .extracting(RabbitOverview.Listener::protocol)
                    .contains("amqp", "http", "http/prometheus");
        });
    }

    @Test
    void connectionsChannelsAndConsumersAreThoseOfTheBroker() throws Exception {
        rabbit.channel().basicQos(17);
        rabbit.channel().basicConsume(QUEUE, false, "reader", (_, _) -> {}, _ -> {});

        await().atMost(INTERVAL).untilAsserted(() -> {
            var listed = control.table("list_connections", "name", "user", "state", "channels");
            assertThat(answer(reads().connections()))
                    .extracting(it -> List.of(it.name(), it.client().user(), it.state(), String.valueOf(it.channels())))
                    .containsExactlyInAnyOrderElementsOf(listed);
            assertThat(answer(reads().connections())).anySatisfy(it -> {
                assertThat(it.client().title()).isEqualTo("test");
                assertThat(it.client().properties()).containsEntry("product", "RabbitMQ");
                assertThat(it.since()).isPresent();
            });
            assertThat(answer(reads().consumers())).anySatisfy(it -> {
                assertThat(it.queue().value()).isEqualTo(QUEUE);
                assertThat(it.tag()).isEqualTo("reader");
                assertThat(it.manualAck()).isTrue();
                assertThat(it.prefetch()).isEqualTo(17);
                assertThat(it.active()).isTrue();
            });
            assertThat(answer(reads().channels()))
                    .anySatisfy(it -> assertThat(it.load().consumers()).isEqualTo(1));
        });
    }

    @Test
    void exchangesBindingsAndPoliciesTellTheTopology() throws Exception {
        control.run(
                "set_policy",
                "reads-policy",
                "^reads\\.",
                "{\"dead-letter-exchange\":\"dlx\"}",
                "--apply-to",
                "queues");
        try {
            assertThat(answer(reads().exchanges())).anySatisfy(it -> {
                assertThat(it.name()).isEqualTo(EXCHANGE);
                assertThat(it.type()).isEqualTo("topic");
                assertThat(it.traits().durable()).isTrue();
            });
            assertThat(answer(reads().bindings())).anySatisfy(it -> {
                assertThat(it.source()).isEqualTo(EXCHANGE);
                assertThat(it.target().name()).isEqualTo(QUEUE);
                assertThat(it.routingKey()).isEqualTo("order.#");
            });
            assertThat(answer(reads().policies()))
                    .anySatisfy(it -> assertThat(it.pattern()).isEqualTo("^reads\\."));
            try (var fresh = source(endpoint(lab))) {
                await().atMost(INTERVAL).untilAsserted(() -> {
                    var facts = Objects.requireNonNull(
                            answer(fresh.tick().queueFacts()).get(QUEUE));
                    assertThat(facts.policy()).contains("reads-policy");
                    assertThat(facts.policyDefinition()).containsEntry("dead-letter-exchange", "dlx");
                    assertThat(facts.settings().arguments()).containsEntry("x-max-length", 1_000);
                });
            }
        } finally {
            control.run("clear_policy", "reads-policy");
        }
    }

    @Test
    void aQueueThatDoesNotExistIsSaidToBeMissing() {
        assertThatThrownBy(() -> answer(reads().queue(new QueueName("reads.nothing"))))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(BrokerException.NotFound.class);
    }

    @Test
    void hostileNamesAreReadAsTheyAre() throws Exception {
        var names = List.of(
                "reads.\u0001\u0007\t",
                "reads.<script>alert(1)</script>&amp;\"'\\",
                "reads.%2F/../?columns=name#",
                "reads." + "한".repeat(83));
        for (var name : names) {
            rabbit.queue(name, Map.of());
        }
        try {
            await().ignoreExceptions().atMost(INTERVAL).untilAsserted(() -> {
                assertThat(answer(reads().queueCounts()).names()).containsAll(names);
                assertThat(answer(reads().queueFacts())).containsKeys(names.toArray(String[]::new));
                for (var name : names) {
                    assertThat(answer(reads().queue(new QueueName(name))).name().value())
                            .isEqualTo(name);
                }
            });
        } finally {
            for (var name : names) {
                rabbit.channel().queueDelete(name);
            }
        }
    }

    @Test
    void whatWatchingCostsIsCounted() {
        var before = source.cost();
        answer(reads().queueCounts());
        var cost = source.cost().since(before);

        // The overview where the version is not known yet, the nodes with their alarms, the counts, and once the facts.
        assertThat(cost.calls()).isBetween(3L, 5L);
        assertThat(cost.bytes()).isBetween(1_000L, 40_000L);
        assertThat(cost.time()).isPositive();
    }

    private void publish(int messages) throws Exception {
        for (var i = 0; i < messages; i++) {
            rabbit.channel().basicPublish(EXCHANGE, "order.new", null, ("order " + i).getBytes(StandardCharsets.UTF_8));
        }
        rabbit.channel().waitForConfirmsOrDie(5_000);
    }
}
