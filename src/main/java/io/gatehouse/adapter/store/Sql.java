package io.gatehouse.adapter.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

/// Statements without ceremony.
final class Sql {

    private Sql() {}

    static void run(Connection connection, String statement) throws SQLException {
        try (var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    /// Runs a statement with those parameters: whole numbers, texts or bytes.
    static void run(Connection connection, String statement, Object... parameters) throws SQLException {
        try (var prepared = connection.prepareStatement(statement)) {
            set(prepared, parameters);
            prepared.executeUpdate();
        }
    }

    static void query(Connection connection, Row row, String statement, Object... parameters) throws SQLException {
        try (var prepared = connection.prepareStatement(statement)) {
            set(prepared, parameters);
            try (var results = prepared.executeQuery()) {
                while (results.next()) {
                    row.read(results);
                }
            }
        }
    }

    private static void set(PreparedStatement prepared, Object... parameters) throws SQLException {
        for (var i = 0; i < parameters.length; i++) {
            prepared.setObject(i + 1, parameters[i]);
        }
    }

    static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var results = statement.executeQuery(query)) {
            return results.next() ? results.getLong(1) : 0;
        }
    }

    static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var results = statement.executeQuery(query)) {
            return results.next() ? Objects.requireNonNullElse(results.getString(1), "") : "";
        }
    }

    /// Reads one row of an answer.
    interface Row {
        void read(ResultSet results) throws SQLException;
    }
}
