package io.gatehouse.adapter.store;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Tier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/// The short number of each series in the file. The writer's thread only.
final class SeriesIds {

    private final int limit;
    private final Map<MetricKey, Integer> ids = new HashMap<>();
    private final BitSet taken = new BitSet();

    SeriesIds(int limit) {
        this.limit = limit;
    }

    /// Takes over what the file knows.
    void load(Connection connection) throws SQLException {
        ids.clear();
        taken.clear();
        Sql.query(
                connection,
                row -> {
                    ids.put(new MetricKey(row.getString(2), row.getString(3)), row.getInt(1));
                    taken.set(row.getInt(1));
                },
                "select id, metric, subject from series");
    }

    /// The series' number, a new one where it has none and there is room.
    OptionalInt of(Connection connection, MetricKey key, long nowMillis) throws SQLException {
        var known = ids.get(key);
        if (known != null) {
            return OptionalInt.of(known);
        }
        if (ids.size() >= limit) {
            return OptionalInt.empty();
        }
        var id = taken.nextClearBit(1);
        Sql.run(connection, "insert into series values (?, ?, ?, ?)", id, key.metric(), key.subject(), nowMillis);
        ids.put(key, id);
        taken.set(id);
        return OptionalInt.of(id);
    }

    /// Notes which series are alive, and forgets those of which nothing is kept any more.
    void expire(Connection connection, Iterable<MetricKey> alive, long nowMillis) throws SQLException {
        for (var key : alive) {
            var id = ids.get(key);
            if (id != null) {
                Sql.run(connection, "update series set seen = ? where id = ?", nowMillis, id);
            }
        }
        var oldest = nowMillis - Tier.MINUTE.kept().multipliedBy(2).toMillis();
        Sql.run(connection, "delete from series where seen < ?", oldest);
        load(connection);
    }

    Map<Integer, MetricKey> byId() {
        var result = new HashMap<Integer, MetricKey>();
        ids.forEach((key, id) -> result.put(id, key));
        return result;
    }
}
