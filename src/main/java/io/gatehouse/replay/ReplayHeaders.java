package io.gatehouse.replay;

import io.gatehouse.port.ReplayLink;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Reads where a dead letter came from and writes what a replayed one bears. The broker's own death records are taken
/// off, as brokers from 3.12 on read them and others ignore them; the origin stays in headers of ours.
public final class ReplayHeaders {

    public static final String ORIGIN_EXCHANGE = "gatehouse-origin-exchange";
    public static final String ORIGIN_ROUTING_KEY = "gatehouse-origin-routing-key";
    public static final String ORIGIN_QUEUE = "gatehouse-origin-queue";
    public static final String ORIGIN_REASON = "gatehouse-origin-reason";
    public static final String ORIGIN_USER_ID = "gatehouse-origin-user-id";
    public static final String REPLAY_ID = "gatehouse-replay-id";
    public static final String REPLAY_NUMBER = "gatehouse-replay-number";
    public static final String REPLAY_COUNT = "gatehouse-replay-count";

    private static final String DELIVERIES = "x-delivery-count";

    private ReplayHeaders() {}

    /// Where the message was published before it died last; empty when it bears no death record.
    public static Optional<ReplayLink.Target> origin(Map<String, Object> headers) {
        var death = Death.last(headers);
        return death.flatMap(Death::exchange)
                .flatMap(exchange -> death.flatMap(Death::routingKey).map(key -> new ReplayLink.Target(exchange, key)));
    }

    /// The time to live it had before it died, where the broker recorded one.
    static Optional<String> originalExpiration(Map<String, Object> headers) {
        var death = Death.record(headers);
        return death == null ? Optional.empty() : Death.text(death.get("original-expiration"));
    }

    /// How often it was replayed before, 0 for never.
    public static long replays(Map<String, Object> headers) {
        return headers.get(REPLAY_COUNT) instanceof Number count ? count.longValue() : 0;
    }

    /// True when this very run sent it already.
    static boolean isFrom(String replayId, Map<String, Object> headers) {
        return replayId.equals(Death.text(headers.get(REPLAY_ID)).orElse(""));
    }

    /// The headers of the message that is sent on.
    ///
    /// @param number counts the messages of this run, to recognise one that the broker returns
    public static Map<String, Object> rewritten(Map<String, Object> headers, String replayId, long number) {
        var sent = new HashMap<String, Object>(headers.size() * 2 + 16);
        headers.forEach((name, value) -> {
            if (!isBrokersOwn(name)) {
                sent.put(name, value);
            }
        });
        origin(headers).ifPresent(origin -> {
            sent.put(ORIGIN_EXCHANGE, origin.exchange());
            sent.put(ORIGIN_ROUTING_KEY, origin.routingKey());
        });
        var death = Death.last(headers);
        death.flatMap(Death::queue).ifPresent(queue -> sent.put(ORIGIN_QUEUE, queue));
        death.flatMap(Death::reason).ifPresent(reason -> sent.put(ORIGIN_REASON, reason));
        sent.put(REPLAY_ID, replayId);
        sent.put(REPLAY_NUMBER, number);
        sent.put(REPLAY_COUNT, replays(headers) + 1);
        return sent;
    }

    /// The headers as they were published: a quorum queue adds its count at each delivery, and nothing else changes.
    static Map<String, Object> faithful(Map<String, Object> headers) {
        if (!headers.containsKey(DELIVERIES)) {
            return headers;
        }
        var sent = new HashMap<>(headers);
        sent.remove(DELIVERIES);
        return sent;
    }

    private static boolean isBrokersOwn(String name) {
        return name.startsWith(Death.HEADER)
                || name.startsWith("x-first-death-")
                || name.startsWith("x-last-death-")
                || name.equals(DELIVERIES);
    }
}
