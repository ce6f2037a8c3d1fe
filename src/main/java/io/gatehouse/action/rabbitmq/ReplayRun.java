package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.WorkMemory;
import io.gatehouse.replay.ReplayCounts;
import io.gatehouse.replay.ReplayEngine;
import io.gatehouse.replay.ReplayPlan;
import io.gatehouse.replay.ReplayResult;
import java.time.Duration;
import java.time.Instant;

/// Carries a plan out and leaves a trace to go on from until it is done.
final class ReplayRun {

    private final ActionPorts ports;

    ReplayRun(ActionPorts ports) {
        this.ports = ports;
    }

    /// Replays, and forgets the run unless there is something to go on with.
    ///
    /// @param run what is remembered meanwhile
    /// @param doubtful how many of an interrupted run may have arrived already
    Receipt carryOut(Preview preview, ReplayPlan plan, WorkMemory.Run run, long doubtful, Progress progress) {
        var start = ports.clock().instant();
        try (var memory = ports.shelves().work().begin(run)) {
            try {
                var before = run.counts().done();
                var watch = new WatchedReplay(progress, replayed -> memory.done(before + replayed));
                var result = with(doubtful, new ReplayEngine(ports.brokers().replayLinks()).replay(plan, watch));
                switch (result.ending()) {
                    // Once the limit is raised it goes on.
                    case LOST, REFUSED, NEAR_LIMIT -> memory.keep();
                    case COMPLETE, EXHAUSTED, STOPPED, GROWING -> {}
                }
                return receipt(preview, plan, result, start);
            } catch (BrokerException e) {
                if (run.counts().done() > 0) {
                    memory.keep();
                }
                throw e;
            }
        }
    }

    /// The receipt of a replay or a move, with what mends the reason why it stopped; keeps what it learned of the
    /// queue.
    Receipt receipt(Preview preview, ReplayPlan plan, ReplayResult result, Instant start) {
        var limited = new LimitedDeliveries(ports);
        limited.remember(plan, result);
        var end = ports.clock().instant();
        var receipt = ReplayReceipt.of(preview, plan, result, end, Duration.between(start, end));
        return result.ending() == ReplayResult.Ending.NEAR_LIMIT
                ? limited.remedy(plan.source()).map(receipt::with).orElse(receipt)
                : receipt;
    }

    private static ReplayResult with(long doubtful, ReplayResult result) {
        var counts = result.counts();
        return new ReplayResult(
                result.ending(),
                new ReplayCounts(
                        counts.replayed(),
                        counts.total(),
                        counts.inFlight(),
                        counts.held(),
                        counts.possiblyRepeated() + doubtful),
                result.heldBack(),
                result.reconnects(),
                result.reason());
    }
}
