package io.gatehouse.simulator.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Says PING to Redis and asks for its version.
record RedisProbe(int port) implements BrokerProbe {
    @Override
    public String ask() throws IOException {
        return Probe.talk(port, socket -> {
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            say(socket, "PING");
            String pong = answers.readLine();
            if (!"+PONG".equals(pong)) {
                throw new IOException("Redis answers " + pong);
            }
            say(socket, "INFO server");
            String line = answers.readLine();
            while (line != null && !line.startsWith("redis_version:")) {
                line = answers.readLine();
            }
            return line == null ? "" : line.substring(line.indexOf(':') + 1);
        });
    }

    private static void say(Socket socket, String command) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
