package io.gatehouse.adapter.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Growth;
import io.gatehouse.domain.ServiceHealth;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.ServiceReads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A real HTTP server that answers well, badly, late, without end, or not at all.
class ServiceSourceTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpServer server = started();
    private final ServiceSource source = new ServiceSource(
            new Endpoints.Service("ticket-service", Optional.of(at("/health")), Optional.of(at("/metrics"))), TIMEOUT);

    private static HttpServer started() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void serve(String path, int status, String body) {
        server.createContext(path, exchange -> {
            try (exchange) {
                var bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    private void serveAgain(String path, int status, String body) {
        server.removeContext(path);
        serve(path, status, body);
    }

    @AfterEach
    void stop() {
        over.countDown();
        source.close();
        server.stop(0);
    }

    private ServiceHealth health() {
        return source.tick().health().toCompletableFuture().join().orElseThrow();
    }

    @Test
    void serviceThatIsUpTellsItsComponents() {
        serve("/health", 200, """
                {"status":"UP","components":{
                  "db":{"status":"UP","components":{"primary":{"status":"UP","details":{"database":"PostgreSQL"}}}},
                  "redis":{"status":"UP","details":{"version":"7.0.15"}}}}""");

        assertThat(health().isUp()).isTrue();
        assertThat(health().components())
                .containsExactlyInAnyOrder(
                        new ServiceHealth.Component("db", "UP", ""),
                        new ServiceHealth.Component("db/primary", "UP", "database: PostgreSQL"),
                        new ServiceHealth.Component("redis", "UP", "version: 7.0.15"));
    }

    @Test
    void serviceThatIsDownSaysSoWithStatus503AndItsReasonIsKept() {
        serve("/health", 503, """
                {"status":"DOWN","components":{"redis":{"status":"DOWN","details":{"error":"Connection refused"}}}}""");

        assertThat(health().isDown()).isTrue();
        assertThat(health().components())
                .containsExactly(new ServiceHealth.Component("redis", "DOWN", "error: Connection refused"));
    }

    @Test
    void pageThatIsNoHealthIsRefusedAndNotTakenForUp() {
        serve("/health", 200, "<html><body>It works!</body></html>");

        assertThatThrownBy(this::health).hasCauseInstanceOf(BrokerException.Refused.class);
    }

    @Test
    void addressThatIsNotThereIsNamedWithItsStatus() {
        assertThatThrownBy(this::health)
                .hasCauseInstanceOf(BrokerException.Refused.class)
                .hasMessageContaining("HTTP 404");
    }

    @Test
    void pageInsteadOfMetricsIsRefused() {
        serve("/metrics", 200, "<html>\n<body>It works!</body>\n</html>");

        assertThatThrownBy(() -> source.tick().samples().toCompletableFuture().join())
                .hasCauseInstanceOf(BrokerException.Refused.class)
                .hasMessageContaining("no Prometheus text");
    }

    @Test
    void serviceThatDripsItsAnswerIsGivenUpWithinTheTimeOut() {
        server.createContext("/metrics", this::drip);
        var began = System.nanoTime();

        assertThatThrownBy(() -> source.tick().samples().toCompletableFuture().join())
                .hasCauseInstanceOf(BrokerException.Unreachable.class)
                .hasMessageContaining("no whole answer within");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(TIMEOUT.plusMillis(500));
    }

    private void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("a 1\n".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void answerWithoutEndIsCutOffAtItsSizeLimit() {
        server.createContext("/health", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var noise = new byte[64 * 1024];
            Arrays.fill(noise, (byte) ' ');
            try (var out = exchange.getResponseBody()) {
                for (var i = 0; i < 10_000; i++) {
                    out.write(noise);
                }
            }
        });

        assertThatThrownBy(this::health)
                .hasCauseInstanceOf(BrokerException.class)
                .hasMessageContaining("larger than 1000000 bytes");
    }

    @Test
    void serviceThatIsNotThereIsUnreachable() {
        server.stop(0);

        assertThatThrownBy(this::health)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(BrokerException.Unreachable.class)
                .hasMessageContaining("127.0.0.1:");
    }

    @Test
    void counterGrowsFromLookToLookAndASetBackCountsFromZero() {
        serve("/metrics", 200, "reservation_lock_timeout_total 40");
        assertThat(growth(source.tick())).containsExactly(OptionalDouble.empty());

        serveAgain("/metrics", 200, "reservation_lock_timeout_total 41");
        assertThat(growth(source.tick())).containsExactly(OptionalDouble.of(1));

        serveAgain("/metrics", 200, "reservation_lock_timeout_total 2");
        assertThat(growth(source.tick())).containsExactly(OptionalDouble.of(3));
    }

    @Test
    void counterThatAppearsWhileItIsWatchedBeganAtZero() {
        serve("/metrics", 200, "other 1");
        assertThat(growth(source.tick())).isEmpty();

        serveAgain("/metrics", 200, "reservation_lock_timeout_total 2");
        assertThat(growth(source.tick())).containsExactly(OptionalDouble.of(2));
    }

    private static List<OptionalDouble> growth(ServiceReads reads) {
        return reads
                .growth("reservation_lock_timeout_total", Duration.ofMinutes(5))
                .toCompletableFuture()
                .join()
                .stream()
                .map(Growth::grown)
                .toList();
    }

    @Test
    void oneTickReadsEachAddressOnceAndItsCostIsCounted() {
        serve("/metrics", 200, "a_total 1\nb_total 2\n");
        serve("/health", 200, "{\"status\":\"UP\"}");

        var reads = source.tick();
        reads.samples().toCompletableFuture().join();
        reads.growth("a_total", Duration.ofMinutes(5)).toCompletableFuture().join();
        reads.growth("b_total", Duration.ofMinutes(5)).toCompletableFuture().join();
        reads.health().toCompletableFuture().join();

        assertThat(source.cost().calls()).isEqualTo(2);
        assertThat(source.cost().bytes()).isBetween(400L, 1_500L);
        assertThat(source.cost().time()).isPositive();
    }
}
