package io.gatehouse.adapter.store;

import io.gatehouse.adapter.store.chunk.Chunk;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Tier;
import io.gatehouse.port.AlarmLog;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file on its way out, on a connection of its own, so that reading waits for no writing. Thread-safe. What cannot
/// be read is left out: whoever asks gets what is in memory.
final class ReadSide implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadSide.class);

    private final Path file;
    private @Nullable Connection connection;

    ReadSide(Path file) {
        this.file = file;
    }

    synchronized void open() throws SQLException {
        close();
        connection = StoreFile.openToRead(file);
    }

    synchronized Recording unfinished(StoreLimits limits) throws SQLException {
        return connection == null ? new Recording(limits) : Disk.unfinishedOfOther(connection, limits);
    }

    synchronized NavigableMap<Long, Chunk> chunks(MetricKey key, Tier tier, long fromMillis, long toMillis) {
        var open = connection;
        if (open == null) {
            return new TreeMap<>();
        }
        try {
            var id = new int[1];
            Sql.query(
                    open,
                    row -> id[0] = row.getInt(1),
                    "select id from series where metric = ? and subject = ?",
                    key.metric(),
                    key.subject());
            return id[0] == 0 ? new TreeMap<>() : ChunkTables.read(open, id[0], tier, fromMillis, toMillis);
        } catch (SQLException e) {
            LOG.warn("history of {} cannot be read from {}: {}", key, file, e.getMessage());
            return new TreeMap<>();
        }
    }

    synchronized List<AlarmLog.Entry> search(AlarmLog.Query query) {
        var open = connection;
        if (open == null) {
            return List.of();
        }
        try {
            return AlarmTable.search(open, query);
        } catch (SQLException e) {
            LOG.warn("the alarm log cannot be read from {}: {}", file, e.getMessage());
            return List.of();
        }
    }

    @Override
    public synchronized void close() {
        var open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.debug("closing {}", file, e);
            }
        }
    }
}
