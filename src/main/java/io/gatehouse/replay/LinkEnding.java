package io.gatehouse.replay;

import io.gatehouse.port.ReplayLink;
import java.time.Duration;

/// Ends the work on a link in good order: what is in flight arrives and is removed, the rest goes back when the link is
/// closed.
final class LinkEnding {

    private static final Duration TICK = Duration.ofMillis(10);
    private static final Duration SETTLE = Duration.ofMillis(100);
    private static final Duration SETTLE_EACH = Duration.ofMillis(500);
    // A broker that has just been started is slow to write its log.
    private static final Duration SETTLE_RECOVERED = Duration.ofSeconds(2);
    private static final long STOP_PATIENCE_NANOS = Duration.ofSeconds(10).toNanos();

    private final ReplayWatch watch;
    private final Window window;
    private final Gate gate;
    private final LinkEvents events;

    LinkEnding(ReplayWatch watch, Window window, Gate gate, LinkEvents events) {
        this.watch = watch;
        this.window = window;
        this.gate = gate;
        this.events = events;
    }

    /// Blocks until nothing is in flight, the link is gone, or a stop has been waited for long enough.
    ///
    /// @param atOnce sends nothing more, not even what has been delivered
    void finish(ReplayLink link, boolean atOnce) {
        while (events.end() == null && gate.isClosed() && !watch.stopRequested() && !atOnce) {
            gate.hold(watch.pauseRequested());
            events.acknowledge(link);
            pause(TICK, events);
        }
        if (watch.stopRequested() || atOnce) {
            events.close();
            gate.shut();
        }
        link.cancel();
        events.close();
        window.cancelled();
        var stopSince = 0L;
        while (events.end() == null && window.unanswered() + window.removable() > 0) {
            events.acknowledge(link);
            events.endWhenStalled();
            pause(TICK, events);
            if (watch.stopRequested()) {
                stopSince = stopSince == 0 ? System.nanoTime() : stopSince;
                if (System.nanoTime() - stopSince > STOP_PATIENCE_NANOS) {
                    break;
                }
            }
        }
        if (events.end() == null && window.received() > 0) {
            // Acknowledgements reach a quorum queue through its log; closing at once would overtake them.
            pause(settling(), events);
        }
    }

    private Duration settling() {
        if (events.isAfterLoss()) {
            return SETTLE_RECOVERED;
        }
        return window.anyHeld() ? SETTLE_EACH : SETTLE;
    }

    static void pause(Duration length, LinkEvents events) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            events.end(new LinkEnd.Finished());
        }
    }
}
