package io.gatehouse.adapter.file;

import io.gatehouse.domain.KeptMessage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.CRC32C;

/// How kept messages stand in a file: the line `GHARC1`, then per message its length (4 bytes), the CRC32C of length
/// and content (4), and the content: marks (1), exchange and routing key (length in 2 bytes, UTF-8), properties (length
/// in 4 bytes), body. Big-endian.
final class MessageFile {

    static final byte[] BEGINNING = "GHARC1\n".getBytes(StandardCharsets.US_ASCII);
    static final int PREFIX = 8;

    private static final int LENGTHS = 1 + 2 + 2 + 4;

    private MessageFile() {}

    /// A record up to its body, which follows as it is.
    static ByteBuffer beforeBody(KeptMessage message) {
        var exchange = message.exchange().getBytes(StandardCharsets.UTF_8);
        var key = message.routingKey().getBytes(StandardCharsets.UTF_8);
        var before = LENGTHS + exchange.length + key.length + message.properties().length;
        var length = Math.addExact(before, message.body().length);
        var record = ByteBuffer.allocate(PREFIX + before);
        record.putInt(length)
                .putInt(0)
                .put(bits(message.marks()))
                .putShort((short) exchange.length)
                .put(exchange)
                .putShort((short) key.length)
                .put(key)
                .putInt(message.properties().length)
                .put(message.properties());
        record.flip();
        record.putInt(4, checksum(length, record.array(), PREFIX, before, message.body()));
        return record;
    }

    private static int checksum(int length, byte[] content, int from, int count, byte[] body) {
        var crc = new CRC32C();
        crc.update(ByteBuffer.allocate(4).putInt(length).flip());
        crc.update(content, from, count);
        crc.update(body);
        return (int) crc.getValue();
    }

    static boolean matches(int length, int checksum, byte[] content) {
        return checksum(length, content, 0, content.length, new byte[0]) == checksum;
    }

    /// The message of a record's content.
    static KeptMessage message(byte[] content) {
        var from = ByteBuffer.wrap(content);
        var marks = marks(from.get());
        var exchange = text(from);
        var key = text(from);
        var properties = new byte[from.getInt()];
        from.get(properties);
        var body = new byte[from.remaining()];
        from.get(body);
        return new KeptMessage(exchange, key, marks, properties, body);
    }

    private static String text(ByteBuffer from) {
        var bytes = new byte[from.getShort()];
        from.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int bit(KeptMessage.Mark mark) {
        return switch (mark) {
            case EXPIRES -> 1;
            case DIED -> 1 << 1;
            case RETRIED -> 1 << 2;
            case NAMES_USER -> 1 << 3;
            case COPIED -> 1 << 4;
        };
    }

    private static byte bits(Set<KeptMessage.Mark> marks) {
        return (byte) marks.stream().mapToInt(MessageFile::bit).sum();
    }

    private static Set<KeptMessage.Mark> marks(byte bits) {
        var marks = EnumSet.noneOf(KeptMessage.Mark.class);
        for (var mark : KeptMessage.Mark.values()) {
            if ((bits & bit(mark)) != 0) {
                marks.add(mark);
            }
        }
        return marks;
    }
}
