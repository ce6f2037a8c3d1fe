package io.gatehouse.replay;

import io.gatehouse.port.BrokerException;
import io.gatehouse.port.ReplayLinkFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// Sends dead letters on and removes each one only after the broker confirmed that it has a new place. Blocks the
/// calling thread; one engine may run several replays at a time.
///
/// A message is in the dead-letter queue, at its target, or (after a crash between confirm and removal) in both, never
/// in neither. What may be in both is at most the prefetch window per crash.
///
/// A quorum queue lets go of a message that came back too often, and whatever is held comes back when this program
/// dies. So from a queue with such a limit one message is taken first and looked at, then two, then four, up to a small
/// window, and nothing more once one has hardly a delivery left.
public final class ReplayEngine {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int FRUITLESS_LINKS = 5;
    // A broker that has just been started may forget the last acknowledgements of a channel that closes: another link
    // looks whether they came back.
    private static final int MOST_CHECKS = 3;

    private final ReplayLinkFactory links;

    public ReplayEngine(ReplayLinkFactory links) {
        this.links = links;
    }

    /// Replays until the end point, a stop, or a refusal, through lost connections. The interrupted thread stops at
    /// once and leaves what is in flight in doubt.
    ///
    /// @throws BrokerException when the first connection or the queue is refused; nothing has moved then
    public ReplayResult replay(ReplayPlan plan, ReplayWatch watch) {
        var tally = new Tally(plan.total());
        var attempts = new Attempts();
        var atLeast = plan.total();
        var atMost = plan.total();
        var checks = 0;
        while (true) {
            var run = new LinkRun(plan, tally, watch, atLeast, atMost);
            var before = tally.remaining();
            var checking = checks > 0;
            var end = run.run(links, () -> attempts.opened(checking, tally, watch));
            watch.counted(tally.counts(0));
            switch (end) {
                case LinkEnd.Finished _ -> {
                    tally.doubtful(run.doubtful());
                    if (run.mayBeForgotten() && checks < MOST_CHECKS && !watch.stopRequested()) {
                        checks++;
                        atLeast = 0;
                        atMost = run.unprovenAcks();
                        continue;
                    }
                    return tally.result(ending(tally, watch), Optional.empty());
                }
                case LinkEnd.Grown(var arrivals) -> {
                    tally.doubtful(run.doubtful());
                    return tally.result(ReplayResult.Ending.GROWING, Optional.of(String.valueOf(arrivals)));
                }
                case LinkEnd.NearLimit(var deliveries) -> {
                    tally.doubtful(run.doubtful());
                    return tally.result(ReplayResult.Ending.NEAR_LIMIT, Optional.of(String.valueOf(deliveries)));
                }
                case LinkEnd.Refused(var why) -> {
                    if (tally.sent() == 0) {
                        throw why;
                    }
                    tally.doubtful(run.doubtful());
                    return tally.result(ReplayResult.Ending.REFUSED, Optional.of(words(why)));
                }
                case LinkEnd.Lost(var why) -> {
                    if (attempts.neverOpened()) {
                        throw why;
                    }
                    tally.doubtful(run.doubtful());
                    tally.heldComeAgain();
                    attempts.failed(before > tally.remaining());
                    if (watch.stopRequested() || attempts.areOver()) {
                        var ending = watch.stopRequested() ? ReplayResult.Ending.STOPPED : ReplayResult.Ending.LOST;
                        return tally.result(ending, Optional.of(words(why)));
                    }
                    checks = 0;
                    atMost = plan.total();
                    atLeast = tally.remaining() + run.unprovenAcks();
                    watch.reconnecting(words(why));
                    attempts.pause(watch);
                }
            }
        }
    }

    private static ReplayResult.Ending ending(Tally tally, ReplayWatch watch) {
        var counts = tally.counts(0);
        if (counts.replayed() + counts.held() >= counts.total()) {
            return ReplayResult.Ending.COMPLETE;
        }
        return watch.stopRequested() || Thread.currentThread().isInterrupted()
                ? ReplayResult.Ending.STOPPED
                : ReplayResult.Ending.EXHAUSTED;
    }

    private static String words(BrokerException why) {
        return String.valueOf(why.getMessage());
    }

    /// How long a lost broker is waited for: pauses grow and are jittered, as many consoles may lose the same one.
    private static final class Attempts {
        private long downSince;
        private int failures;
        private int fruitless;
        private boolean opened;

        void opened(boolean checking, Tally tally, ReplayWatch watch) {
            if (opened && !checking) {
                tally.reconnected();
                watch.resumed();
            }
            opened = true;
            downSince = 0;
            failures = 0;
            fruitless++;
        }

        boolean neverOpened() {
            return !opened;
        }

        void failed(boolean progressed) {
            downSince = downSince == 0 ? System.nanoTime() : downSince;
            failures++;
            fruitless = progressed ? 0 : fruitless;
        }

        boolean areOver() {
            return fruitless >= FRUITLESS_LINKS || System.nanoTime() - downSince > PATIENCE.toNanos();
        }

        void pause(ReplayWatch watch) {
            var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 6));
            var capped = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
            var until = System.nanoTime()
                    + capped.toNanos() * ThreadLocalRandom.current().nextInt(50, 151) / 100;
            try {
                while (System.nanoTime() - until < 0 && !watch.stopRequested()) {
                    Thread.sleep(Duration.ofMillis(50));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
