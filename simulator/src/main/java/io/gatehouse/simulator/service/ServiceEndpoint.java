package io.gatehouse.simulator.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Serves `/actuator/health` and `/actuator/prometheus` on a free loopback port until it is closed.
public final class ServiceEndpoint implements AutoCloseable {

    private static final String HEALTH = "/actuator/health";
    private static final String METRICS = "/actuator/prometheus";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    private final HttpServer server;
    private final ExecutorService executor;

    private ServiceEndpoint(HttpServer server, Supplier<List<Pulse>> pulses, Supplier<String> metrics) {
        this.server = server;
        this.executor = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("service-endpoint-", 0).factory());
        server.setExecutor(executor);
        server.createContext(HEALTH, exchange -> {
            var health = HealthBody.of(pulses.get());
            answer(exchange, HEALTH, health.up() ? OK : UNAVAILABLE, "application/json", health.json());
        });
        server.createContext(
                METRICS,
                exchange -> answer(exchange, METRICS, OK, "text/plain; version=0.0.4; charset=utf-8", metrics.get()));
        server.start();
    }

    /// Starts to serve.
    ///
    /// @param pulses what the service depends on now
    /// @param metrics everything it publishes, as Prometheus text
    public static ServiceEndpoint start(Supplier<List<Pulse>> pulses, Supplier<String> metrics) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            return new ServiceEndpoint(HttpServer.create(address, 0), pulses, metrics);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot serve health and metrics", e);
        }
    }

    private static void answer(HttpExchange exchange, String path, int status, String type, String body)
            throws IOException {
        var found = exchange.getRequestURI().getPath().equals(path);
        var bytes = (found ? body : "").getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(found ? status : NOT_FOUND, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    public URI health() {
        return at(HEALTH);
    }

    public URI metrics() {
        return at(METRICS);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    @Override
    public void close() {
        server.stop(0);
        executor.close();
    }
}
