package io.gatehouse.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.GetResponse;
import io.gatehouse.adapter.rabbitmq.TestRabbit;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.DeliveryLimit;
import io.gatehouse.domain.QueueName;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.ReplayLink;
import io.gatehouse.port.ReplayLinkFactory;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A quorum queue lets go of what came back too often; a replay must never be what brings it so far.
@ExtendWith(LabExtension.class)
class ReplayLimitTest {

    private static final String DLQ = "replay-limit.dlq";
    private static final String TARGET = "replay-limit.target";

    private final LabEndpoints lab;
    private final TestRabbit rabbit;

    ReplayLimitTest(LabEndpoints lab) throws Exception {
        this.lab = lab;
        this.rabbit = new TestRabbit(lab);
    }

    @BeforeEach
    void makeTheTarget() throws Exception {
        rabbit.queue(TARGET, Map.of());
    }

    @AfterEach
    void tidyUp() throws Exception {
        rabbit.channel().queueDelete(DLQ);
        rabbit.channel().queueDelete(TARGET);
        rabbit.close();
    }

    private void letters(int limit, int count) throws Exception {
        rabbit.queue(DLQ, Map.of("x-queue-type", "quorum", "x-delivery-limit", limit));
        rabbit.deadLetters(DLQ, 0, count, "", TARGET);
    }

    private static ReplayPlan plan(long total, long limit) {
        return new ReplayPlan("limited", new QueueName(DLQ), total, Optional.empty(), ReplayPlan.Rules.DEFAULT)
                .with(new DeliveryLimit(OptionalLong.of(limit), false, true));
    }

