package io.gatehouse.adapter.redis;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;

/// A Redis of one test's own, to be stopped, frozen and started again without disturbing others.
public final class OwnRedis implements AutoCloseable {

    private final Path folder;
    private final int port;
    private Process process;

    public OwnRedis(Path folder) throws IOException {
        this.folder = folder;
        this.port = freePort();
        this.process = launch();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Process launch() throws IOException {
        var started = new ProcessBuilder(
                        "redis-server",
                        "--port",
                        String.valueOf(port),
                        "--bind",
                        "127.0.0.1",
                        "--save",
                        "",
                        "--dir",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("redis.log").toFile())
                .start();
        await().atMost(Duration.ofSeconds(10)).until(() -> cli().run("PING").equals("PONG"));
        return started;
    }

    public RedisCli cli() {
        return new RedisCli(port);
    }

    public void startAgain() throws IOException {
        process = launch();
    }

    public void stop() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /// Sends a signal such as `STOP` or `CONT`.
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
