package io.gatehouse.simulator.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The workers of the issue queue, numbered from 0. Thread-safe; starting and ending workers may block.
public final class WorkerPool implements AutoCloseable {

    private final Supplier<TicketConsumer> consumers;
    private final TicketDesk desk;
    private final Books books;
    private final List<@Nullable Worker> workers = new ArrayList<>();

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
                workers.set(i, new Worker("worker-" + i, consumers.get(), desk, books));
            }
        }
        workers.subList(count, workers.size()).clear();
    }

    /// Ends one worker as a crash would; nothing happens when it is not alive.
    public synchronized void kill(int index) {
        Worker worker = index < workers.size() ? workers.get(index) : null;
        if (worker != null) {
            workers.set(index, null);
            worker.kill();
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
