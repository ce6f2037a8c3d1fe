package io.gatehouse.adapter.store;

import io.gatehouse.adapter.store.chunk.Chunk;
import io.gatehouse.adapter.store.chunk.ChunkCodec;
import io.gatehouse.domain.Tier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Closed chunks on the disk. A chunk's key is its number since 1970 and its series, in that order.
final class ChunkTables {

    private static final Logger LOG = LoggerFactory.getLogger(ChunkTables.class);
    private static final int SERIES_BITS = 20;

    private ChunkTables() {}

    /// Writes a chunk, or adds it to the one of the same time.
    static void put(Connection connection, int series, Closed closed) throws SQLException {
        var key = key(closed.tier(), closed.startMillis(), series);
        var packed = closed.packed();
        var there = new TreeMap<Long, Chunk>();
        select(connection, closed.tier(), key, there);
        var before = there.get(closed.startMillis());
        if (before != null) {
            before.merge(closed.unpacked().steps());
            packed = ChunkCodec.pack(before);
        }
        Sql.run(connection, "insert or replace into " + Schema.chunks(closed.tier()) + " values (?, ?)", key, packed);
    }

    /// The chunks of a series that reach into the time between, by their start. Damaged ones are left out.
    static NavigableMap<Long, Chunk> read(Connection connection, int series, Tier tier, long fromMillis, long toMillis)
            throws SQLException {
        var found = new TreeMap<Long, Chunk>();
        var length = Chunk.length(tier).toMillis();
        var oldest = startOf(tier, Sql.number(connection, "select min(id) from " + Schema.chunks(tier)));
        var newest = startOf(tier, Sql.number(connection, "select max(id) from " + Schema.chunks(tier)));
        var end = Math.min(toMillis, newest);
        for (var start = Math.max(oldest, Chunk.startOf(tier, fromMillis)); start <= end; start += length) {
            select(connection, tier, key(tier, start, series), found);
        }
        return found;
    }

    private static void select(Connection connection, Tier tier, long key, NavigableMap<Long, Chunk> found)
            throws SQLException {
        Sql.query(
                connection,
                row -> {
                    var start = startOf(tier, key);
                    try {
                        found.put(start, ChunkCodec.unpack(tier, start, row.getBytes(1)));
                    } catch (ChunkCodec.Damaged e) {
                        LOG.warn("left out the {} chunk {}: {}", tier, key, e.getMessage());
                    }
                },
                "select packed from " + Schema.chunks(tier) + " where id = ?",
                key);
    }

    /// Removes what is older than its tier keeps.
    static void expire(Connection connection, long nowMillis) throws SQLException {
        for (var tier : Tier.values()) {
            var oldest = nowMillis - tier.kept().toMillis() - Chunk.length(tier).toMillis();
            Sql.run(connection, "delete from " + Schema.chunks(tier) + " where id < ?", key(tier, oldest, 0));
        }
    }

    private static long startOf(Tier tier, long key) {
        return (key >> SERIES_BITS) * Chunk.length(tier).toMillis();
    }

    private static long key(Tier tier, long startMillis, int series) {
        return Math.floorDiv(startMillis, Chunk.length(tier).toMillis()) << SERIES_BITS | series;
    }
}
