package io.gatehouse.adapter.rabbitmq;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.impl.Frame;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;

/// Keeps the properties of arriving messages as they came over the wire: the client's own reading of them forgets which
/// kind of whole number a header was. Also holds back the connection while too much waits to be handled. Thread-safe.
final class HeaderTap {

    /// What may wait to be handled, in bytes of bodies; a larger message waits alone.
    private static final long MOST_BYTES = 64L << 20;

    // Before the properties: class, weight, size of the body.
    private static final int SIZE_AT = 4;
    private static final int PROPERTIES_AT = 12;

    private final Queue<byte[]> headers = new ArrayDeque<>();
    private long waitingBytes;
    private boolean open;

    /// Looks at a frame before the client does; called by the thread that reads the connection, which waits here.
    synchronized void arrived(Frame frame) {
        if (frame.getType() != AMQP.FRAME_HEADER) {
            return;
        }
        var payload = frame.getPayload();
        var bytes = ByteBuffer.wrap(payload).getLong(SIZE_AT);
        while (!open && waitingBytes > 0 && waitingBytes + bytes > MOST_BYTES) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        waitingBytes += bytes;
        headers.add(payload);
    }

    /// The properties of the message that is delivered now.
    ///
    /// @param bodyBytes the size of its body
    /// @throws IllegalStateException when that is not the message that arrived next
    synchronized byte[] properties(int bodyBytes) {
        var payload = headers.poll();
        if (payload == null || ByteBuffer.wrap(payload).getLong(SIZE_AT) != bodyBytes) {
            throw new IllegalStateException("a message's header and body do not belong together");
        }
        var properties = new byte[payload.length - PROPERTIES_AT];
        System.arraycopy(payload, PROPERTIES_AT, properties, 0, properties.length);
        return properties;
    }

    /// That many bytes were handled.
    synchronized void handled(long bodyBytes) {
        waitingBytes -= bodyBytes;
        notifyAll();
    }

    /// Holds back nothing any more: nobody handles what arrives.
    synchronized void letThrough() {
        open = true;
        notifyAll();
    }
}
