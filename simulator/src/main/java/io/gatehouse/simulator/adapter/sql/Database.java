package io.gatehouse.simulator.adapter.sql;

import io.gatehouse.domain.SecretRef;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/// One database, asked by many threads over one connection: what they ask at the same time is one transaction, and
/// each is answered after its commit. Connects anew after a failure. Thread-safe.
public final class Database implements AutoCloseable {

    private final Dialect dialect;
    private final GroupCommit commits;

    private Database(Dialect dialect, GroupCommit commits) {
        this.dialect = dialect;
        this.commits = commits;
    }

    /// Connects and makes the tables that are missing.
    ///
    /// @param secrets finds the password behind a reference
    /// @throws DatabaseException when that cannot be done
    public static Database open(DatabaseSettings settings, Function<SecretRef, Optional<String>> secrets) {
        var dialect = Dialect.of(settings.jdbcUrl());
        var login = new Properties();
        if (!settings.user().isEmpty()) {
            login.setProperty("user", settings.user());
            secrets.apply(settings.password()).ifPresent(password -> login.setProperty("password", password));
        }
        var commits = new GroupCommit(() -> connect(dialect, settings.jdbcUrl(), login));
        try {
            var database = new Database(dialect, commits);
            database.ask(connection -> {
                try (var statement = connection.createStatement()) {
                    for (var table : Schema.tables(dialect)) {
                        statement.execute(table);
                    }
                }
                return true;
            });
            return database;
        } catch (DatabaseException e) {
            commits.close();
            throw e.of(settings.jdbcUrl());
        }
    }

    private static Connection connect(Dialect dialect, String url, Properties login) throws SQLException {
        var connection = DriverManager.getConnection(url, login);
        try {
            dialect.prepare(connection);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    Dialect dialect() {
        return dialect;
    }

    /// Does the work and commits it. Blocks until then, also when interrupted: what was done is known to who did it.
    ///
    /// @throws DatabaseException when it failed; whether it was committed is then not known
    <T> T ask(Work<T> work) {
        CompletableFuture<T> answer = commits.submit(work);
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw DatabaseException.of(e.getCause() == null ? e : e.getCause());
        }
    }

    /// Blocks until the database has answered.
    ///
    /// @throws DatabaseException when it does not
    public void feel() {
        boolean _ = ask(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("select 1");
            }
        });
    }

    @Override
    public void close() {
        commits.close();
    }

    /// A part of a transaction. May be done a second time when its first transaction was rolled back.
    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }
}