    private ReplayResult replay(ReplayPlan plan, ReplayLinkFactory links) {
        return new ReplayEngine(links).replay(plan, new Watching());
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).toList();
    }

    /// Takes the first ones and gives them back, so often.
    private void giveBack(int first, int times) throws Exception {
        var all = rabbit.count(DLQ);
        for (var time = 0; time < times; time++) {
            var channel = rabbit.channel().getConnection().createChannel();
            for (var taken = 0; taken < first; taken++) {
                assertThat(channel.basicGet(DLQ, false)).isNotNull();
            }
            channel.close();
            awaitReady(all);
        }
    }

    private void awaitReady(long all) {
        await().until(() -> rabbit.count(DLQ) == all);
    }

    private static long deliveries(GetResponse got) {
        var headers = got.getProps().getHeaders();
        return headers.get(DeliveryLimit.COUNT_HEADER) instanceof Number count ? count.longValue() : 0;
    }

    @Test
    void aLetterWithFewDeliveriesLeftStaysAndNoneIsLost() throws Exception {
        letters(3, 50);
        giveBack(5, 1);
        var result = replay(plan(50, 3), TestRabbit.links(lab));
        assertThat(result.ending()).isEqualTo(ReplayResult.Ending.NEAR_LIMIT);
        assertThat(result.reason()).contains("1");
        assertThat(rabbit.count(TARGET)).isZero();
        var left = rabbit.drain(DLQ);
        assertThat(left).extracting(got -> got.getProps().getMessageId()).containsExactlyInAnyOrderElementsOf(ids(50));
        assertThat(left.stream().map(ReplayLimitTest::deliveries).filter(count -> count > 0))
                .as("only one was looked at")
                .containsExactlyInAnyOrder(2L, 1L, 1L, 1L, 1L);
    }

    @Test
    void startingItAgainAndAgainNeverCostsOne() throws Exception {
        letters(3, 20);
        giveBack(20, 1);
        for (var start = 0; start < 8; start++) {
            var result = replay(plan(20, 3), TestRabbit.links(lab));
            assertThat(result.ending()).isEqualTo(ReplayResult.Ending.NEAR_LIMIT);
            assertThat(result.counts().replayed()).isZero();
            await().until(() -> rabbit.count(DLQ) == 20);
        }
        assertThat(rabbit.count(TARGET)).isZero();
        assertThat(new HashSet<>(rabbit.drainIds(DLQ))).isEqualTo(new HashSet<>(ids(20)));
    }

    @Test
    void aLetterWithoutAnyDeliveryLeftTakesANewPlaceAsItWas() throws Exception {
        letters(2, 3);
        giveBack(1, 2);
        var result = replay(plan(3, 2), TestRabbit.links(lab));
        assertThat(result.ending()).isEqualTo(ReplayResult.Ending.NEAR_LIMIT);
        assertThat(result.held()).containsEntry(Held.PUT_BACK, 1L);
        assertThat(result.counts().replayed()).isZero();
        awaitReady(3);
        var left = rabbit.drain(DLQ);
        assertThat(left).extracting(got -> got.getProps().getMessageId()).containsExactly("1", "2", "0");
        var copy = left.getLast().getProps();
        assertThat(copy.getHeaders().toString())
                .isEqualTo(left.getFirst().getProps().getHeaders().toString());
    }

    @Test
    void aTiredLetterAmongFreshOnesEndsItWithEveryLetterInOnePlace() throws Exception {
        letters(4, 300);
        var channel = rabbit.channel().getConnection().createChannel();
        var last = 0L;
        for (var taken = 0; taken < 200; taken++) {
            last = channel.basicGet(DLQ, false).getEnvelope().getDeliveryTag();
        }
        for (var time = 0; time < 2; time++) {
            channel.basicNack(last, false, true);
            last = channel.basicGet(DLQ, false).getEnvelope().getDeliveryTag();
        }
        channel.close();
        awaitReady(300);
        var result = replay(plan(300, 4), TestRabbit.links(lab));
        assertThat(result.ending()).isEqualTo(ReplayResult.Ending.NEAR_LIMIT);
        var arrived = rabbit.drainIds(TARGET);
        awaitReady(300 - arrived.size());
        var left = rabbit.drainIds(DLQ);
        assertThat(arrived).hasSize((int) result.counts().replayed());
        assertThat(left).hasSize(300 - arrived.size()).contains("199");
        var all = new HashSet<>(arrived);
        all.addAll(left);
        assertThat(all).isEqualTo(new HashSet<>(ids(300)));
    }

    @Test
    void crashesWithoutProgressEndBeforeALetterIsLost() throws Exception {
        letters(5, 40);
        var result = replay(plan(40, 5), dyingAtTheFirstMessage());
        assertThat(result.ending()).isEqualTo(ReplayResult.Ending.NEAR_LIMIT);
        assertThat(result.reconnects()).isPositive();
        awaitReady(40);
        assertThat(new HashSet<>(rabbit.drainIds(DLQ))).isEqualTo(new HashSet<>(ids(40)));
    }

    /// Links that break before anything is published, with everything still held.
    private ReplayLinkFactory dyingAtTheFirstMessage() {
        var real = TestRabbit.links(lab);
        return (source, listener) -> {
            var link = real.open(source, listener);
            return (ReplayLink) Proxy.newProxyInstance(
                    ReplayLink.class.getClassLoader(), new Class<?>[] {ReplayLink.class}, (_, method, arguments) -> {
                        if (method.getName().equals("publish")) {
                            link.close();
                            throw new BrokerException.Unreachable(Broker.RABBITMQ, "broken on purpose", null);
                        }
                        return called(link, method, arguments);
                    });
        };
    }

    private static @Nullable Object called(ReplayLink link, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(link, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Test
    void aFreshQueueGoesToItsEndInASmallWindow() throws Exception {
        letters(3, 3_000);
        var result = replay(plan(3_000, 3), TestRabbit.links(lab));
        assertThat(result.ending()).isEqualTo(ReplayResult.Ending.COMPLETE);
        assertThat(result.counts().replayed()).isEqualTo(3_000);
        assertThat(plan(3_000, 3).window()).isEqualTo(DeliveryLimit.WINDOW);
        assertThat(rabbit.count(DLQ)).isZero();
        assertThat(rabbit.drainIds(TARGET)).isEqualTo(ids(3_000));
    }
}
