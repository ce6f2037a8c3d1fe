package io.gatehouse.replay;

import io.gatehouse.domain.DeliveryLimit;
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
    /// Id of the run, how often the message was replayed, its number in the run.
    public static final String REPLAY = "gatehouse-replay";

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
        return Stamp.of(headers).map(Stamp::count).orElse(0L);
    }

    /// True when this very run sent it already.
    static boolean isFrom(String replayId, Map<String, Object> headers) {
        return Stamp.of(headers)
                .filter(stamp -> stamp.replay().equals(replayId))
                .isPresent();
    }

    /// The headers of the message that is sent on. One that goes back to where it came from bears its origin already,
    /// as
    /// exchange and routing key; one that goes elsewhere gets it as headers.
    ///
    /// @param replayId of [ReplayPlan#newId]
    /// @param number counts the messages of this run, to recognise one that the broker returns
    public static Map<String, Object> rewritten(
            Map<String, Object> headers, ReplayLink.Target target, String replayId, long number) {
        var sent = new HashMap<String, Object>(headers.size() * 2 + 8);
        headers.forEach((name, value) -> {
            if (!isBrokersOwn(name)) {
                sent.put(name, value);
            }
        });
        origin(headers).filter(origin -> !origin.equals(target)).ifPresent(origin -> {
            sent.put(ORIGIN_EXCHANGE, origin.exchange());
            sent.put(ORIGIN_ROUTING_KEY, origin.routingKey());
            var death = Death.last(headers);
            death.flatMap(Death::queue).ifPresent(queue -> sent.put(ORIGIN_QUEUE, queue));
            death.flatMap(Death::reason).ifPresent(reason -> sent.put(ORIGIN_REASON, reason));
        });
        sent.put(REPLAY, new Stamp(replayId, replays(headers) + 1, number).text());
        return sent;
    }

    /// The headers as they were published: a quorum queue adds its count at each delivery, and nothing else changes.
    static Map<String, Object> faithful(Map<String, Object> headers) {
        if (!headers.containsKey(DeliveryLimit.COUNT_HEADER)) {
            return headers;
        }
        var sent = new HashMap<>(headers);
        sent.remove(DeliveryLimit.COUNT_HEADER);
        return sent;
    }

    private static boolean isBrokersOwn(String name) {
        return name.startsWith(Death.HEADER)
                || name.startsWith("x-first-death-")
                || name.startsWith("x-last-death-")
                || name.equals(DeliveryLimit.COUNT_HEADER);
    }
}
