package io.gatehouse.replay;

import io.gatehouse.port.BrokerException;
import io.gatehouse.port.ReplayLink;
import io.gatehouse.port.ReplayLinkFactory;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The part of a replay that happens on one link: its delivering thread sends, its confirming thread removes, and the
/// thread in [#run] watches over both.
final class LinkRun implements ReplayLink.Listener {

    private static final Duration TICK = Duration.ofMillis(10);
    private static final Duration SETTLE = Duration.ofMillis(100);
    private static final Duration SETTLE_EACH = Duration.ofMillis(500);
    private static final long REPORT_NANOS = Duration.ofMillis(200).toNanos();
    private static final long STOP_PATIENCE_NANOS = Duration.ofSeconds(10).toNanos();

    private final ReplayPlan plan;
    private final Tally tally;
    private final ReplayWatch watch;
    private final Window window;
    private final Routing routing;
    private final Pace pace;
    private final Gate gate = new Gate();
    private final Silence silence;
    private final long atLeast;
    private final boolean again;
    private final long numbersBefore;
    private final int ackBatch;

    private volatile @Nullable ReplayLink link;
    private volatile @Nullable LinkEnd end;
    private volatile boolean closing;
    private volatile boolean cameBack;

    /// The work on the next link.
    ///
    /// @param atLeast how many messages must be looked at
    LinkRun(ReplayPlan plan, Tally tally, ReplayWatch watch, long atLeast) {
        this.plan = plan;
        this.atLeast = atLeast;
        this.tally = tally;
        this.watch = watch;
        var rules = plan.rules();
        var prefetch = rules.perSecond().isPresent()
                ? Math.clamp(rules.perSecond().getAsInt(), 1, rules.prefetch())
                : rules.prefetch();
        this.window = new Window(prefetch);
        this.routing = new Routing(plan);
        this.pace = new Pace(rules.perSecond());
        this.again = tally.sent() > 0;
        this.silence = new Silence(again, tally.remaining());
        this.numbersBefore = tally.sent();
        // Small batches: each one lets the broker deliver as many again, and a large one lets it wait.
        this.ackBatch = Math.max(1, prefetch / 100);
    }

    /// Sent and not known to be removed: they may arrive a second time.
    long doubtful() {
        return window.unanswered() + window.removable();
    }

    /// Removed ones of which the broker may not know.
    long unprovenAcks() {
        return window.unprovenAcks();
    }

    /// Works until the end point, a stop, or the end of the link. Closes the link.
    ///
    /// @param opened called once it is connected
    LinkEnd run(ReplayLinkFactory factory, Runnable opened) {
        try (var current = factory.open(plan.source(), this)) {
            link = current;
            opened.run();
            try {
                window.open(quota(current));
                if (!window.isFull()) {
                    current.consume(window.consumerPrefetch());
                }
                return work(current);
            } finally {
                closing = true;
                gate.shut();
            }
        } catch (BrokerException e) {
            var known = end;
            return known != null ? known : LinkEnd.of(e);
        }
    }

    // A broker that crashed may have forgotten thousands of acknowledgements: what was removed is there again, before
    // what is still to be done. So everything that is ready counts, but never more than was planned.
    private long quota(ReplayLink current) {
        return again ? Math.max(atLeast, Math.min(current.readyMessages(), plan.total())) : atLeast;
    }

    private LinkEnd work(ReplayLink current) {
        var reported = System.nanoTime();
        while (end == null && !watch.stopRequested() && !window.isFull() && !cameBack && !isExhausted(current)) {
            if (window.isClogged() && !gate.isBlocked()) {
                renew(current);
            }
            acknowledge(current);
            if (System.nanoTime() - reported > REPORT_NANOS) {
                reported = System.nanoTime();
                watch.counted(tally.counts(window.unanswered()));
            }
            pause(TICK);
        }
        if (end == null) {
            finish(current);
        }
        var known = end;
        return known != null ? known : new LinkEnd.Finished();
    }

    // Held messages stay unacknowledged, so that they are not delivered again and again; a fresh window lets the
    // others flow past them.
    private void renew(ReplayLink current) {
        current.cancel();
        if (!window.isFull()) {
            window.renew();
            current.consume(window.consumerPrefetch());
        }
    }

