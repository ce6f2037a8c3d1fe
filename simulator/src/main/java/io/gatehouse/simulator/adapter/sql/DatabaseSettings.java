package io.gatehouse.simulator.adapter.sql;

import io.gatehouse.domain.SecretRef;
import java.nio.file.Path;
import java.util.Locale;

/// Where the database is. Its tables are made where they are missing.
///
/// @param jdbcUrl `jdbc:sqlite:FILE`, `jdbc:mariadb://HOST/DATABASE` (MySQL servers too), without user and password
/// @param user empty when there is none, as for a file
public record DatabaseSettings(String jdbcUrl, String user, SecretRef password) {

    public DatabaseSettings {
        Dialect.of(jdbcUrl);
        if (jdbcUrl.toLowerCase(Locale.ROOT).contains("password")) {
            throw new IllegalArgumentException("database: no password in the address, it would be shown");
        }
    }

    /// A file, made when it is not there; its folder has to be.
    public static DatabaseSettings file(Path file) {
        return new DatabaseSettings("jdbc:sqlite:" + file, "", new SecretRef.None());
    }
}
