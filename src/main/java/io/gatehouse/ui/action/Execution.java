package io.gatehouse.ui.action;

import io.gatehouse.action.Progress;
import io.gatehouse.action.Text;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// A running execution as the window follows it. The executing threads write, the FX thread reads.
final class Execution implements Progress {

    private static final Step NOTHING_YET = new Step(0, 0, 0, 0, 0);

    private final AtomicReference<Step> step = new AtomicReference<>(NOTHING_YET);
    private final AtomicReference<Optional<Text>> note = new AtomicReference<>(Optional.empty());
    private volatile boolean stopRequested;
    private volatile boolean pauseRequested;

    @Override
    public void report(Step newStep) {
        step.set(newStep);
    }

    @Override
    public void note(Text text) {
        note.set(Optional.of(text));
    }

    @Override
    public boolean stopRequested() {
        return stopRequested;
    }

    @Override
    public boolean pauseRequested() {
        return pauseRequested;
    }

    void requestPause(boolean wanted) {
        pauseRequested = wanted;
    }

    void requestStop() {
        stopRequested = true;
    }

    Optional<Text> note() {
        return note.get();
    }

    Step step() {
        return step.get();
    }
}
