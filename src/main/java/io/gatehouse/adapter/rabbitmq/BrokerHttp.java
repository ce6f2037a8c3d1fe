package io.gatehouse.adapter.rabbitmq;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.WatchCost;
import io.gatehouse.port.BrokerException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/// Requests to the broker's HTTP ports, compressed on the wire, each under a time-out for the whole answer.
/// Thread-safe;
/// holds a connection pool until it is closed.
final class BrokerHttp implements AutoCloseable {

    /// No list of a broker is larger; what is, is no broker.
    private static final long LARGEST_BYTES = 256L << 20;

    private final Endpoints.RabbitMq endpoint;
    private final Duration timeout;
    private final ExecutorService executor;
    private final HttpClient client;
    private final CostMeter cost = new CostMeter();

    /// Connects to nothing yet.
    ///
    /// @param timeout for connecting and for each answer that is not said to be slow
    BrokerHttp(Endpoints.RabbitMq endpoint, Duration timeout) {
        this.endpoint = endpoint;
        this.timeout = timeout;
        this.executor = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("rabbit-http-", 0).factory());
        // HTTP/1.1: the JDK's upgrade to HTTP/2 makes the broker close the connection. The JDK's own TLS context
        // checks certificate and host name.
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .executor(executor)
                .build();
    }

    /// What came back, with the body as it was on the wire.
    static final class Answer {

        private final int status;
        private final boolean compressed;
        private final byte[] body;

        private Answer(int status, boolean compressed, byte[] body) {
            this.status = status;
            this.compressed = compressed;
            this.body = body;
        }

        int status() {
            return status;
        }

        /// The body, no longer compressed.
        InputStream open() throws IOException {
            var bytes = new ByteArrayInputStream(body);
            return compressed ? new GZIPInputStream(bytes, 1 << 16) : bytes;
        }
    }

    Duration timeout() {
        return timeout;
    }

    /// Sends a request and reads its answer on a thread of this object's.
    ///
    /// @param port of the profile's host
    /// @param target path and query
    /// @param with adds the headers
    /// @param read makes something of the answer; what it throws fails the future
    /// @return the answer, or a failure with a [BrokerException] as its cause
    <T> CompletableFuture<T> get(
            int port,
            String target,
            Duration patience,
            Function<HttpRequest.Builder, HttpRequest.Builder> with,
            Function<Answer, T> read) {
        return send(port, target, patience, request -> with.apply(request).GET(), read);
    }

    /// The same with the method and the body that `with` says.
    <T> CompletableFuture<T> send(
            int port,
            String target,
            Duration patience,
            Function<HttpRequest.Builder, HttpRequest.Builder> with,
            Function<Answer, T> read) {
        var started = System.nanoTime();
        HttpRequest request;
        try {
            request = with.apply(HttpRequest.newBuilder(uri(port, target))
                            .timeout(patience)
                            .header("Accept-Encoding", "gzip"))
                    .build();
        } catch (BrokerException e) {
            return CompletableFuture.failedFuture(e);
        }
        cost.asked(request);
        var exchange = client.sendAsync(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST_BYTES));
        return exchange.copy()
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .handle((response, failure) -> {
                    cost.took(System.nanoTime() - started);
                    if (failure != null) {
                        // Frees the connection of an answer that began and never ended.
                        exchange.cancel(true);
                        throw unreachable(port, patience, failure);
                    }
                    cost.answered(response);
                    return read.apply(answer(response));
                });
    }

    private URI uri(int port, String target) {
        var scheme = endpoint.tls() ? "https" : "http";
        var host = endpoint.host().indexOf(':') >= 0 ? "[" + endpoint.host() + "]" : endpoint.host();
        return URI.create(scheme + "://" + host + ":" + port + target);
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        var compressed = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        return new Answer(response.statusCode(), compressed, response.body());
    }

    private BrokerException unreachable(int port, Duration patience, Throwable failure) {
        return new BrokerException.Unreachable(
                Broker.RABBITMQ,
                "No answer from RabbitMQ at " + endpoint.host() + ":" + port + " within " + patience.toMillis()
                        + " ms: " + Failures.words(failure),
                failure);
    }

    WatchCost cost() {
        return cost.sum();
    }

    /// Ends open requests and frees the connections.
    @Override
    public void close() {
        client.shutdownNow();
        client.close();
        executor.close();
    }
}
