package io.gatehouse.adapter.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/// Opens the file and makes sure that it is one of ours, of this version, and whole.
final class StoreFile {

    private static final int APPLICATION = 0x47617465; // "Gate"
    private static final int VERSION = 1;
    private static final int PAGE_BYTES = 8_192;
    private static final int WAL_PAGES = 32;
    private static final int BUSY_MILLIS = 5_000;

    private StoreFile() {}

    /// Opens the file for its only writer, and makes it where there is none.
    ///
    /// @throws Damaged when it is not whole or not one of ours
    /// @throws Newer when a later version of this program wrote it
    /// @throws SQLException when the disk does not let it be opened
    static Connection openToWrite(Path file, StoreLimits limits) throws SQLException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setPageSize(PAGE_BYTES);
        return checked(file, config, connection -> {
            var fresh = Sql.number(connection, "pragma schema_version") == 0;
            if (!fresh) {
                check(connection);
            }
            Sql.run(connection, "pragma journal_mode=wal");
            Sql.run(connection, "pragma synchronous=normal");
            Sql.run(connection, "pragma wal_autocheckpoint=" + WAL_PAGES);
            Sql.run(connection, "pragma journal_size_limit=" + (long) WAL_PAGES * PAGE_BYTES);
            Sql.run(connection, "pragma max_page_count=" + limits.fileBytes() / PAGE_BYTES);
            if (fresh) {
                create(connection);
            }
        });
    }

    /// Opens what is there for reading beside its writer.
    static Connection openToRead(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setReadOnly(true);
        return checked(file, config, StoreFile::checkVersion);
    }

    private static Connection checked(Path file, SQLiteConfig config, Step step) throws SQLException {
        var connection = config.createConnection("jdbc:sqlite:" + file);
        try {
            step.with(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            if (isDamage(e)) {
                throw new Damaged(String.valueOf(e.getMessage()));
            }
            throw e;
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static void check(Connection connection) throws SQLException {
        checkVersion(connection);
        var verdict = Sql.text(connection, "pragma quick_check(1)");
        if (!"ok".equals(verdict)) {
            throw new Damaged(verdict);
        }
    }

    private static void checkVersion(Connection connection) throws SQLException {
        if (Sql.number(connection, "pragma application_id") != APPLICATION) {
            throw new Damaged("not a file of Gatehouse");
        }
        var version = Sql.number(connection, "pragma user_version");
        if (version > VERSION) {
            throw new Newer("written by a newer Gatehouse (format " + version + ", this one knows " + VERSION + ")");
        }
    }

    private static void create(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        for (var statement : Schema.STATEMENTS) {
            Sql.run(connection, statement);
        }
        Sql.run(connection, "pragma application_id=" + APPLICATION);
        Sql.run(connection, "pragma user_version=" + VERSION);
        connection.commit();
        connection.setAutoCommit(true);
    }

    /// True when an error means that the file itself is broken, rather than the disk or the moment.
    static boolean isDamage(SQLException e) {
        var code = e.getErrorCode() & 0xff;
        return code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code;
    }

    /// What is done with a fresh connection.
    private interface Step {
        void with(Connection connection) throws SQLException;
    }

    /// A file that is not whole, or not one of ours.
    static final class Damaged extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Damaged(String message) {
            super(message);
        }
    }

    /// A file of a later version.
    static final class Newer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Newer(String message) {
            super(message);
        }
    }
}
