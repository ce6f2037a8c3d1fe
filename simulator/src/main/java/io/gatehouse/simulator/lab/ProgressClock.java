package io.gatehouse.simulator.lab;

import java.time.Duration;
import java.util.function.Consumer;

/// Tells a listener about steps, one at a time, with the time since the beginning.
final class ProgressClock {
    private final Consumer<LabProgress> listener;
    private final long beganNanos = System.nanoTime();

    ProgressClock(Consumer<LabProgress> listener) {
        this.listener = listener;
    }

    synchronized void step(LabBroker broker, LabProgress.Step step) {
        listener.accept(new LabProgress(broker, step, Duration.ofNanos(System.nanoTime() - beganNanos)));
    }
}
