package io.gatehouse.replay;

import io.gatehouse.port.ReplayLink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    private static final String DEATHS = "x-death";

    private ReplayHeaders() {}

    /// Where the message was published before it died last; empty when it bears no death record.
    static Optional<ReplayLink.Target> origin(Map<String, Object> headers) {
        var death = lastDeath(headers);
        if (death == null || !(death.get("routing-keys") instanceof List<?> keys) || keys.isEmpty()) {
            return Optional.empty();
        }
        var exchange = death.get("exchange");
        return exchange == null
                ? Optional.empty()
                : Optional.of(new ReplayLink.Target(exchange.toString(), String.valueOf(keys.getFirst())));
    }

    /// The time to live it had before it died, where the broker recorded one.
    static Optional<String> originalExpiration(Map<String, Object> headers) {
        var death = lastDeath(headers);
        return death == null ? Optional.empty() : text(death.get("original-expiration"));
    }

    /// How often it was replayed before, 0 for never.
    static long replays(Map<String, Object> headers) {
        return headers.get(REPLAY_COUNT) instanceof Number count ? count.longValue() : 0;
    }

    /// True when this very run sent it already.
    static boolean isFrom(String replayId, Map<String, Object> headers) {
        return replayId.equals(text(headers.get(REPLAY_ID)).orElse(""));
    }

    /// The headers of the message that is sent on.
    ///
    /// @param number counts the messages of this run, to recognise one that the broker returns
    static Map<String, Object> rewritten(Map<String, Object> headers, String replayId, long number) {
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
        var death = lastDeath(headers);
        if (death != null) {
            text(death.get("queue")).ifPresent(queue -> sent.put(ORIGIN_QUEUE, queue));
            text(death.get("reason")).ifPresent(reason -> sent.put(ORIGIN_REASON, reason));
        }
        sent.put(REPLAY_ID, replayId);
        sent.put(REPLAY_NUMBER, number);
        sent.put(REPLAY_COUNT, replays(headers) + 1);
        return sent;
    }

    private static boolean isBrokersOwn(String name) {
        return name.startsWith(DEATHS)
                || name.startsWith("x-first-death-")
                || name.startsWith("x-last-death-")
                || name.equals("x-delivery-count");
    }

    private static @Nullable Map<?, ?> lastDeath(Map<String, Object> headers) {
        return headers.get(DEATHS) instanceof List<?> deaths
                        && !deaths.isEmpty()
                        && deaths.getFirst() instanceof Map<?, ?> death
                ? death
                : null;
    }

    private static Optional<String> text(@Nullable Object value) {
        return Optional.ofNullable(value).map(Object::toString);
    }
}
