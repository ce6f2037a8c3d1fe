package io.gatehouse.simulator.lab;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/// A conversation with a broker over a plain socket, with a time-out on every step.
final class Probe {
    private static final int TIMEOUT_MILLIS = 2_000;

    private Probe() {}

    /// What is said and asked once connected.
    interface Conversation<T> {
        T with(Socket socket) throws IOException;
    }

    static <T> T talk(int port, Conversation<T> conversation) throws IOException {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral(LabPorts.LOOPBACK), port), TIMEOUT_MILLIS);
            return conversation.with(socket);
        }
    }
}
