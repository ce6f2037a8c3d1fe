package io.gatehouse.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.LongString;
import io.gatehouse.adapter.rabbitmq.AmqpReplayLinks;
import io.gatehouse.adapter.rabbitmq.TestRabbit;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.QueueName;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.ReplayLink;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LabExtension.class)
class ReplayTest {

    private static final String DLQ = "replay-test.dlq";
    private static final String TARGET = "replay-test.target";
    private static final String EXCHANGE = "replay-test.exchange";

    private final LabEndpoints lab;
    private final TestRabbit rabbit;
    private final ReplayEngine engine;
    private final Watching watch = new Watching();

    ReplayTest(LabEndpoints lab) throws Exception {
        this.lab = lab;
        this.rabbit = new TestRabbit(lab);
        this.engine = new ReplayEngine(TestRabbit.links(lab));
    }

    @BeforeEach
    void declare() throws Exception {
        rabbit.queue(DLQ, Map.of());
        rabbit.queue(TARGET, Map.of());
        rabbit.channel().exchangeDelete(EXCHANGE);
        rabbit.channel().exchangeDeclare(EXCHANGE, "direct", true);
        rabbit.channel().queueBind(TARGET, EXCHANGE, "issue");
    }

    @AfterEach
    void remove() throws Exception {
        rabbit.channel().queueDelete(DLQ);
        rabbit.channel().queueDelete(TARGET);
        rabbit.channel().exchangeDelete(EXCHANGE);
        rabbit.close();
    }

    private static ReplayPlan plan(long total) {
        return plan(total, ReplayPlan.Rules.DEFAULT);
    }

    private static ReplayPlan plan(long total, ReplayPlan.Rules rules) {
        return new ReplayPlan(UUID.randomUUID().toString(), new QueueName(DLQ), total, Optional.empty(), rules);
    }

    private static ReplayPlan.Rules prefetch(int prefetch) {
        return new ReplayPlan.Rules(3, false, prefetch, OptionalInt.empty());
    }

    private static List<String> ids(int first, int count) {
        return IntStream.range(first, first + count).mapToObj(String::valueOf).toList();
    }

    @Test
    void everyMessageGoesBackInOrder() throws Exception {
        rabbit.deadLetters(DLQ, 0, 3_000, EXCHANGE, "issue");
        var result = engine.replay(plan(3_000), watch);
        assertThat(result.ending()).isEqualTo(ReplayResult.Ending.COMPLETE);
        assertThat(result.counts()).isEqualTo(new ReplayCounts(3_000, 3_000, 0, 0, 0));
        assertThat(rabbit.count(DLQ)).isZero();
        assertThat(rabbit.drainIds(TARGET)).isEqualTo(ids(0, 3_000));
    }

    @Test
    void aChosenTargetTakesMessagesWithoutOrigin() throws Exception {
        rabbit.channel().basicPublish("", DLQ, null, new byte[] {1});
        var origin = engine.replay(plan(1), watch);
        assertThat(origin.held()).containsOnly(Map.entry(Held.NO_ORIGIN, 1L));
        var chosen = new ReplayPlan(
                "x", new QueueName(DLQ), 1, Optional.of(new ReplayLink.Target("", TARGET)), ReplayPlan.Rules.DEFAULT);
        assertThat(engine.replay(chosen, watch).counts().replayed()).isEqualTo(1);
        assertThat(rabbit.count(TARGET)).isEqualTo(1);
    }

