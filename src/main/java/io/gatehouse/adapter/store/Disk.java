package io.gatehouse.adapter.store;

import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Tier;
import io.gatehouse.port.AlarmLog;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/// The open file on its way in. Each call is one transaction: it happened, or nothing did. The writer's thread only.
final class Disk implements AutoCloseable {

    private final Connection connection;
    private final StoreLimits limits;
    private final SeriesIds ids;

    private Disk(Connection connection, StoreLimits limits) {
        this.connection = connection;
        this.limits = limits;
        this.ids = new SeriesIds(limits.series());
    }

    /// Opens the file for writing.
    ///
    /// @throws StoreFile.Damaged when it is not whole
    /// @throws StoreFile.Newer when it cannot be understood
    /// @throws SQLException when the disk does not let it be opened
    static Disk open(Path file, StoreLimits limits) throws SQLException {
        var disk = new Disk(StoreFile.openToWrite(file, limits), limits);
        try {
            disk.ids.load(disk.connection);
            return disk;
        } catch (SQLException e) {
            disk.close();
            throw e;
        }
    }

    /// What was being filled when the file was last written to.
    Recording unfinished() throws SQLException {
        return unfinished(connection, limits, ids);
    }

    private static Recording unfinished(Connection connection, StoreLimits limits, SeriesIds ids) throws SQLException {
        var recording = new Recording(limits);
        var keys = ids.byId();
        Sql.query(
                connection,
                row -> {
                    var key = keys.get(row.getInt(1));
                    if (key != null) {
                        recording.reopen(
                                new Closed(key, Tier.valueOf(row.getString(2)), row.getLong(3), row.getBytes(4)));
                    }
                },
                "select series, tier, start, packed from open");
        Sql.query(
                connection,
                row -> JournalRow.read(row.getBytes(1), (series, millis, value) -> {
                    var key = keys.get(series);
                    if (key != null) {
                        recording.add(key, millis, value);
                    }
                }),
                "select readings from journal order by id");
        return recording;
    }

    /// The same for a console that only reads beside the writer.
    static Recording unfinishedOfOther(Connection reading, StoreLimits limits) throws SQLException {
        var ids = new SeriesIds(limits.series());
        ids.load(reading);
        return unfinished(reading, limits, ids);
    }

    /// Writes the newest readings and lines: one row each.
    ///
    /// @return what became of them
    Appended append(List<Reading> readings, List<AlarmLog.Entry> lines, long nowMillis) throws SQLException {
        var row = new JournalRow();
        var without = transaction(() -> {
            var withoutRoom = 0;
            for (var reading : readings) {
                var id = ids.of(connection, reading.key(), nowMillis);
                if (id.isPresent()) {
                    row.add(id.getAsInt(), reading.takenAt().toEpochMilli(), Values.of(reading));
                } else {
                    withoutRoom++;
                }
            }
            if (row.size() > 0) {
                Sql.run(connection, "insert into journal (readings) values (?)", (Object) row.toBytes());
            }
            for (var line : lines) {
                AlarmTable.insert(connection, line);
            }
            return withoutRoom;
        });
        return new Appended(row.size(), without);
    }

    /// Writes everything that is in memory, empties the journal and removes what is too old.
    void settle(List<Closed> closed, List<Closed> open, long nowMillis) throws SQLException {
        transaction(() -> {
            ChunkTables.expire(connection, nowMillis);
            for (var chunk : closed) {
                var id = ids.of(connection, chunk.key(), nowMillis);
                if (id.isPresent()) {
                    ChunkTables.put(connection, id.getAsInt(), chunk);
                }
            }
            Sql.run(connection, "delete from open");
            for (var chunk : open) {
                var id = ids.of(connection, chunk.key(), nowMillis);
                if (id.isPresent()) {
                    Sql.run(
                            connection,
                            "insert into open values (?, ?, ?, ?)",
                            id.getAsInt(),
                            chunk.tier().name(),
                            chunk.startMillis(),
                            chunk.packed());
                }
            }
            Sql.run(connection, "delete from journal");
            ids.expire(connection, open.stream().map(Closed::key).collect(Collectors.toSet()), nowMillis);
            AlarmTable.trim(connection, limits.alarmLines());
            return 0;
        });
    }

    /// Does all of it or nothing. After a failure this object is closed and the file opened anew.
    private int transaction(Work work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var result = work.run();
            connection.commit();
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException e) {
            try {
                connection.rollback();
            } catch (SQLException alreadyRolledBack) {
                e.addSuppressed(alreadyRolledBack);
            }
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /// How large a journal's row became, and how many readings had no room because their series has none.
    record Appended(int bytes, int withoutRoom) {}

    /// What is done in one transaction.
    private interface Work {
        int run() throws SQLException;
    }
}
