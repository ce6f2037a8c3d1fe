package io.gatehouse.adapter.app;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.WatchCost;
import io.gatehouse.port.BrokerException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;

/// One `GET` at a time of a service that may be slow, huge or mad: an answer has a time limit for all of it and a size
/// limit. Certificates and host names are verified by the JDK. Thread-safe; holds a connection pool until it is closed.
final class HttpReader implements AutoCloseable {

    private static final int REQUEST_HEAD_BYTES = 200;

    private final Duration timeout;
    private final ExecutorService executor;
    private final HttpClient client;
    private final LongAdder calls = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    /// What came back, whatever its status.
    record Answer(int status, String body) {}

    HttpReader(Duration timeout) {
        this.timeout = timeout;
        this.executor = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("service-http-", 0).factory());
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .executor(executor)
                .build();
    }

    /// The answer; fails with [BrokerException.Unreachable] when there is none within the time-out, and with
    /// [BrokerException.Refused] when it is too large.
    CompletableFuture<Answer> get(URI address, String accept, long mostBytes) {
        var request = HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Accept", accept)
                .GET()
                .build();
        var askedAt = System.nanoTime();
        var exchange = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), mostBytes));
        return exchange.copy()
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .handle((response, failure) -> {
                    calls.increment();
                    nanos.add(System.nanoTime() - askedAt);
                    if (failure != null) {
                        // The JDK's own time-out ends with the head of an answer; a body may drip for ever.
                        exchange.cancel(true);
                        throw translated(address, failure, mostBytes);
                    }
                    bytes.add(REQUEST_HEAD_BYTES + headBytes(response.headers()) + response.body().length);
                    return new Answer(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
                });
    }

    private static long headBytes(HttpHeaders headers) {
        return headers.map().entrySet().stream()
                .mapToLong(header -> header.getKey().length()
                        + String.join(",", header.getValue()).length()
                        + 4L)
                .sum();
    }

    private BrokerException translated(URI address, Throwable failure, long mostBytes) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        var where = address.getHost() + ":" + port(address) + address.getPath();
        if (cause instanceof TimeoutException || cause instanceof java.net.http.HttpTimeoutException) {
            return new BrokerException.Unreachable(
                    Broker.SERVICE, where + ": no whole answer within " + timeout.toMillis() + " ms", cause);
        }
        if (cause instanceof IOException && words(cause).contains("capacity")) {
            return new BrokerException.Refused(
                    Broker.SERVICE, where + ": the answer is larger than " + mostBytes + " bytes", cause);
        }
        return new BrokerException.Unreachable(Broker.SERVICE, where + ": " + words(cause), cause);
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : address.getScheme().equals("https") ? 443 : 80;
    }

    private static String words(Throwable failure) {
        var cause = failure;
        while (cause.getMessage() == null && cause.getCause() != null) {
            cause = cause.getCause();
        }
        var message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    /// Bodies are counted exactly, heads by their text: close to what went over the wire without encryption.
    WatchCost cost() {
        return new WatchCost(calls.sum(), bytes.sum(), Duration.ofNanos(nanos.sum()));
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
        executor.close();
    }
}