    @Test
    void propertiesAndHeadersArriveAsTheyWereSent() throws Exception {
        rabbit.channel().queueDelete(TARGET);
        rabbit.channel()
                .queueDeclare(
                        TARGET,
                        true,
                        false,
                        false,
                        Map.of("x-dead-letter-exchange", "", "x-dead-letter-routing-key", DLQ));
        rabbit.channel().queueBind(TARGET, EXCHANGE, "issue");
        var headers = new HashMap<String, Object>();
        headers.put("text", "표");
        headers.put("int", 7);
        headers.put("long", 7_000_000_000L);
        headers.put("double", 0.5);
        headers.put("decimal", new BigDecimal("12.50"));
        headers.put("date", Date.from(Instant.ofEpochMilli(1_700_000_000_000L)));
        headers.put("bytes", new byte[] {0, -1, 2});
        headers.put("flag", true);
        headers.put("nothing", null);
        headers.put("list", List.of("a", 1, List.of(2L)));
        headers.put("table", Map.of("inner", Map.of("deep", (short) 3)));
        var sent = new AMQP.BasicProperties.Builder()
                .contentType("application/json")
                .contentEncoding("gzip")
                .headers(headers)
                .deliveryMode(2)
                .priority(5)
                .correlationId("correlation")
                .replyTo("reply")
                .messageId("message")
                .timestamp(Date.from(Instant.ofEpochMilli(1_700_000_001_000L)))
                .type("type")
                .userId(lab.rabbitUser())
                .appId("app")
                .build();
        var body = new byte[] {0, 1, -1, 127, -128};
        rabbit.channel().basicPublish(EXCHANGE, "issue", sent, body);
        rabbit.channel().waitForConfirmsOrDie(5_000);
        var first = rabbit.channel().basicGet(TARGET, false);
        rabbit.channel().basicReject(first.getEnvelope().getDeliveryTag(), false);
        await().until(() -> rabbit.count(DLQ) == 1);

        assertThat(engine.replay(plan(1), watch).counts().replayed()).isEqualTo(1);

        var got = rabbit.drain(TARGET).getFirst();
        assertThat(got.getBody()).isEqualTo(body);
        assertThat(got.getProps())
                .usingRecursiveComparison()
                .ignoringFields("headers", "bodySize")
                .isEqualTo(first.getProps());
        var back = new HashMap<>(got.getProps().getHeaders());
        assertThat(text(back.remove(ReplayHeaders.REPLAY))).endsWith(" 1 1");
        assertThat(back).usingRecursiveComparison().isEqualTo(first.getProps().getHeaders());
    }

    private static String text(@Nullable Object value) {
        assertThat(value).isInstanceOf(LongString.class);
        return String.valueOf(value);
    }

    @Test
    void aMessageInAnothersNameIsSentWithoutItAndSaysSo() throws Exception {
        rabbit.http("PUT", "users/replayer", "{\"password\":\"secret\",\"tags\":\"\"}");
        rabbit.http("PUT", "permissions/%2F/replayer", "{\"configure\":\".*\",\"write\":\".*\",\"read\":\".*\"}");
        var named = new AMQP.BasicProperties.Builder().userId(lab.rabbitUser()).build();
        rabbit.channel().basicPublish("", DLQ, named, new byte[1]);
        rabbit.channel().waitForConfirmsOrDie(5_000);
        var links = new AmqpReplayLinks(TestRabbit.endpoint(lab, "replayer", "secret"), new SystemSecrets());
        var plan = new ReplayPlan(
                "x",
                new QueueName(DLQ),
                1,
                Optional.of(new ReplayLink.Target(EXCHANGE, "issue")),
                ReplayPlan.Rules.DEFAULT);
        assertThat(new ReplayEngine(links).replay(plan, watch).counts().replayed())
                .isEqualTo(1);
        var got = rabbit.drain(TARGET).getFirst().getProps();
        assertThat(got.getUserId()).isNull();
        assertThat(text(got.getHeaders().get(ReplayHeaders.ORIGIN_USER_ID))).isEqualTo(lab.rabbitUser());
        rabbit.http("DELETE", "users/replayer", "");
    }

    @Test
    void unroutableMessagesStayAndTheReasonIsTold() throws Exception {
        rabbit.deadLetters(DLQ, 0, 50, EXCHANGE, "nobody");
        var result = engine.replay(plan(50), watch);
        assertThat(result.held()).containsOnly(Map.entry(Held.UNROUTABLE, 50L));
        assertThat(result.heldWords()).containsEntry(Held.UNROUTABLE, "NO_ROUTE");
        await().until(() -> rabbit.count(DLQ) == 50);
    }

    @Test
    void messagesOfAMissingExchangeStayWithoutBreakingTheOthers() throws Exception {
        rabbit.deadLetters(DLQ, 0, 20, "replay-test.nowhere", "issue");
        rabbit.deadLetters(DLQ, 20, 20, EXCHANGE, "issue");
        var result = engine.replay(plan(40), watch);
        assertThat(result.held()).containsOnly(Map.entry(Held.NO_EXCHANGE, 20L));
        assertThat(rabbit.drainIds(TARGET)).isEqualTo(ids(20, 20));
        await().until(() -> rabbit.count(DLQ) == 20);
    }

