package io.gatehouse.action.rabbitmq;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.impl.ContentHeaderPropertyWriter;
import io.gatehouse.domain.KeptMessage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeoutException;

/// Messages of every kind, and what they are on the wire.
final class Letters {

    private static final int LARGEST = 4 << 20;

    private Letters() {}

    /// A message before it is sent.
    record Sent(String exchange, String key, AMQP.BasicProperties properties, int bodySeed, int bodyBytes) {

        byte[] body() {
            var body = new byte[bodyBytes];
            new Random(bodySeed).nextBytes(body);
            return body;
        }

        /// Where it was sent and what it consists of, as text that fits a failure message.
        String line() throws IOException {
            var bytes = new ByteArrayOutputStream();
            properties.writePropertiesTo(new ContentHeaderPropertyWriter(new DataOutputStream(bytes)));
            return Letters.line(exchange, key, bytes.toByteArray(), body());
        }
    }

    static String line(KeptMessage kept) {
        return line(kept.exchange(), kept.routingKey(), kept.properties(), kept.body());
    }

    private static String line(String exchange, String key, byte[] properties, byte[] body) {
        return exchange + " " + key + " " + HexFormat.of().formatHex(properties) + " " + body.length + " "
                + Arrays.hashCode(body);
    }

    /// One with nothing, one with everything, and bodies from 0 B to 4 MB between them.
    static List<Sent> ofEveryKind(String exchange, String key, String user) {
        var all = new ArrayList<Sent>();
        all.add(new Sent(exchange, key, new AMQP.BasicProperties(), 0, 0));
        all.add(new Sent(exchange, key, everything(user), 1, 17));
        for (var bytes : List.of(1, 255, 4_096, 131_072, 1 << 20, LARGEST)) {
            var deliveryMode = bytes % 2 == 0 ? 2 : 1;
            all.add(new Sent(
                    exchange,
                    key,
                    new AMQP.BasicProperties.Builder()
                            .deliveryMode(deliveryMode)
                            .messageId("of " + bytes)
                            .build(),
                    bytes,
                    bytes));
        }
        return all;
    }

    private static AMQP.BasicProperties everything(String user) {
        return new AMQP.BasicProperties.Builder()
                .contentType("application/json")
                .contentEncoding("gzip")
                .headers(headers())
                .deliveryMode(2)
                .priority(5)
                .correlationId("correlation")
                .replyTo("reply")
                .expiration("86400000")
                .messageId("message")
                .timestamp(Date.from(Instant.ofEpochSecond(1_700_000_001)))
                .type("type")
                .userId(user)
                .appId("표")
                .clusterId("cluster")
                .build();
    }

    private static Map<String, Object> headers() {
        var headers = new LinkedHashMap<String, Object>();
        headers.put("text", "표 ☃");
        headers.put("empty", "");
        headers.put("byte", (byte) -7);
        headers.put("short", (short) -300);
        headers.put("int", 70_000);
        headers.put("long", 7_000_000_000L);
        headers.put("small long", 7L);
        headers.put("float", 0.1f);
        headers.put("double", 0.1);
        headers.put("decimal", new BigDecimal("12.50"));
        headers.put("date", Date.from(Instant.ofEpochSecond(1_700_000_000)));
        headers.put("bytes", new byte[] {0, -1, 2});
        headers.put("yes", true);
        headers.put("nothing", null);
        headers.put("list", Arrays.asList("a", 1, 2L, null, List.of((short) 2), Map.of("in", 0.5f)));
        var inner = new HashMap<String, Object>();
        inner.put("deep", Map.of("deeper", List.of(Map.of("deepest", new byte[] {9}))));
        inner.put("none", null);
        headers.put("table", inner);
        headers.put("x-death", List.of(Map.of("count", 1L, "queue", "q", "reason", "rejected")));
        return headers;
    }

    static void send(Channel channel, List<Sent> all) throws IOException, InterruptedException, TimeoutException {
        for (var one : all) {
            channel.basicPublish(one.exchange(), one.key(), true, one.properties(), one.body());
        }
        channel.waitForConfirmsOrDie(60_000);
    }

    /// Many small ones, each different.
    static List<Sent> many(String exchange, String key, int count) {
        var all = new ArrayList<Sent>(count);
        for (var number = 0; number < count; number++) {
            var properties = new AMQP.BasicProperties.Builder()
                    .deliveryMode(2)
                    .messageId(String.valueOf(number))
                    .headers(Map.of("number", number))
                    .build();
            all.add(new Sent(exchange, key, properties, number, 64 + number % 400));
        }
        return all;
    }
}