    private boolean isExhausted(ReplayLink current) {
        return window.unanswered() == 0 && silence.isLong(window.received()) && current.readyMessages() == 0;
    }

    /// Lets what is in flight arrive and removes it; the rest goes back when the link is closed.
    private void finish(ReplayLink current) {
        while (end == null && gate.isBlocked() && !watch.stopRequested()) {
            acknowledge(current);
            pause(TICK);
        }
        closing = watch.stopRequested();
        current.cancel();
        closing = true;
        window.cancelled();
        var stopSince = 0L;
        while (end == null && window.unanswered() + window.removable() > 0) {
            acknowledge(current);
            pause(TICK);
            if (watch.stopRequested()) {
                stopSince = stopSince == 0 ? System.nanoTime() : stopSince;
                if (System.nanoTime() - stopSince > STOP_PATIENCE_NANOS) {
                    break;
                }
            }
        }
        if (end == null) {
            // Acknowledgements reach a quorum queue through its log; closing at once would overtake them.
            pause(window.anyHeld() ? SETTLE_EACH : SETTLE);
        }
    }

    private void acknowledge(ReplayLink current) {
        tally.replayed(window.acknowledge(current::ack));
    }

    private void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (end == null) {
                end = new LinkEnd.Finished();
            }
        }
    }

    @Override
    public void delivered(ReplayLink.Letter letter) {
        var current = link;
        if (current == null || closing || end != null || cameBack || !window.take(letter.deliveryTag())) {
            return;
        }
        silence.begin();
        try {
            handle(letter, current);
        } catch (BrokerException e) {
            end(LinkEnd.of(e));
        } finally {
            silence.end();
        }
    }

    private void handle(ReplayLink.Letter letter, ReplayLink current) {
        var headers = letter.headers();
        if (ReplayHeaders.isFrom(plan.id(), headers)) {
            cameBack = true;
            return;
        }
        switch (routing.decide(headers, current)) {
            case Routing.Decision.Stay(var reason, var words) -> {
                tally.held(reason, 1, words);
                window.hold(letter.deliveryTag());
            }
            case Routing.Decision.Send(var target) -> {
                if (gate.pass(pace.nanosToWait(System.nanoTime()), watch::stopRequested)) {
                    send(letter, current, target);
                }
            }
        }
    }

    private void send(ReplayLink.Letter letter, ReplayLink current, ReplayLink.Target target) {
        var headers = ReplayHeaders.rewritten(letter.headers(), plan.id(), tally.nextNumber());
        var owner = letter.userId();
        var foreign = owner.isPresent() && !owner.get().equals(current.user());
        if (foreign) {
            headers.put(ReplayHeaders.ORIGIN_USER_ID, owner.get());
        }
        var _ = window.send(letter.deliveryTag());
        current.publish(letter, new ReplayLink.Envelope(target, headers, routing.expiration(letter), !foreign));
    }

    @Override
    public void returned(Map<String, Object> headers, String why) {
        var number = headers.get(ReplayHeaders.REPLAY_NUMBER) instanceof Number n ? n.longValue() : 0;
        if (window.returned(number - numbersBefore)) {
            tally.held(Held.UNROUTABLE, 1, why);
        }
    }

    @Override
    public void confirmed(long sequence, boolean upTo) {
        var _ = window.confirmed(sequence, upTo);
        var current = link;
        if (current != null && !closing && window.removable() >= ackBatch) {
            try {
                acknowledge(current);
            } catch (BrokerException e) {
                end(LinkEnd.of(e));
            }
        }
    }

    @Override
    public void rejected(long sequence, boolean upTo) {
        tally.held(Held.REJECTED, window.rejected(sequence, upTo), "");
    }

    @Override
    public void blocked(String why) {
        gate.block(true);
        watch.paused(why);
    }

    @Override
    public void unblocked() {
        gate.block(false);
        watch.resumed();
    }

    @Override
    public void lost(BrokerException why) {
        end(new LinkEnd.Lost(why));
    }

    @Override
    public void refused(BrokerException why) {
        end(new LinkEnd.Refused(why));
    }

    private void end(LinkEnd how) {
        if (end == null) {
            end = how;
        }
        gate.shut();
    }
}
