package io.gatehouse.adapter.store;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Severity;
import io.gatehouse.port.AlarmLog;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The alarm log on the disk.
final class AlarmTable {

    private AlarmTable() {}

    static void insert(Connection connection, AlarmLog.Entry entry) throws SQLException {
        Sql.run(
                connection,
                "insert into alarm (at, metric, subject, rule, transition, severity, who, detail, words)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry.at().toEpochMilli(),
                entry.key().metric(),
                entry.key().subject(),
                entry.rule(),
                entry.transition().name(),
                entry.severity().name(),
                entry.who(),
                entry.detail(),
                words(entry));
    }

    /// What a search looks in. Lower case is made here, because SQLite's own knows ASCII only.
    static String words(AlarmLog.Entry entry) {
        return String.join("\n", entry.key().metric(), entry.key().subject(), entry.who(), entry.detail())
                .toLowerCase(Locale.ROOT);
    }

    /// Newest first. `instr` has no wildcards, so that a text with one means itself.
    static List<AlarmLog.Entry> search(Connection connection, AlarmLog.Query query) throws SQLException {
        var found = new ArrayList<AlarmLog.Entry>();
        Sql.query(
                connection,
                row -> found.add(entry(row)),
                "select at, metric, subject, rule, transition, severity, who, detail from alarm"
                        + " where at between ? and ? and (? = '' or instr(words, ?) > 0)"
                        + " order by at desc, id desc limit ?",
                query.from().toEpochMilli(),
                query.to().toEpochMilli(),
                query.text(),
                query.text().toLowerCase(Locale.ROOT),
                query.limit());
        return found;
    }

    private static AlarmLog.Entry entry(ResultSet row) throws SQLException {
        return new AlarmLog.Entry(
                Instant.ofEpochMilli(row.getLong(1)),
                new MetricKey(row.getString(2), row.getString(3)),
                row.getString(4),
                AlarmLog.Transition.valueOf(row.getString(5)),
                Severity.valueOf(row.getString(6)),
                row.getString(7),
                row.getString(8));
    }

    /// Drops the oldest lines beyond the limit.
    static void trim(Connection connection, int limit) throws SQLException {
        Sql.run(connection, "delete from alarm where id <= (select max(id) from alarm) - ?", limit);
    }
}