    @Test
    void aFullQueueThatRejectsLeavesTheRestInPlace() throws Exception {
        rabbit.queue(TARGET, Map.of("x-max-length", 10, "x-overflow", "reject-publish"));
        rabbit.channel().queueBind(TARGET, EXCHANGE, "issue");
        rabbit.deadLetters(DLQ, 0, 100, EXCHANGE, "issue");
        var result = engine.replay(plan(100), watch);
        var taken = rabbit.count(TARGET);
        assertThat(result.counts().replayed()).isEqualTo(taken);
        assertThat(result.held()).containsOnly(Map.entry(Held.REJECTED, 100 - taken));
        await().until(() -> rabbit.count(DLQ) == 100 - taken);
    }

    // Repeated: a channel that closed too early forgot acknowledgements about every second time.
    @RepeatedTest(3)
    void manyHeldMessagesNeitherBlockTheOthersNorSpendTheDeliveryLimit() throws Exception {
        rabbit.queue(DLQ, Map.of("x-queue-type", "quorum", "x-delivery-limit", 2));
        rabbit.deadLetters(DLQ, 0, 700, EXCHANGE, "nobody");
        rabbit.deadLetters(DLQ, 700, 300, EXCHANGE, "issue");
        var result = engine.replay(plan(1_000, prefetch(100)), watch);
        assertThat(result.counts()).isEqualTo(new ReplayCounts(300, 1_000, 0, 700, 0));
        assertThat(rabbit.drainIds(TARGET)).isEqualTo(ids(700, 300));
        await().until(() -> rabbit.count(DLQ) == 700);
        assertThat(rabbit.drain(DLQ))
                .allSatisfy(got -> assertThat(got.getProps().getHeaders()).containsEntry("x-delivery-count", 1L));
    }

    @Test
    void aConsumerThatStillFailsGetsEachMessageOnceAndTheCapHolds() throws Exception {
        rabbit.queue(TARGET, Map.of("x-dead-letter-exchange", "", "x-dead-letter-routing-key", DLQ));
        rabbit.channel().queueBind(TARGET, EXCHANGE, "issue");
        rabbit.deadLetters(DLQ, 0, 400, EXCHANGE, "issue");
        rabbit.channel()
                .basicConsume(
                        TARGET,
                        false,
                        (tag, message) -> rabbit.channel()
                                .basicReject(message.getEnvelope().getDeliveryTag(), false),
                        tag -> {});
        for (var run = 1; run <= 3; run++) {
            var result = engine.replay(plan(400, prefetch(50)), watch);
            assertThat(result.counts()).isEqualTo(new ReplayCounts(400, 400, 0, 0, 0));
            await().until(() -> rabbit.count(DLQ) == 400);
        }
        var over = engine.replay(plan(400, prefetch(50)), watch);
        assertThat(over.held()).containsOnly(Map.entry(Held.REPLAYED_TOO_OFTEN, 400L));
        await().until(() -> rabbit.count(DLQ) == 400);
        assertThat(rabbit.drain(DLQ))
                .allSatisfy(
                        got -> assertThat(ReplayHeaders.replays(got.getProps().getHeaders()))
                                .isEqualTo(3));
    }

    @Test
    void messagesBeyondTheEndPointAreNotEvenDelivered() throws Exception {
        rabbit.deadLetters(DLQ, 0, 500, EXCHANGE, "issue");
        var result = engine.replay(plan(300, prefetch(100)), watch);
        assertThat(result.counts().replayed()).isEqualTo(300);
        assertThat(rabbit.drainIds(TARGET)).isEqualTo(ids(0, 300));
        var rest = rabbit.drain(DLQ);
        assertThat(rest).hasSize(200);
        assertThat(rest).noneMatch(got -> got.getEnvelope().isRedeliver());
    }

    @Test
    void fewerMessagesThanCountedEndTheReplay() throws Exception {
        rabbit.deadLetters(DLQ, 0, 100, EXCHANGE, "issue");
        var result = engine.replay(plan(120), watch);
        assertThat(result.ending()).isEqualTo(ReplayResult.Ending.EXHAUSTED);
        assertThat(result.counts().replayed()).isEqualTo(100);
    }

