package io.gatehouse.testlab;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Kafka tells its clients where to connect: in its answers, its port is replaced by that of whoever stands before it.
public record KafkaFrames(int brokerPort, int toldPort) {

    private static final byte[] HOST = "127.0.0.1".getBytes(StandardCharsets.US_ASCII);

    /// The next answer with its length before it. Blocks until it is there.
    public byte[] next(DataInputStream from) throws IOException {
        var length = from.readInt();
        var frame = new byte[Integer.BYTES + length];
        from.readFully(frame, Integer.BYTES, length);
        ByteBuffer.wrap(frame).putInt(length);
        redirect(frame);
        return frame;
    }

    /// Wherever it stands behind the broker's host.
    private void redirect(byte[] frame) {
        var wanted = ByteBuffer.allocate(HOST.length + Integer.BYTES)
                .put(HOST)
                .putInt(brokerPort)
                .array();
        for (var place = 0; place + wanted.length <= frame.length; place++) {
            if (ByteBuffer.wrap(frame, place, wanted.length).equals(ByteBuffer.wrap(wanted))) {
                ByteBuffer.wrap(frame).putInt(place + HOST.length, toldPort);
            }
        }
    }
}
