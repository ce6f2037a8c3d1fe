package io.gatehouse.simulator.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Sends back whatever it gets, and tells how each connection ended.
final class EchoServer implements AutoCloseable {

    final BlockingQueue<String> endings = new LinkedBlockingQueue<>();
    private final ServerSocket door;

    EchoServer() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                var client = door.accept();
                Thread.ofVirtual().start(() -> echo(client));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void echo(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
            endings.add("ended");
        } catch (IOException _) {
            endings.add("reset");
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
