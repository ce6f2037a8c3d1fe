package io.gatehouse.simulator.adapter.sql;

import io.gatehouse.simulator.adapter.sql.Database.Work;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/// The only thread that talks to the database. What was asked while a transaction was under way is the next one, so
/// a busy database commits less often, not later. A thread of the system: drivers in native code hold on to it.
final class GroupCommit implements AutoCloseable {

    private static final int MOST_AT_ONCE = 256;

    private final Connector connector;
    private final BlockingQueue<Asked<?>> asked = new LinkedBlockingQueue<>();
    private final Thread thread;
    private @Nullable Connection connection;
    private volatile boolean closed;

    GroupCommit(Connector connector) {
        this.connector = connector;
        this.thread = Thread.ofPlatform().daemon().name("database").start(this::run);
    }

    /// Completes after the commit; fails with what the driver threw.
    <T> CompletableFuture<T> submit(Work<T> work) {
        var one = new Asked<>(work);
        asked.add(one);
        if (closed) {
            refuseTheRest();
        }
        return one.answer;
    }

    private void run() {
        var group = new ArrayList<Asked<?>>();
        while (!closed || !asked.isEmpty()) {
            try {
                group.add(asked.take());
                asked.drainTo(group, MOST_AT_ONCE - 1);
                commit(group);
            } catch (InterruptedException _) {
                // Only close() interrupts, and it has set the flag: what was asked before is still done.
            }
            group.clear();
        }
        disconnect();
        refuseTheRest();
    }

    private void commit(List<Asked<?>> group) {
        if (!committed(group) && group.size() > 1) {
            // One of them may be at fault, and the others are not.
            group.forEach(one -> committed(List.of(one)));
        }
    }

    /// Tries all of them in one transaction; of a group that failed nobody hears yet.
    private boolean committed(List<Asked<?>> group) {
        try {
            var transaction = connected();
            for (var one : group) {
                one.carryOut(transaction);
            }
            transaction.commit();
            group.forEach(Asked::tell);
            return true;
        } catch (SQLException | RuntimeException e) {
            rollBack();
            if (group.size() == 1) {
                group.getFirst().answer.completeExceptionally(e);
            }
            return false;
        }
    }

    private Connection connected() throws SQLException {
        var open = connection;
        if (open == null) {
            open = connector.connect();
            connection = open;
        }
        return open;
    }

    private void rollBack() {
        var open = connection;
        if (open == null) {
            return;
        }
        try {
            open.rollback();
            if (!open.isValid(1)) {
                disconnect();
            }
        } catch (SQLException e) {
            disconnect();
        }
    }

    private void disconnect() {
        var open = connection;
        connection = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (SQLException _) {
            // It is of no use any more either way.
        }
    }

    private void refuseTheRest() {
        for (var one = asked.poll(); one != null; one = asked.poll()) {
            one.answer.completeExceptionally(new SQLException("the database is closed"));
        }
    }

    /// Does what was asked before, and no more.
    @Override
    public void close() {
        closed = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            thread.interrupt();
            try {
                thread.join(100);
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Makes a connection that does not commit by itself.
    @FunctionalInterface
    interface Connector {
        Connection connect() throws SQLException;
    }

    private static final class Asked<T> {
        private final Work<T> work;
        private final CompletableFuture<T> answer = new CompletableFuture<>();
        private @Nullable T result;

        private Asked(Work<T> work) {
            this.work = work;
        }

        private void carryOut(Connection transaction) throws SQLException {
            result = work.in(transaction);
        }

        private void tell() {
            answer.complete(result);
        }
    }
}
