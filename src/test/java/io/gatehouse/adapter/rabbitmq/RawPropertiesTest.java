package io.gatehouse.adapter.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.impl.ContentHeaderPropertyWriter;
import io.gatehouse.domain.DeliveryLimit;
import io.gatehouse.domain.KeptMessage;
import io.gatehouse.domain.QueueName;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The properties of messages from other clients than Java's come back byte for byte too.
@ExtendWith(LabExtension.class)
class RawPropertiesTest {

    private static final String QUEUE = "raw-properties-test.queue";

    private final LabEndpoints lab;

    RawPropertiesTest(LabEndpoints lab) {
        this.lab = lab;
    }

    /// Headers as clients write them that know unsigned numbers: an octet, a short and a long one.
    private static byte[] unsigned() {
        var table = ByteBuffer.allocate(64);
        // In the order of their names, as RabbitMQ 4 hands them out.
        table.put(name("long")).put((byte) 'i').putInt((int) 4_000_000_000L);
        table.put(name("octet")).put((byte) 'B').put((byte) 200);
        table.put(name("short")).put((byte) 'u').putShort((short) 60_000);
        table.flip();
        // The flag of the headers, then their table.
        var raw = ByteBuffer.allocate(2 + 4 + table.remaining());
        return raw.putShort((short) (1 << 13))
                .putInt(table.remaining())
                .put(table)
                .array();
    }

    private static byte[] name(String name) {
        var bytes = name.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(1 + bytes.length)
                .put((byte) bytes.length)
                .put(bytes)
                .array();
    }

    @Test
    void kindsOfNumbersThatTheClientMixesUpAreKept() throws Exception {
        var kept = new KeptMessage("", QUEUE, Set.of(), unsigned(), new byte[] {1});
        try (var rabbit = new TestRabbit(lab);
                var commands = TestRabbit.commands(lab)) {
            rabbit.queue(QUEUE, Map.of());
            try (var put = commands.keeping().put(new QueueName(QUEUE), "test")) {
                put.put(kept, true);
                assertThat(put.awaitConfirmed(Duration.ofSeconds(5))).isTrue();
            }
            try (var take = commands.keeping().take(new QueueName(QUEUE), 10, DeliveryLimit.NONE)) {
                var back = take.next(Duration.ofSeconds(5)).orElseThrow();
                assertThat(back.properties()).isEqualTo(unsigned());
                take.remove(1);
                take.finish();
            }
            assertThat(rabbit.count(QUEUE)).isZero();
            rabbit.channel().queueDelete(QUEUE);
        }
    }

    @Test
    void anothersNameGoesIntoAHeader() throws Exception {
        var named = new AMQP.BasicProperties.Builder()
                .userId("other")
                .contentType("text/plain")
                .build();
        var kept = new KeptMessage("", QUEUE, RawProperties.marks(named), raw(named), new byte[0]);
        var sent = RawProperties.of(kept, "guest");
        assertThat(sent.getUserId()).isNull();
        assertThat(sent.getContentType()).isEqualTo("text/plain");
        assertThat(sent.getHeaders()).containsEntry(KeptMessage.USER_HEADER, "other");
        assertThat(raw(RawProperties.of(kept, "other"))).isEqualTo(kept.properties());
    }

    private static byte[] raw(AMQP.BasicProperties properties) throws Exception {
        var bytes = new ByteArrayOutputStream();
        properties.writePropertiesTo(new ContentHeaderPropertyWriter(new DataOutputStream(bytes)));
        return bytes.toByteArray();
    }
}
