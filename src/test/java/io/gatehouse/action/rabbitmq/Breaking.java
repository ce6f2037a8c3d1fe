package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.Progress;
import io.gatehouse.adapter.rabbitmq.FaultyPort;

/// Watches an action and cuts its connections once it came so far.
final class Breaking implements Progress {

    private final FaultyPort port;
    private final long at;
    private boolean broken;

    Breaking(FaultyPort port, long at) {
        this.port = port;
        this.at = at;
    }

    @Override
    public void report(Step step) {
        if (!broken && step.done() + step.inFlight() >= at) {
            broken = true;
            port.answer(new byte[0]);
        }
    }

    @Override
    public boolean stopRequested() {
        return false;
    }
}
