package io.gatehouse.replay;

import io.gatehouse.port.ReplayLink;
import java.util.HashMap;
import java.util.Map;

/// What the delivering thread of one link does with each message: sends it on, or leaves it where it is.
final class Outbound {

    private final ReplayPlan plan;
    private final Tally tally;
    private final ReplayWatch watch;
    private final Window window;
    private final Gate gate;
    private final Routing routing;
    private final Pace pace;

    Outbound(ReplayPlan plan, Tally tally, ReplayWatch watch, Window window, Gate gate) {
        this.plan = plan;
        this.tally = tally;
        this.watch = watch;
        this.window = window;
        this.gate = gate;
        this.routing = new Routing(plan);
        this.pace = new Pace(plan.rules().perSecond());
    }

    /// Handles one message that was counted in.
    ///
    /// @return false when it was sent by this very run: everything before it has been seen
    boolean handle(ReplayLink.Letter letter, ReplayLink link) {
        if (ReplayHeaders.isFrom(plan.id(), letter.headers())) {
            return false;
        }
        switch (routing.decide(letter, link)) {
            case Routing.Decision.Stay(var reason, var words) -> {
                tally.held(reason, 1, words);
                if (reason != Held.FILTERED) {
                    tally.list(held(reason, letter));
                }
                window.hold(letter.deliveryTag());
            }
            case Routing.Decision.Send(var target) -> {
                if (gate.pass(pace.nanosToWait(System.nanoTime()), watch::stopRequested)) {
                    send(letter, link, target);
                }
            }
        }
        return true;
    }

    /// Has a message that must not be given back take a new place at the end of its queue, with all its deliveries.
    void putBack(ReplayLink.Letter letter, ReplayLink link) {
        tally.puttingBack();
        var _ = tally.nextNumber();
        var _ = window.send(letter.deliveryTag(), letter.messageId().orElse(""));
        var target = new ReplayLink.Target("", plan.source().value());
        var headers = ReplayHeaders.faithful(letter.headers());
        link.publish(letter, new ReplayLink.Envelope(target, headers, letter.expiration(), !isForeign(letter, link)));
    }

    private static boolean isForeign(ReplayLink.Letter letter, ReplayLink link) {
        return letter.userId().filter(owner -> !owner.equals(link.user())).isPresent();
    }

    private HeldMessage held(Held reason, ReplayLink.Letter letter) {
        var target = routing.target(letter.headers());
        return new HeldMessage(
                reason,
                letter.messageId().orElse(""),
                target.map(it -> shown(it.exchange())).orElse(""),
                target.map(ReplayLink.Target::routingKey).orElse(""));
    }

    static String shown(String exchange) {
        return exchange.isEmpty() ? "amq.default" : exchange;
    }

    private void send(ReplayLink.Letter letter, ReplayLink link, ReplayLink.Target target) {
        var headers = headers(letter.headers(), target, tally.nextNumber());
        var foreign = isForeign(letter, link);
        if (foreign) {
            headers = new HashMap<>(headers);
            headers.put(ReplayHeaders.ORIGIN_USER_ID, letter.userId().orElseThrow());
        }
        var _ = window.send(letter.deliveryTag(), letter.messageId().orElse(""));
        link.publish(letter, new ReplayLink.Envelope(target, headers, routing.expiration(letter), !foreign));
    }

    private Map<String, Object> headers(Map<String, Object> headers, ReplayLink.Target target, long number) {
        return plan.rules().faithful()
                ? ReplayHeaders.faithful(headers)
                : ReplayHeaders.rewritten(headers, target, plan.id(), number);
    }
}
