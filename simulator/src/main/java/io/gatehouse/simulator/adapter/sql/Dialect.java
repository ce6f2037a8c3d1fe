package io.gatehouse.simulator.adapter.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// In what the databases differ.
enum Dialect {
    SQLITE("jdbc:sqlite:", "integer primary key autoincrement", "text", "insert or ignore"),
    MARIADB(
            "jdbc:mariadb:",
            "integer primary key auto_increment",
            "varchar(255) character set utf8mb4 collate utf8mb4_bin",
            "insert ignore");

    private final String prefix;
    private final String numbered;
    private final String text;
    private final String insertIfNew;

    Dialect(String prefix, String numbered, String text, String insertIfNew) {
        this.prefix = prefix;
        this.numbered = numbered;
        this.text = text;
        this.insertIfNew = insertIfNew;
    }

    /// The dialect of that address.
    ///
    /// @throws IllegalArgumentException when there is none
    static Dialect of(String jdbcUrl) {
        for (var dialect : values()) {
            if (jdbcUrl.startsWith(dialect.prefix)) {
                return dialect;
            }
        }
        throw new IllegalArgumentException("database: jdbc:sqlite:FILE or jdbc:mariadb://HOST/DATABASE");
    }

    /// A key that the database counts up by itself.
    String numbered() {
        return numbered;
    }

    /// A text that is compared letter by letter and can be a key.
    String text() {
        return text;
    }

    /// Begins an insert that changes nothing when the row is there.
    String insertIfNew() {
        return insertIfNew;
    }

    void prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var one : opening()) {
                statement.execute(one);
            }
        }
    }

    private List<String> opening() {
        return switch (this) {
            // A commit survives the program. Of a machine that loses power the last commits may be missing, and the
            // file stays whole.
            case SQLITE -> List.of("pragma busy_timeout=5000", "pragma journal_mode=wal", "pragma synchronous=normal");
            // A repeatable read would not see what another program has just committed.
            case MARIADB -> List.of("set session transaction isolation level read committed");
        };
    }
}
