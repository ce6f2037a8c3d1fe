package io.gatehouse.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.GetResponse;
import io.gatehouse.adapter.rabbitmq.TestRabbit;
import io.gatehouse.domain.QueueName;
import io.gatehouse.port.ReplayLink;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Messages from nothing to four megabytes with every property and header type, compared byte for byte.
@ExtendWith(LabExtension.class)
class FaithfulCopyTest {

    private static final String FROM = "faithful-test.from";
    private static final String TO = "faithful-test.to";
    private static final List<Integer> SIZES = List.of(0, 1, 255, 4_096, 131_072, 131_073, 1 << 20, 4 << 20);

    private final LabEndpoints lab;
    private final TestRabbit rabbit;

    FaithfulCopyTest(LabEndpoints lab) throws Exception {
        this.lab = lab;
        this.rabbit = new TestRabbit(lab);
    }

    @AfterEach
    void remove() throws Exception {
        rabbit.channel().queueDelete(FROM);
        rabbit.channel().queueDelete(TO);
        rabbit.close();
    }

    private static Map<String, Object> headers() {
        var headers = new HashMap<String, Object>();
        headers.put("text", "표 \u0000 \uD83C\uDFAB");
        headers.put("empty", "");
        headers.put("int", Integer.MIN_VALUE);
        headers.put("long", Long.MAX_VALUE);
        headers.put("short", (short) -3);
        headers.put("byte", (byte) -1);
        headers.put("double", Double.MIN_VALUE);
        headers.put("float", -0.0f);
        headers.put("decimal", new BigDecimal("-12.50"));
        headers.put("date", Date.from(Instant.ofEpochSecond(1_700_000_000)));
        headers.put("bytes", new byte[] {0, -1, 2});
        headers.put("flag", true);
        headers.put("nothing", null);
        headers.put("list", List.of("a", 1, List.of(2L, Map.of("deep", true))));
        headers.put("table", Map.of("inner", Map.of("deep", (short) 3)));
        headers.put(
                "x-death",
                List.of(Map.of(
                        "exchange",
                        "",
                        "queue",
                        "died-here",
                        "reason",
                        "rejected",
                        "count",
                        1L,
                        "routing-keys",
                        List.of(TO),
                        "time",
                        Date.from(Instant.ofEpochSecond(1_700_000_001)))));
        return headers;
    }

    private AMQP.BasicProperties properties(int number) {
        return new AMQP.BasicProperties.Builder()
                .contentType("application/json")
                .contentEncoding("gzip")
                .headers(headers())
                .deliveryMode(number % 2 + 1)
                .priority(5)
                .correlationId("correlation")
                .replyTo("reply")
                .expiration("3600000")
                .messageId("message " + number)
                .timestamp(Date.from(Instant.ofEpochSecond(1_700_000_001)))
                .type("type")
                .userId(lab.rabbitUser())
                .appId("app")
                .build();
    }

    private List<GetResponse> publishAndLook(String type) throws Exception {
        rabbit.queue(FROM, Map.of("x-queue-type", type));
        rabbit.queue(TO, Map.of("x-queue-type", type));
        var random = new Random(7);
        var sent = new ArrayList<byte[]>();
        for (var i = 0; i < SIZES.size(); i++) {
            var body = new byte[SIZES.get(i)];
            random.nextBytes(body);
            sent.add(body);
            rabbit.channel().basicPublish("", FROM, properties(i), body);
            rabbit.channel().basicPublish("", TO, properties(i), body);
        }
        rabbit.channel().basicPublish("", FROM, null, new byte[0]);
        rabbit.channel().basicPublish("", TO, null, new byte[0]);
        rabbit.channel().waitForConfirmsOrDie(20_000);
        // What a queue makes of them without anybody in between.
        var originals = rabbit.drain(TO);
        for (var i = 0; i < sent.size(); i++) {
            assertThat(originals.get(i).getBody()).isEqualTo(sent.get(i));
        }
        return originals;
    }

    private ReplayResult run(ReplayPlan.Rules rules) {
        var plan = new ReplayPlan(
                "faithful", new QueueName(FROM), SIZES.size() + 1L, Optional.of(new ReplayLink.Target("", TO)), rules);
        return new ReplayEngine(TestRabbit.links(lab)).replay(plan, new Watching());
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "quorum"})
    void aMovedMessageIsTheSameMessage(String type) throws Exception {
        var originals = publishAndLook(type);
        run(ReplayPlan.Rules.moving(OptionalInt.empty()));
        var moved = rabbit.drain(TO);
        assertThat(moved).hasSameSizeAs(originals);
        for (var i = 0; i < moved.size(); i++) {
            assertThat(moved.get(i).getBody()).isEqualTo(originals.get(i).getBody());
            assertThat(moved.get(i).getProps())
                    .usingRecursiveComparison()
                    .ignoringFields("bodySize")
                    .isEqualTo(originals.get(i).getProps());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "quorum"})
    void aReplayedMessageDiffersOnlyInTheHeadersThatSaySo(String type) throws Exception {
        var originals = publishAndLook(type);
        run(new ReplayPlan.Rules(3, true, 100, OptionalInt.empty()));
        var replayed = rabbit.drain(TO);
        assertThat(replayed).hasSameSizeAs(originals);
        for (var i = 0; i < replayed.size(); i++) {
            assertThat(replayed.get(i).getBody()).isEqualTo(originals.get(i).getBody());
            assertThat(replayed.get(i).getProps())
                    .usingRecursiveComparison()
                    .ignoringFields("headers", "bodySize")
                    .isEqualTo(originals.get(i).getProps());
            var back = new HashMap<>(replayed.get(i).getProps().getHeaders());
            assertThat(back.keySet()).contains(ReplayHeaders.REPLAY);
            back.keySet().removeIf(name -> name.startsWith("gatehouse-"));
            var before = originals.get(i).getProps().getHeaders();
            var expected = new HashMap<>(before == null ? Map.of() : before);
            expected.remove("x-death");
            assertThat(back).usingRecursiveComparison().isEqualTo(expected);
        }
    }
}
