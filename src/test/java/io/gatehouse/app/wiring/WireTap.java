package io.gatehouse.app.wiring;

import io.gatehouse.testlab.KafkaFrames;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A port in front of a broker that passes everything on and keeps what the program sent, connection by connection.
final class WireTap implements AutoCloseable {

    private final ServerSocket server;
    private final int behind;
    private final boolean kafka;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<ByteArrayOutputStream> sent = new CopyOnWriteArrayList<>();

    private WireTap(int behind, boolean kafka) throws IOException {
        this.behind = behind;
        this.kafka = kafka;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("wire-tap").start(this::accept);
    }

    static WireTap on(int port) throws IOException {
        return new WireTap(port, false);
    }

    /// Kafka tells its clients where to connect: what it answers is changed to this port.
    static WireTap onKafka(int port) throws IOException {
        return new WireTap(port, true);
    }

    int port() {
        return server.getLocalPort();
    }

    /// What was sent over each connection so far.
    List<byte[]> sent() {
        return sent.stream().map(ByteArrayOutputStream::toByteArray).toList();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return; // Closed.
            }
        }
    }

    private void serve(Socket client) {
        var kept = new ByteArrayOutputStream();
        sent.add(kept);
        try (client;
                var broker = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            open.add(broker);
            var requests = client.getInputStream();
            var onwards = broker.getOutputStream();
            Thread.ofVirtual().start(() -> record(requests, onwards, kept));
            if (kafka) {
                answers(new DataInputStream(broker.getInputStream()), client.getOutputStream());
            } else {
                broker.getInputStream().transferTo(client.getOutputStream());
            }
        } catch (IOException e) {
            // Hung up.
        }
    }

    private static void record(InputStream from, OutputStream to, ByteArrayOutputStream kept) {
        var buffer = new byte[8_192];
        try {
            for (var count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                // Kept first: what was passed on and not kept would be a hole in the proof.
                kept.write(buffer, 0, count);
                to.write(buffer, 0, count);
            }
        } catch (IOException e) {
            // Hung up.
        }
    }

    private void answers(DataInputStream from, OutputStream to) throws IOException {
        var frames = new KafkaFrames(behind, port());
        while (true) {
            to.write(frames.next(from));
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var socket : open) {
            socket.close();
        }
    }
}
