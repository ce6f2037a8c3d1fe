package io.gatehouse.ui.fx;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

/// Carries news to the FX thread: any thread marks the screen dirty, and at most one update is pending, at most ten
/// per second. A burst of polls becomes one redraw, a stuck screen piles up nothing.
public final class FxBridge implements AutoCloseable {

    private static final Duration CALM = Duration.ofMillis(100);

    private final AtomicBoolean pending = new AtomicBoolean();
    private final List<Runnable> updates = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ui-refresh").factory());

    /// Also updates at this interval when there is no news, so that ages and the clock go on.
    public FxBridge(Duration heartbeat) {
        var millis = heartbeat.toMillis();
        var _ = timer.scheduleAtFixedRate(this::markDirty, millis, millis, TimeUnit.MILLISECONDS);
    }

    /// Has the update run on the FX thread after each mark, until it is removed.
    public void addUpdate(Runnable update) {
        updates.add(update);
    }

    public void removeUpdate(Runnable update) {
        updates.remove(update);
    }

    /// Says that something changed. Any thread, never blocks.
    public void markDirty() {
        if (!timer.isShutdown() && pending.compareAndSet(false, true)) {
            var _ = timer.schedule(this::deliver, CALM.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void deliver() {
        Platform.runLater(() -> {
            pending.set(false);
            updates.forEach(Runnable::run);
        });
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
