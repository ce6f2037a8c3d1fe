package io.gatehouse.app.wiring;

import io.gatehouse.adapter.file.AlarmFile;
import io.gatehouse.adapter.store.HistoryStore;
import io.gatehouse.adapter.store.StoreLimits;
import io.gatehouse.alarm.AlarmBoard;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.Profile;
import io.gatehouse.history.History;
import io.gatehouse.port.AlarmLog;
import io.gatehouse.port.AlarmMemory;
import io.gatehouse.port.AlarmMemory.Kept;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What of a profile outlives the console: its history, its alarm log, and the alarms that are open or shelved. The
/// open alarms of a lab are thrown away with it. Thread-safe.
final class ProfileMemory implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProfileMemory.class);
    private static final long CALM_MILLIS = 500;

    private final HistoryStore store;
    private final History history;
    private final AlarmMemory alarms;
    private final boolean keepsAlarms;
    private final AtomicBoolean saving = new AtomicBoolean();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("alarm-memory").factory());

    /// Opens the profile's files; returns at once.
    ProfileMemory(Profile profile, Clock clock) {
        store = HistoryStore.open(Folders.history(profile.name()), StoreLimits.USUAL, clock);
        history = new History(store);
        alarms = new AlarmFile(Folders.openAlarms(profile.name()));
        keepsAlarms = profile.environment() != Environment.LAB;
    }

    History history() {
        return history;
    }

    AlarmLog log() {
        return store;
    }

    /// The alarms that were open when the console was last closed.
    List<Kept> openAlarms() {
        return keepsAlarms ? alarms.load() : List.of();
    }

    /// Writes every change of the board's alarms to the log, and what is open to its file.
    void follow(AlarmBoard board) {
        board.addListener(event -> {
            store.append(event.entry());
            if (keepsAlarms && saving.compareAndSet(false, true)) {
                var _ = writer.schedule(() -> save(board), CALM_MILLIS, TimeUnit.MILLISECONDS);
            }
        });
    }

    private void save(AlarmBoard board) {
        saving.set(false);
        try {
            alarms.save(board.kept());
        } catch (UncheckedIOException e) {
            LOG.warn("open alarms are not kept", e);
        }
    }

    /// Writes what waits; blocks until that is done.
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(2 * CALM_MILLIS, TimeUnit.MILLISECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException e) {
            writer.shutdownNow();
            Thread.currentThread().interrupt();
        }
        store.close();
    }
}
