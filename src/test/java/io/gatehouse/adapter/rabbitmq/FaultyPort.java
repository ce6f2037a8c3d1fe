package io.gatehouse.adapter.rabbitmq;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A port in front of a real one: it passes everything on, or answers every request with the same bytes.
public final class FaultyPort implements AutoCloseable {

    private final ServerSocket server;
    private final int behind;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Optional<byte[]> garbage = Optional.empty();

    /// Passes everything on to that loopback port.
    public FaultyPort(int behind) throws IOException {
        this.behind = behind;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("faulty-port").start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /// From now on answers with these bytes and hangs up.
    public void answer(byte[] bytes) {
        garbage = Optional.of(bytes.clone());
        closeAll();
    }

    /// From now on passes everything on.
    public void passOn() {
        garbage = Optional.empty();
        closeAll();
    }

    /// Breaks every connection with a TCP reset, whatever is on its way; new ones are passed on.
    public void reset() throws IOException {
        for (var socket : open) {
            socket.setSoLinger(true, 0);
        }
        closeAll();
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
        var bytes = garbage;
        try (client) {
            if (bytes.isPresent()) {
                var _ = client.getInputStream().read(new byte[4_096]);
                client.getOutputStream().write(bytes.get());
                client.shutdownOutput();
            } else {
                forward(client);
            }
        } catch (IOException e) {
            // The other side hung up, which is what it does here.
        } finally {
            open.remove(client);
        }
    }

    private void forward(Socket client) throws IOException {
        try (var broker = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            open.add(broker);
            var requests = client.getInputStream();
            var onwards = broker.getOutputStream();
            Thread.ofVirtual().start(() -> copy(requests, onwards));
            broker.getInputStream().transferTo(client.getOutputStream());
        }
    }

    private static void copy(InputStream from, OutputStream to) {
        try {
            from.transferTo(to);
        } catch (IOException e) {
            // Hung up.
        }
    }

    private void closeAll() {
        for (var socket : open) {
            try {
                socket.close();
            } catch (IOException e) {
                // Closed already.
            }
        }
        open.clear();
    }

    @Override
    public void close() throws IOException {
        server.close();
        closeAll();
    }
}
