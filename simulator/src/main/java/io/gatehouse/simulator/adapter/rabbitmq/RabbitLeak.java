package io.gatehouse.simulator.adapter.rabbitmq;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Idle connections and channels that somebody has forgotten to close. For one thread at a time.
public final class RabbitLeak implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RabbitLeak.class);
    private static final int GOODBYE_MILLIS = 500;

    private final RabbitAccess access;
    private final List<Connection> connections = new ArrayList<>();

    /// Nothing has leaked yet.
    public RabbitLeak(RabbitAccess access) {
        this.access = access;
    }

    /// Opens connections until there are so many, or the broker takes no more.
    ///
    /// @return how many there are
    /// @throws InterruptedException when interrupted meanwhile; those that are open stay it
    public int connections(int count) throws InterruptedException {
        try {
            while (connections.size() < count) {
                heed();
                connections.add(access.open("leak").connection());
            }
        } catch (IOException | TimeoutException e) {
            LOG.info("no more connections: {}", RabbitFailures.words(e));
        }
        return connections.size();
    }

    /// Opens channels until there are so many, or the broker takes no more, over as few connections as that needs.
    ///
    /// @return how many there are
    /// @throws InterruptedException when interrupted meanwhile; those that are open stay it
    public int channels(int count) throws InterruptedException {
        int opened = 0;
        try {
            while (opened < count) {
                heed();
                if (connections.isEmpty() || channel(connections.getLast()) == null) {
                    connections.add(access.open("leak").connection());
                } else {
                    opened++;
                }
            }
        } catch (IOException | TimeoutException e) {
            LOG.info("no more channels: {}", RabbitFailures.words(e));
        }
        return opened;
    }

    // Nothing when the connection has as many as it may have.
    private static @Nullable Channel channel(Connection connection) throws IOException {
        return connection.createChannel();
    }

    private static void heed() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while it leaked");
        }
    }

    /// Closes all of them.
    @Override
    public void close() {
        connections.forEach(connection -> connection.abort(GOODBYE_MILLIS));
        connections.clear();
    }
}