    @Test
    void aStopFinishesWhatIsInFlightAndLeavesTheRest() throws Exception {
        rabbit.deadLetters(DLQ, 0, 2_000, EXCHANGE, "issue");
        var slow = new ReplayPlan.Rules(3, false, 100, OptionalInt.of(1_000));
        var running = CompletableFuture.supplyAsync(() -> engine.replay(plan(2_000, slow), watch));
        await().until(() -> rabbit.count(TARGET) > 50);
        watch.stop = true;
        var result = running.get(10, TimeUnit.SECONDS);
        assertThat(result.ending()).isEqualTo(ReplayResult.Ending.STOPPED);
        assertThat(result.counts().possiblyRepeated()).isZero();
        var done = (int) result.counts().replayed();
        assertThat(rabbit.drainIds(TARGET)).isEqualTo(ids(0, done));
        await().until(() -> rabbit.count(DLQ) == 2_000 - done);
    }

    @Test
    void aLostConnectionIsFoundAgainAndNothingIsLost() throws Exception {
        rabbit.deadLetters(DLQ, 0, 6_000, EXCHANGE, "issue");
        // Slow enough to be still running when the broker's list of connections has it.
        var slow = new ReplayPlan.Rules(3, false, 200, OptionalInt.of(700));
        var running = CompletableFuture.supplyAsync(() -> engine.replay(plan(6_000, slow), watch));
        await().until(() -> rabbit.count(TARGET) > 1_000);
        dropConnections();
        var result = running.get(60, TimeUnit.SECONDS);
        assertThat(watch.notes).contains("reconnecting", "resumed");
        assertThat(result.reconnects()).isPositive();
        assertThat(result.ending()).isEqualTo(ReplayResult.Ending.COMPLETE);
        assertThat(rabbit.count(DLQ)).isZero();
        var arrived = rabbit.drainIds(TARGET);
        assertThat(arrived).containsAll(ids(0, 6_000));
        assertThat(arrived.size() - 6_000L).isBetween(0L, result.counts().possiblyRepeated());
    }

    @Test
    void aQueueDeletedMeanwhileDoesNotComeBackWithTheConnection() throws Exception {
        rabbit.deadLetters(DLQ, 0, 5_000, EXCHANGE, "issue");
        var slow = new ReplayPlan.Rules(3, false, 100, OptionalInt.of(1_000));
        var running = CompletableFuture.supplyAsync(() -> engine.replay(plan(5_000, slow), watch));
        await().until(() -> rabbit.count(TARGET) > 100);
        rabbit.channel().queueDelete(DLQ);
        var result = running.get(20, TimeUnit.SECONDS);
        assertThat(result.ending()).isEqualTo(ReplayResult.Ending.REFUSED);
        assertThat(result.reason())
                .hasValueSatisfying(words -> assertThat(words).contains("no queue"));
        assertThat(rabbit.http("GET", "queues/%2F/" + DLQ, "")).contains("Not Found");
    }

    @Test
    void aQueueThatIsNotThereIsToldAtOnce() {
        var plan =
                new ReplayPlan("x", new QueueName("replay-test.none"), 1, Optional.empty(), ReplayPlan.Rules.DEFAULT);
        assertThatThrownBy(() -> engine.replay(plan, watch))
                .isInstanceOf(BrokerException.NotFound.class)
                .hasMessageContaining("replay-test.none");
    }

    // The list of connections is only as new as the broker's last statistics.
    private void dropConnections() {
        var own = "gatehouse replay";
        await().atMost(Duration.ofSeconds(15)).until(() -> {
            var all = new ObjectMapper().readTree(rabbit.http("GET", "connections", ""));
            var dropped = 0;
            for (var connection : all) {
                if (connection.path("user_provided_name").asText().startsWith(own)) {
                    var name = URLEncoder.encode(connection.path("name").asText(), StandardCharsets.UTF_8)
                            .replace("+", "%20");
                    rabbit.http("DELETE", "connections/" + name, "");
                    dropped++;
                }
            }
            return dropped > 0;
        });
    }
}
