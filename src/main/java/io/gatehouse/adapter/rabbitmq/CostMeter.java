package io.gatehouse.adapter.rabbitmq;

import io.gatehouse.domain.WatchCost;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/// Adds up what asking costs. Bodies are counted as they came, compressed; headers by their text, as HTTP/1.1 writes
/// it. Not counted: TCP, TLS and connecting. Any thread.
final class CostMeter {

    /// `Host` and `User-Agent`, which the JDK adds to a request by itself, and the ends of the lines.
    private static final int HEADERS_OF_THE_JDK = 70;

    private static final int STATUS_LINE = 19;
    private static final int SEPARATORS = 4;

    private final LongAdder calls = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    /// A request that was sent, whether or not it is ever answered.
    void asked(HttpRequest request) {
        calls.increment();
        var target = request.uri().getRawPath().length()
                + (request.uri().getRawQuery() == null
                        ? 0
                        : request.uri().getRawQuery().length() + 1);
        bytes.add(target + HEADERS_OF_THE_JDK + text(request.headers()));
    }

    void answered(HttpResponse<byte[]> response) {
        bytes.add(STATUS_LINE + text(response.headers()) + response.body().length);
    }

    /// A question came to its end, with an answer or without.
    void took(long nanoseconds) {
        nanos.add(nanoseconds);
    }

    private static long text(java.net.http.HttpHeaders headers) {
        return headers.map().entrySet().stream()
                .mapToLong(header -> header.getValue().stream()
                        .mapToLong(value ->
                                header.getKey().length() + value.getBytes(StandardCharsets.UTF_8).length + SEPARATORS)
                        .sum())
                .sum();
    }

    WatchCost sum() {
        return new WatchCost(calls.sum(), bytes.sum(), Duration.ofNanos(nanos.sum()));
    }
}
