package io.gatehouse.replay;

import io.gatehouse.port.ReplayLink;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Decides for each dead letter whether and where it is sent. Belongs to one link and its delivering thread.
final class Routing {

    private final ReplayPlan plan;
    private final Map<String, Boolean> exchanges = new HashMap<>();

    Routing(ReplayPlan plan) {
        this.plan = plan;
    }

    /// Where a message goes, or why it stays.
    sealed interface Decision {

        /// It is sent on.
        record Send(ReplayLink.Target target) implements Decision {}

        /// It stays; `words` say more where there is more to say.
        record Stay(Held reason, String words) implements Decision {}
    }

    Decision decide(ReplayLink.Letter letter, ReplayLink link) {
        if (!plan.filter().matches(letter)) {
            return new Decision.Stay(Held.FILTERED, "");
        }
        var headers = letter.headers();
        if (!plan.rules().faithful()
                && ReplayHeaders.replays(headers) >= plan.rules().maxReplays()) {
            return new Decision.Stay(Held.REPLAYED_TOO_OFTEN, "");
        }
        var target = target(headers);
        if (target.isEmpty()) {
            return new Decision.Stay(Held.NO_ORIGIN, "");
        }
        // Publishing to a missing exchange closes the channel and leaves everything in flight in doubt: ask before.
        var exchange = target.get().exchange();
        if (!exchange.isEmpty() && !exchanges.computeIfAbsent(exchange, link::exchangeExists)) {
            return new Decision.Stay(Held.NO_EXCHANGE, "no exchange '" + exchange + "'");
        }
        return new Decision.Send(target.get());
    }

    Optional<ReplayLink.Target> target(Map<String, Object> headers) {
        return plan.chosen().or(() -> ReplayHeaders.origin(headers));
    }

    Optional<String> expiration(ReplayLink.Letter letter) {
        if (plan.rules().faithful()) {
            return letter.expiration();
        }
        return plan.rules().keepExpiration()
                ? letter.expiration().or(() -> ReplayHeaders.originalExpiration(letter.headers()))
                : Optional.empty();
    }
}
