package io.gatehouse.adapter.rabbitmq;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/// Makes sockets for connections that publish much: small writes that follow each other closely go out together.
final class GatheringSockets extends SocketFactory {

    @Override
    public Socket createSocket() {
        return new GatheringSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw connectedLater();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        throw connectedLater();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw connectedLater();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        throw connectedLater();
    }

    private static IOException connectedLater() {
        return new IOException("the AMQP client connects its sockets itself");
    }

    private static final class GatheringSocket extends Socket {

        private @Nullable GatheredOutput output;

        @Override
        public synchronized OutputStream getOutputStream() throws IOException {
            var open = output;
            if (open == null) {
                open = new GatheredOutput(super.getOutputStream(), "rabbit-amqp-write");
                output = open;
            }
            return open;
        }

        @Override
        public synchronized void close() throws IOException {
            if (output != null) {
                output.close();
            }
            super.close();
        }
    }
}
