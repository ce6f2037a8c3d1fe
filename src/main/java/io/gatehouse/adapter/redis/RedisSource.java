package io.gatehouse.adapter.redis;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.SourceId;
import io.gatehouse.domain.WatchCost;
import io.gatehouse.port.MetricSource;
import io.gatehouse.port.RedisReads;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads Redis over one connection, opened anew at the first tick after it was lost or stopped answering. For one
/// poller thread.
public final class RedisSource implements MetricSource<RedisReads> {

    private static final int OF_TEN = 9;

    private final RedisConnector connector;
    private final Remembered remembered = new Remembered();
    private @Nullable RedisLink link;

    /// Connects to nothing yet.
    ///
    /// @param timeout of a poll; a command gets a little less, so that it is Redis who is told to be late
    public RedisSource(Endpoints.Redis endpoint, Optional<String> password, Duration timeout) {
        connector = new RedisConnector(
                endpoint, password, timeout.multipliedBy(OF_TEN).dividedBy(10));
    }

    @Override
    public SourceId id() {
        return SourceId.of(Broker.REDIS);
    }

    /// Bytes are counted at the outer end of the connection, handshakes and encryption included.
    @Override
    public WatchCost cost() {
        return connector.cost().sum();
    }

    /// How many batches went over the wire so far.
    long batches() {
        return connector.wire().batches();
    }

    @Override
    public RedisReads tick() {
        var open = link;
        if (open == null || !open.usable()) {
            if (open != null) {
                link = null;
                open.close();
            }
            open = connector.connect();
            link = open;
        }
        return new LettuceReads(open, remembered);
    }

    @Override
    public void asked() {
        var open = link;
        if (open != null) {
            open.send();
        }
    }

    @Override
    public String version() {
        return remembered.version();
    }

    @Override
    public void close() {
        connector.close();
    }
}
