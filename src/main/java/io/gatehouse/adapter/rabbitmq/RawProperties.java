package io.gatehouse.adapter.rabbitmq;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.impl.ContentHeaderPropertyWriter;
import io.gatehouse.domain.KeptMessage;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Set;

/// Properties that go over the wire as the bytes they came as.
final class RawProperties extends AMQP.BasicProperties {

    // The client reads weight and body size before the properties.
    private static final int BEFORE = 10;

    private final byte[] raw;

    RawProperties(byte[] raw) {
        this.raw = raw;
    }

    @Override
    public void writePropertiesTo(ContentHeaderPropertyWriter writer) throws IOException {
        for (var octet : raw) {
            writer.writeOctet(octet & 0xff);
        }
    }

    /// The properties as the client reads them.
    static AMQP.BasicProperties read(byte[] raw) throws IOException {
        var whole = new byte[BEFORE + raw.length];
        System.arraycopy(raw, 0, whole, BEFORE, raw.length);
        return new AMQP.BasicProperties(new DataInputStream(new ByteArrayInputStream(whole)));
    }

    /// What the message is sent with: its own bytes, or, where it names another user than the one who sends, without
    /// that name, which stands in a header then.
    static AMQP.BasicProperties of(KeptMessage message, String sender) throws IOException {
        if (!message.marks().contains(KeptMessage.Mark.NAMES_USER)) {
            return new RawProperties(message.properties());
        }
        var read = read(message.properties());
        var user = read.getUserId();
        if (user == null || user.equals(sender)) {
            return new RawProperties(message.properties());
        }
        var headers = new HashMap<String, Object>();
        if (read.getHeaders() != null) {
            headers.putAll(read.getHeaders());
        }
        headers.put(KeptMessage.USER_HEADER, user);
        return read.builder().userId(null).headers(headers).build();
    }

    static Set<KeptMessage.Mark> marks(AMQP.BasicProperties properties) {
        var marks = EnumSet.noneOf(KeptMessage.Mark.class);
        if (properties.getExpiration() != null) {
            marks.add(KeptMessage.Mark.EXPIRES);
        }
        if (properties.getUserId() != null) {
            marks.add(KeptMessage.Mark.NAMES_USER);
        }
        var headers = properties.getHeaders();
        if (headers != null) {
            if (headers.containsKey("x-death")) {
                marks.add(KeptMessage.Mark.DIED);
            }
            if (headers.containsKey("x-delivery-count")) {
                marks.add(KeptMessage.Mark.RETRIED);
            }
            if (headers.containsKey("CC")) {
                marks.add(KeptMessage.Mark.COPIED);
            }
        }
        return marks;
    }
}
