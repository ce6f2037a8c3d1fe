package io.gatehouse.app.cli;

import io.gatehouse.domain.SecretRef;
import io.gatehouse.simulator.adapter.sql.DatabaseSettings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The database of a simulation. Only the command line names it: a scenario comes from anywhere, and may not choose
/// where a password is sent.
final class DatabaseOptions {

    @Option(
            names = "--database",
            paramLabel = "URL",
            required = true,
            description = "jdbc:sqlite:FILE or jdbc:mariadb://HOST/DATABASE (MySQL servers too); without it in memory,"
                    + " or with seats in a file that ends with the run")
    private @Nullable String url;

    @Option(names = "--database-user", paramLabel = "NAME", defaultValue = "", description = "who logs in")
    private String user = "";

    @Option(
            names = "--database-password-from",
            paramLabel = "VARIABLE",
            description = "the environment variable that holds the password")
    private @Nullable String variable;

    /// What was asked for.
    ///
    /// @throws IllegalArgumentException with words for people when it cannot be used
    Optional<DatabaseSettings> settings() {
        return Optional.ofNullable(url).map(address -> new DatabaseSettings(address, user, password()));
    }

    private SecretRef password() {
        if (variable == null) {
            return new SecretRef.None();
        }
        String value = System.getenv(variable);
        if (value == null) {
            throw new IllegalArgumentException("--database-password-from: there is no variable " + variable);
        }
        return new SecretRef.Typed(value);
    }
}
