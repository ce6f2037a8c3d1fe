package io.gatehouse.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.adapter.rabbitmq.AmqpReplayLinks;
import io.gatehouse.adapter.rabbitmq.FaultyPort;
import io.gatehouse.adapter.rabbitmq.TestRabbit;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.DeliveryLimit;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.QueueName;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import io.gatehouse.testlab.Variants;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Kills what takes part in a replay, at moments nobody chose, and counts afterwards.
@ExtendWith(LabExtension.class)
class ReplayFaultTest {

    private static final String DLQ = "replay-fault.dlq";
    private static final String TARGET = "replay-fault.target";
    private static final int KILLS = 10;
    private static final int MESSAGES = 12_000;

    private final Lab lab;
    private final LabEndpoints endpoints;

    ReplayFaultTest(Lab lab, LabEndpoints endpoints) {
        this.lab = lab;
        this.endpoints = endpoints;
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).toList();
    }

    private static ReplayPlan plan(String id, long total, OptionalInt rate) {
        return new ReplayPlan(
                id,
                new QueueName(DLQ),
                total,
                Optional.empty(),
                new ReplayPlan.Rules(100, false, ReplayPlan.DEFAULT_PREFETCH, rate));
    }

    @Variants(always = "quorum", thorough = "classic")
    void killingTheConsoleLosesNothingAndRepeatsAtMostAWindow(String type) throws Exception {
        killTheConsole(type, KILLS, MESSAGES, 4_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "quorum"})
    @Tag("long")
    void killingTheConsoleFiftyTimesLosesNothing(String type) throws Exception {
        killTheConsole(type, 50, 100_000, 6_000);
    }

    private void killTheConsole(String type, int kills, int messages, int perSecond) throws Exception {
        try (var rabbit = new TestRabbit(endpoints)) {
            rabbit.queue(DLQ, Map.of("x-queue-type", type));
            rabbit.queue(TARGET, Map.of("x-queue-type", type));
            rabbit.deadLetters(DLQ, 0, messages, "", TARGET);
            var random = new Random(1);
            var limit = limit();
            for (var kill = 0; kill < kills; kill++) {
                var before = rabbit.count(TARGET);
                var plan = plan("killed", rabbit.count(DLQ), OptionalInt.of(perSecond))
                        .with(limit);
                var process = ReplayProcess.start(TestRabbit.endpoint(endpoints), plan);
                await().pollInterval(Duration.ofMillis(5))
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> rabbit.count(TARGET) > before || !process.isAlive());
                assertThat(process.waitFor(random.nextLong(200), TimeUnit.MILLISECONDS))
                        .as("it is killed in the middle, for the " + kill + ". time; "
                                + (process.isAlive() ? "" : "exit " + process.exitValue()))
                        .isFalse();
                process.destroyForcibly().waitFor();
                await().pollInterval(Duration.ofMillis(20))
                        .until(() -> rabbit.count(DLQ) + rabbit.count(TARGET) >= messages);
            }
            var rest = rabbit.count(DLQ);
            var result = new ReplayEngine(TestRabbit.links(endpoints))
                    .replay(plan("last", rest, OptionalInt.empty()).with(limit), new Watching());
            assertThat(result.counts().replayed()).isEqualTo(rest);
            assertThat(rabbit.count(DLQ)).isZero();
            var arrived = rabbit.drainIds(TARGET);
            assertThat(new HashSet<>(arrived)).isEqualTo(new HashSet<>(ids(messages)));
            assertThat(arrived.size() - messages)
                    .isBetween(
                            0,
                            kills
                                    * plan("", 1, OptionalInt.of(perSecond))
                                            .with(limit)
                                            .window());
            rabbit.channel().queueDelete(DLQ);
            rabbit.channel().queueDelete(TARGET);
        }
    }

    /// How often the queue takes a message back; on RabbitMQ 4 a quorum queue has a limit though nobody set one.
    private DeliveryLimit limit() {
        try (var commands = TestRabbit.commands(endpoints)) {
            var messages = commands.messages();
            return DeliveryLimit.of(messages.facts(new QueueName(DLQ)).orElseThrow(), messages.version());
        }
    }

    @Variants(always = "classic", thorough = "quorum")
    void killingTheBrokerLosesNothingAndTheReplayGoesOnByItself(String type) throws Exception {
        try (var rabbit = new TestRabbit(endpoints)) {
            rabbit.queue(DLQ, Map.of("x-queue-type", type));
            rabbit.queue(TARGET, Map.of("x-queue-type", type));
            rabbit.deadLetters(DLQ, 0, MESSAGES, "", TARGET);
            var watch = new Watching();
            var engine = new ReplayEngine(TestRabbit.links(endpoints));
            var running = CompletableFuture.supplyAsync(
                    () -> engine.replay(plan("survivor", MESSAGES, OptionalInt.of(4_000)), watch));
            await().pollInterval(Duration.ofMillis(5)).until(() -> rabbit.count(TARGET) > 3_000);
            lab.kill(LabBroker.RABBITMQ);
            lab.start(LabBroker.RABBITMQ);
            var result = running.get(90, TimeUnit.SECONDS);
            assertThat(watch.notes).contains("reconnecting", "resumed");
            try (var after = new TestRabbit(endpoints)) {
                assertThat(result.ending()).as(result.toString()).isEqualTo(ReplayResult.Ending.COMPLETE);
                assertThat(after.drainIds(DLQ)).as(result.toString()).isEmpty();
                var arrived = after.drainIds(TARGET);
                assertThat(new HashSet<>(arrived)).isEqualTo(new HashSet<>(ids(MESSAGES)));
                assertThat(result.counts().replayed()).isEqualTo(MESSAGES);
                assertThat(arrived.size() - (long) MESSAGES)
                        .isBetween(0L, result.counts().possiblyRepeated());
                after.channel().queueDelete(DLQ);
                after.channel().queueDelete(TARGET);
            }
        }
    }

    @Variants(always = "classic", thorough = "quorum")
    void aResetBetweenPublishAndConfirmRemovesNothingUnconfirmed(String type) throws Exception {
        try (var rabbit = new TestRabbit(endpoints);
                var port = new FaultyPort(endpoints.amqpPort())) {
            rabbit.queue(DLQ, Map.of("x-queue-type", type));
            rabbit.queue(TARGET, Map.of("x-queue-type", type));
            rabbit.deadLetters(DLQ, 0, MESSAGES, "", TARGET);
            var at = TestRabbit.endpoint(endpoints);
            var links = new AmqpReplayLinks(
                    new Endpoints.RabbitMq(at.host(), port.port(), at.managementPort(), "/", at.login(), false),
                    new SystemSecrets());
            var running = CompletableFuture.supplyAsync(() ->
                    new ReplayEngine(links).replay(plan("reset", MESSAGES, OptionalInt.of(4_000)), new Watching()));
            for (var reset = 1; reset <= 3; reset++) {
                var goal = reset * 2_000;
                await().pollInterval(Duration.ofMillis(5))
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> rabbit.count(TARGET) > goal || running.isDone());
                port.reset();
            }
            var result = running.get(120, TimeUnit.SECONDS);
            assertThat(result.ending()).as(result.toString()).isEqualTo(ReplayResult.Ending.COMPLETE);
            assertThat(result.reconnects()).isEqualTo(3);
            assertThat(rabbit.count(DLQ)).isZero();
            var arrived = rabbit.drainIds(TARGET);
            assertThat(new HashSet<>(arrived)).isEqualTo(new HashSet<>(ids(MESSAGES)));
            assertThat(arrived.size() - (long) MESSAGES)
                    .isBetween(0L, result.counts().possiblyRepeated());
            rabbit.channel().queueDelete(DLQ);
            rabbit.channel().queueDelete(TARGET);
        }
    }
}
