package io.gatehouse.simulator.adapter.rabbitmq;

import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one connection open: opens it, and again with growing, jittered pauses whenever it is lost. Nothing but
/// what its [Session] does is done on a new connection. Thread-safe.
final class RabbitLink implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RabbitLink.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private static final int GOODBYE_MILLIS = 1_000;

    private final RabbitAccess access;
    private final String name;
    private final Session session;
    private final Thread thread;
    private volatile boolean closed;
    private volatile CompletableFuture<String> over = new CompletableFuture<>();
    private String lastFailure = "";
    private volatile @Nullable Socket socket;

    /// What one connection after the other is used for.
    interface Session {
        /// Sets up a new connection. An exception throws the connection away and another one is tried later.
        void opened(Connection connection) throws IOException;

        /// That connection is gone, whoever ended it. Called once after each `opened`, failed or not.
        void lost(String reason);
    }

    RabbitLink(RabbitAccess access, String name, Session session) {
        this.access = access;
        this.name = name;
        this.session = session;
        this.thread = Thread.ofVirtual().name("rabbit-link-" + name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        int failures = 0;
        while (!closed) {
            try {
                failures = liveOnce() ? 0 : failures + 1;
                if (!closed) {
                    pause(failures);
                }
            } catch (InterruptedException _) {
                // Only close() interrupts, and it has set the flag.
            }
        }
    }

    /// Opens a connection and returns when it has gone.
    private boolean liveOnce() throws InterruptedException {
        Connection opened;
        try {
            var both = access.open(name);
            opened = both.connection();
            socket = both.socket();
        } catch (IOException | TimeoutException e) {
            LOG.debug("{}: no connection to RabbitMQ: {}", name, RabbitFailures.words(e));
            return false;
        }
        var end = new CompletableFuture<String>();
        over = end;
        opened.addShutdownListener(cause -> end.complete(RabbitFailures.words(cause)));
        boolean wasUp = false;
        try {
            session.opened(opened);
            wasUp = true;
            lastFailure = "";
            end.get();
        } catch (ExecutionException | IOException | RuntimeException e) {
            end.complete(RabbitFailures.words(e));
            complain(end.join());
        } finally {
            opened.abort(GOODBYE_MILLIS);
            session.lost(end.getNow("the connection was closed"));
        }
        return wasUp;
    }

    private void complain(String failure) {
        if (!failure.equals(lastFailure)) {
            LOG.warn("{} tries again: {}", name, failure);
            lastFailure = failure;
        }
    }

    private static void pause(int failures) throws InterruptedException {
        long most = Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(failures, 8));
        Thread.sleep(most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1));
    }

    /// Throws the present connection away; another one follows. Does not block.
    void renew(String reason) {
        over.complete(reason);
    }

    /// Breaks the connection under the protocol's feet, as a crash would, for good.
    void kill() {
        closed = true;
        Socket present = socket;
        if (present != null) {
            try {
                present.setSoLinger(true, 0);
                present.close();
            } catch (IOException e) {
                LOG.debug("{}: the socket was gone already", name, e);
            }
        }
        close();
    }

    /// Ends the connection orderly and for good.
    @Override
    public void close() {
        closed = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            thread.interrupt();
            try {
                thread.join(Duration.ofMillis(100));
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
