package io.gatehouse.simulator.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The workers of the issue queue, numbered from 0. Thread-safe; starting and ending workers may block.
public final class WorkerPool implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    /// About what a supervisor needs to start a crashed process again.
    private static final Duration RESTARTED_AFTER = Duration.ofSeconds(1);

    private final Supplier<TicketConsumer> consumers;
    private final TicketDesk desk;
    private final Books books;
    private final List<@Nullable Worker> workers = new ArrayList<>();
    private volatile boolean frail;

    public WorkerPool(Supplier<TicketConsumer> consumers, TicketDesk desk, Books books) {
        this.consumers = consumers;
        this.desk = desk;
        this.books = books;
    }

    /// Brings the number of living workers to `count`: starts what is missing, ends the last ones orderly.
    public synchronized void resize(int count) {
        while (workers.size() < count) {
            workers.add(null);
        }
        for (int i = workers.size() - 1; i >= 0; i--) {
            Worker worker = workers.get(i);
            if (i >= count && worker != null) {
                worker.close();
            } else if (i < count && worker == null) {
                workers.set(i, begun(i));
            }
        }
        workers.subList(count, workers.size()).clear();
    }

    private Worker begun(int index) {
        return new Worker("worker-" + index, consumers.get(), desk, books, new Frailty(index));
    }

    /// Ends one worker as a crash would; nothing happens when it is not alive.
    public synchronized void kill(int index) {
        Worker worker = index < workers.size() ? workers.get(index) : null;
        if (worker != null) {
            workers.set(index, null);
            worker.kill();
        }
    }

    /// Ends all workers once they have served what they hold.
    ///
    /// @param atMost what they hold after that time goes back into the queue
    /// @throws InterruptedException when interrupted meanwhile: they take nothing more and are not ended
    public synchronized void finish(Duration atMost) throws InterruptedException {
        var living = workers.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        living.forEach(Worker::stopTaking);
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!living.stream().allMatch(Worker::idle) && System.nanoTime() < deadline) {
            Thread.sleep(LOOK_EVERY);
        }
        resize(0);
    }

    /// Whether workers crash when they take a poisonous message. Each is started again a second later, so that the
    /// message, which the broker hands out again, may crash it again.
    public void frail(boolean now) {
        frail = now;
    }

    /// Every request takes so much longer from now on.
    public void slow(Duration longer) {
        desk.slow(longer);
    }

    private final class Frailty implements Worker.Weakness {
        private final int index;

        private Frailty(int index) {
            this.index = index;
        }

        @Override
        public boolean diesOf(byte[] body) {
            return frail && Poison.CRASHING.is(body);
        }

        @Override
        public void die() {
            // The thread that is here belongs to the connection that breaks now.
            Thread.ofVirtual().name("worker-" + index + "-crash").start(() -> crash(index));
        }
    }

    private void crash(int index) {
        kill(index);
        try {
            Thread.sleep(RESTARTED_AFTER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        restart(index);
    }

    // There may be fewer by now, or none.
    private synchronized void restart(int index) {
        if (index < workers.size() && workers.get(index) == null) {
            workers.set(index, begun(index));
        }
    }

    /// How many are alive.
    public synchronized int alive() {
        int alive = 0;
        for (Worker worker : workers) {
            alive += worker == null ? 0 : 1;
        }
        return alive;
    }

    @Override
    public void close() {
        resize(0);
    }
}
