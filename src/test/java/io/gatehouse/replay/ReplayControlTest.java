package io.gatehouse.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.adapter.rabbitmq.TestRabbit;
import io.gatehouse.domain.QueueName;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What an operator, a filter and a consumer that still fails do to a replay on its way.
@ExtendWith(LabExtension.class)
class ReplayControlTest {

    private static final String DLQ = "replay-control.dlq";
    private static final String TARGET = "replay-control.target";

    private final TestRabbit rabbit;
    private final ReplayEngine engine;
    private final Watching watch = new Watching();

    ReplayControlTest(LabEndpoints lab) throws Exception {
        this.rabbit = new TestRabbit(lab);
        this.engine = new ReplayEngine(TestRabbit.links(lab));
    }

    @BeforeEach
    void declare() throws Exception {
        rabbit.queue(DLQ, Map.of());
        rabbit.queue(TARGET, Map.of());
    }

    @AfterEach
    void remove() throws Exception {
        rabbit.channel().queueDelete(DLQ);
        rabbit.channel().queueDelete(TARGET);
        rabbit.close();
    }

    private static ReplayPlan plan(long total, ReplayPlan.Rules rules, Filter filter) {
        return new ReplayPlan(UUID.randomUUID().toString(), new QueueName(DLQ), total, Optional.empty(), rules, filter);
    }

    @Test
    void aPausedReplaySendsNothingUntilItGoesOn() throws Exception {
        rabbit.deadLetters(DLQ, 0, 2_000, "", TARGET);
        var slow = new ReplayPlan.Rules(3, false, 100, OptionalInt.of(1_000));
        var running = CompletableFuture.supplyAsync(() -> engine.replay(plan(2_000, slow, Filter.NONE), watch));
        await().until(() -> rabbit.count(TARGET) > 200);
        watch.pause = true;
        await().pollDelay(Duration.ofMillis(300)).until(() -> true);
        var sent = rabbit.count(TARGET);
        await().pollDelay(Duration.ofMillis(1_500))
                .untilAsserted(() -> assertThat(rabbit.count(TARGET)).isEqualTo(sent));
        assertThat(running).isNotDone();
        watch.pause = false;
        var result = running.get(20, TimeUnit.SECONDS);
        assertThat(result.counts()).isEqualTo(new ReplayCounts(2_000, 2_000, 0, 0, 0));
        assertThat(rabbit.count(TARGET)).isEqualTo(2_000);
    }

    @Test
    void aPausedReplayCanBeStopped() throws Exception {
        rabbit.deadLetters(DLQ, 0, 500, "", TARGET);
        watch.pause = true;
        var running = CompletableFuture.supplyAsync(
                () -> engine.replay(plan(500, ReplayPlan.Rules.DEFAULT, Filter.NONE), watch));
        await().pollDelay(Duration.ofMillis(500)).until(() -> true);
        watch.stop = true;
        var result = running.get(10, TimeUnit.SECONDS);
        assertThat(result.ending()).isEqualTo(ReplayResult.Ending.STOPPED);
        await().until(() -> rabbit.count(DLQ) + rabbit.count(TARGET) == 500);
        assertThat(rabbit.count(TARGET)).isEqualTo(result.counts().replayed());
    }

    @Test
    void whatDoesNotMatchStaysInOrderOnBothKindsOfQueue() throws Exception {
        for (var type : List.of("classic", "quorum")) {
            rabbit.queue(DLQ, Map.of("x-queue-type", type));
            rabbit.queue(TARGET, Map.of());
            rabbit.deadLetters(DLQ, 0, 400, "", TARGET);
            var filter = new Filter(
                    Optional.of("rejected"),
                    new Filter.Between(Optional.empty(), Optional.empty()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("7}"),
                    Optional.empty());
            var result = engine.replay(plan(400, ReplayPlan.Rules.DEFAULT, filter), watch);
            assertThat(result.ending()).as(type).isEqualTo(ReplayResult.Ending.COMPLETE);
            assertThat(result.held()).as(type).isEqualTo(Map.of(Held.FILTERED, 360L));
            assertThat(result.heldBack().messages()).isEmpty();
            assertThat(rabbit.drainIds(TARGET)).hasSize(40).allMatch(id -> id.endsWith("7"));
            await().until(() -> rabbit.count(DLQ) == 360);
            assertThat(rabbit.drainIds(DLQ).stream().mapToInt(Integer::parseInt).boxed())
                    .as(type)
                    .isSorted();
        }
    }

    @Test
    void aReplayIntoAConsumerThatStillFailsStopsByItself() throws Exception {
        rabbit.queue(TARGET, Map.of("x-dead-letter-exchange", "", "x-dead-letter-routing-key", DLQ));
        rabbit.deadLetters(DLQ, 0, 5_000, "", TARGET);
        rabbit.channel()
                .basicConsume(
                        TARGET,
                        false,
                        (tag, message) -> rabbit.channel()
                                .basicReject(message.getEnvelope().getDeliveryTag(), false),
                        tag -> {});
        var rules = new ReplayPlan.Rules(3, false, 100, OptionalInt.of(500), true, false);
        var result = engine.replay(plan(5_000, rules, Filter.NONE), watch);
        assertThat(result.ending()).isEqualTo(ReplayResult.Ending.GROWING);
        assertThat(Long.parseLong(result.reason().orElseThrow())).isGreaterThan(10);
        assertThat(result.counts().replayed()).isBetween(50L, 3_000L);
        await().until(() -> rabbit.count(DLQ) == 5_000);
    }
}
