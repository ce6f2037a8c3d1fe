package io.gatehouse.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.adapter.rabbitmq.TestRabbit;
import io.gatehouse.domain.QueueName;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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

    @Test
    void killingTheConsoleLosesNothingAndRepeatsAtMostAWindow() throws Exception {
        try (var rabbit = new TestRabbit(endpoints)) {
            rabbit.queue(DLQ, Map.of());
            rabbit.queue(TARGET, Map.of());
            rabbit.deadLetters(DLQ, 0, MESSAGES, "", TARGET);
            var random = new Random(1);
            for (var kill = 0; kill < KILLS; kill++) {
                var before = rabbit.count(TARGET);
                var process = ReplayProcess.start(TestRabbit.endpoint(endpoints), DLQ, rabbit.count(DLQ), 4_000);
                await().pollInterval(Duration.ofMillis(5))
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> rabbit.count(TARGET) > before);
                assertThat(process.waitFor(random.nextLong(200), TimeUnit.MILLISECONDS))
                        .as("it is killed in the middle")
                        .isFalse();
                process.destroyForcibly().waitFor();
                await().pollInterval(Duration.ofMillis(20))
                        .until(() -> rabbit.count(DLQ) + rabbit.count(TARGET) >= MESSAGES);
            }
            var rest = rabbit.count(DLQ);
            var result = new ReplayEngine(TestRabbit.links(endpoints))
                    .replay(plan("last", rest, OptionalInt.empty()), new Watching());
            assertThat(result.counts().replayed()).isEqualTo(rest);
            assertThat(rabbit.count(DLQ)).isZero();
            var arrived = rabbit.drainIds(TARGET);
            assertThat(new HashSet<>(arrived)).isEqualTo(new HashSet<>(ids(MESSAGES)));
            assertThat(arrived.size() - MESSAGES).isBetween(0, KILLS * ReplayPlan.DEFAULT_PREFETCH);
            rabbit.channel().queueDelete(DLQ);
            rabbit.channel().queueDelete(TARGET);
        }
    }

    @Test
    void killingTheBrokerLosesNothingAndTheReplayGoesOnByItself() throws Exception {
        try (var rabbit = new TestRabbit(endpoints)) {
            rabbit.queue(DLQ, Map.of());
            rabbit.queue(TARGET, Map.of());
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
                assertThat(after.count(DLQ)).as(result.toString()).isZero();
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
}
