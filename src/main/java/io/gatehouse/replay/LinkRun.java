package io.gatehouse.replay;

import io.gatehouse.port.BrokerException;
import io.gatehouse.port.ReplayLink;
import io.gatehouse.port.ReplayLinkFactory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The part of a replay that happens on one link: the thread in [#run] watches over the delivering thread, which sends,
/// and the confirming thread, which removes.
final class LinkRun {

    private static final Duration TICK = Duration.ofMillis(10);
    private static final long REPORT_NANOS = Duration.ofMillis(200).toNanos();

    private final ReplayPlan plan;
    private final Tally tally;
    private final ReplayWatch watch;
    private final Window window;
    private final Gate gate = new Gate();
    private final LinkEvents events;
    private final long atLeast;
    private final long atMost;
    private final boolean again;
    private @Nullable Growth growth;

    /// The work on the next link.
    ///
    /// @param atLeast how many messages must be looked at
    /// @param atMost how many may be, where more are there than must be
    LinkRun(ReplayPlan plan, Tally tally, ReplayWatch watch, long atLeast, long atMost) {
        this.atMost = atMost;
        this.plan = plan;
        this.atLeast = atLeast;
        this.tally = tally;
        this.watch = watch;
        this.window = new Window(plan.window());
        this.again = tally.sent() > 0;
        this.events = new LinkEvents(plan, tally, watch, window, gate);
    }

    /// Sent and not known to be removed: they may arrive a second time.
    long doubtful() {
        return window.unanswered() + window.removable();
    }

    /// Removed ones of which the broker may not know.
    long unprovenAcks() {
        return window.unprovenAcks();
    }

    /// True when the broker has shown no trace of the last acknowledgements and was lost before: what they removed may
    /// be there again, and nothing else is.
    boolean mayBeForgotten() {
        return again && !window.anyHeld() && window.unprovenAcks() > 0;
    }

    /// Works until the end point, a stop, or the end of the link. Closes the link.
    ///
    /// @param opened called once it is connected
    LinkEnd run(ReplayLinkFactory factory, Runnable opened) {
        try (var current = factory.open(plan.source(), events)) {
            events.linked(current);
            opened.run();
            try {
                var ready = again || plan.rules().stopWhenGrowing() ? current.readyMessages() : 0;
                growth = plan.rules().stopWhenGrowing() ? new Growth(ready) : null;
                window.open(quota(ready), plan.limit().isSet());
                if (!window.isFull()) {
                    current.consume(window.consumerPrefetch());
                }
                return work(current);
            } finally {
                events.close();
                gate.shut();
            }
        } catch (BrokerException e) {
            var known = events.end();
            return known != null ? known : LinkEnd.of(e);
        }
    }

    // A broker that crashed may have forgotten thousands of acknowledgements: what was removed is there again, before
    // what is still to be done. So everything that is ready counts, but never more than was planned.
    private long quota(long ready) {
        return again ? Math.max(atLeast, Math.min(ready, atMost)) : atLeast;
    }

    private LinkEnd work(ReplayLink current) {
        var reported = System.nanoTime();
        var grown = false;
        while (events.goesOn() && !watch.stopRequested() && !window.isFull() && !grown && !isExhausted(current)) {
            gate.hold(watch.pauseRequested());
            if (window.isOver() && events.goesOn() && !gate.isClosed()) {
                renew(current);
            }
            events.acknowledge(current);
            if (System.nanoTime() - reported > REPORT_NANOS) {
                reported = System.nanoTime();
                watch.counted(tally.counts(window.unanswered()));
            }
            events.endWhenStalled();
            grown = growth != null && growth.isTooMuch(current, window);
            LinkEnding.pause(TICK, events);
        }
        if (events.end() == null) {
            new LinkEnding(watch, window, gate, events).finish(current, grown || events.isNearLimit());
        }
        var known = events.end();
        if (known != null) {
            return known;
        }
        if (events.isNearLimit()) {
            return new LinkEnd.NearLimit(events.nearLimit());
        }
        return grown && growth != null ? new LinkEnd.Grown(growth.arrivals()) : new LinkEnd.Finished();
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
        return window.unanswered() == 0 && events.isSilent() && current.readyMessages() == 0;
    }
}
