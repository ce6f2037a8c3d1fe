package io.gatehouse.adapter.store;

import io.gatehouse.domain.Reading;
import io.gatehouse.port.StoreState.Notice;
import io.gatehouse.port.StoreState.Why;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The one thread that writes: readings and lines every two seconds as one small row each, everything that is in memory
/// every ten minutes. Where the disk fails it goes on in memory and tries again.
final class Writer implements Runnable {

    private static final int ROWS_UNTIL_SETTLED = 300;
    private static final long JOURNAL_BYTES = 128 << 10;
    private static final long JOURNAL_BYTES_PER_SERIES = 2 << 10;
    private static final int READINGS_AT_ONCE = 10_000;
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final StorePlace place;
    private final Memory memory;
    private final Standing standing;
    private final BlockingQueue<Order> orders;
    private final Clock clock;
    private final List<Reading> waiting = new ArrayList<>();
    private @Nullable Disk disk;
    private long flushAtNanos;
    private long retryAtNanos = System.nanoTime();
    private int rows;
    private long journalBytes;

    Writer(StorePlace place, Memory memory, Standing standing, BlockingQueue<Order> orders, Clock clock) {
        this.place = place;
        this.memory = memory;
        this.standing = standing;
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public void run() {
        flush();
        memory.opened();
        var open = true;
        while (open) {
            open = carryOut(next());
            if (waiting.size() >= READINGS_AT_ONCE || System.nanoTime() - flushAtNanos >= 0) {
                flush();
            }
        }
        settle();
        close();
    }

    private Order next() {
        try {
            var wait = Math.max(0, flushAtNanos - System.nanoTime());
            var order = orders.poll(wait, TimeUnit.NANOSECONDS);
            return order == null ? new Order.Hurry() : order;
        } catch (InterruptedException e) {
            return new Order.Close(); // nobody but the end of the program interrupts this thread
        }
    }

    private boolean carryOut(Order order) {
        switch (order) {
            case Order.Append append -> append.batch().forEach(this::take);
            case Order.Hurry _ -> flush();
            case Order.Flush flush -> {
                retryAtNanos = System.nanoTime();
                flush();
                flush.done().complete(disk != null);
            }
            case Order.Close _ -> {
                return false;
            }
        }
        return true;
    }

    private void take(Reading reading) {
        if (memory.recording().add(reading.key(), reading.takenAt().toEpochMilli(), Values.of(reading))) {
            waiting.add(reading);
        } else {
            standing.tell(
                    new Notice.TooManySeries(clock.instant(), place.limits().series()));
        }
    }

    private void flush() {
        flushAtNanos = System.nanoTime() + place.limits().flushEvery().toNanos();
        if (disk == null && System.nanoTime() - retryAtNanos >= 0) {
            retryAtNanos = System.nanoTime() + RETRY_NANOS;
            open();
        }
        var lines = memory.lines().all();
        if (disk != null && !(waiting.isEmpty() && lines.isEmpty())) {
            try {
                var appended = disk.append(waiting, lines, clock.millis());
                journalBytes += appended.bytes();
                if (appended.withoutRoom() > 0) {
                    standing.tell(new Notice.TooManySeries(
                            clock.instant(), place.limits().series()));
                }
                memory.lines().written(lines);
                rows++;
            } catch (SQLException e) {
                fail(e);
            }
        }
        waiting.clear(); // on the disk, or in memory until everything there is written
        if (rows >= ROWS_UNTIL_SETTLED
                || journalBytes >= JOURNAL_BYTES + memory.recording().series() * JOURNAL_BYTES_PER_SERIES) {
            settle();
        }
    }

    private void settle() {
        memory.recording().closeBefore(clock.millis());
        if (disk != null) {
            var closed = memory.recording().closed();
            try {
                disk.settle(closed, memory.recording().open(), clock.millis());
                memory.recording().written(closed);
                rows = 0;
                journalBytes = 0;
                standing.onDisk();
            } catch (SQLException e) {
                fail(e);
            }
        }
    }

    private void open() {
        try {
            var opened = place.open(standing, clock.instant());
            memory.recording().resume(opened.unfinished());
            place.readSide().open();
            disk = opened;
            settle();
        } catch (StorePlace.Taken e) {
            standing.inMemory(Why.OTHER_CONSOLE, place.file().toString());
            readBesideTheOther();
        } catch (StoreFile.Newer e) {
            standing.inMemory(Why.NEWER_FILE, String.valueOf(e.getMessage()));
        } catch (SQLException | IOException | RuntimeException | LinkageError e) {
            standing.inMemory(Why.DISK, String.valueOf(e.getMessage()));
            readAnyway();
        }
    }

    /// A disk that takes nothing may still give what it has.
    private void readAnyway() {
        try {
            place.readSide().open();
        } catch (SQLException | RuntimeException | LinkageError e) {
            place.readSide().close();
        }
    }

    private void readBesideTheOther() {
        if (!memory.isOpened()) {
            try {
                place.readSide().open();
                memory.recording().resume(place.readSide().unfinished(place.limits()));
            } catch (SQLException | RuntimeException e) {
                standing.inMemory(Why.OTHER_CONSOLE, place.file() + ": " + e.getMessage());
            }
        }
    }

    private void fail(SQLException e) {
        close();
        if (StoreFile.isDamage(e)) {
            retryAtNanos = System.nanoTime(); // opening it finds the damage, sets it aside and begins anew
        } else {
            readAnyway();
        }
        standing.inMemory(Why.DISK, String.valueOf(e.getMessage()));
    }

    private void close() {
        var open = disk;
        disk = null;
        rows = 0;
        journalBytes = 0;
        try {
            if (open != null) {
                place.readSide().close(); // the last one to close tidies up, and a reader may not
                open.close();
            }
        } catch (SQLException e) {
            standing.inMemory(Why.DISK, String.valueOf(e.getMessage()));
        }
    }
}
