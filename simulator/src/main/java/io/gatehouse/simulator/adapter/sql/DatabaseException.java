package io.gatehouse.simulator.adapter.sql;

import java.sql.SQLException;

/// The database did not do what it was asked; the message keeps its own words and no secret.
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }

    /// The same with the address, which SQLite does not name.
    DatabaseException of(String jdbcUrl) {
        return new DatabaseException("the database " + jdbcUrl + ": " + getMessage(), this);
    }

    static DatabaseException of(Throwable cause) {
        var words = cause instanceof SQLException sql && sql.getSQLState() != null
                ? sql.getMessage() + " (" + sql.getSQLState() + ")"
                : String.valueOf(cause.getMessage());
        return new DatabaseException(words, cause);
    }
}
