package io.gatehouse.simulator.adapter.sql;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gatehouse.domain.SecretRef;
import io.gatehouse.testlab.OwnMariaDb;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same story in each database.
class SqlReservationsTest {

    @TempDir
    private Path folder;

    private static void story(DatabaseSettings settings) throws Exception {
        try (var database = Database.open(settings, SqlReservationsTest::secret)) {
            ReservationStory.before(database);
        }
        try (var database = Database.open(settings, SqlReservationsTest::secret)) {
            ReservationStory.after(database);
        }
    }

    private static Optional<String> secret(SecretRef reference) {
        return reference instanceof SecretRef.Typed(String value) ? Optional.of(value) : Optional.empty();
    }

    @Test
    void sqliteKeepsEverySeatPaymentAndTicketOnce() throws Exception {
        story(DatabaseSettings.file(folder.resolve("world.db")));
    }

    @Test
    void mariaDbKeepsEverySeatPaymentAndTicketOnce() throws Exception {
        assumeTrue(OwnMariaDb.installed(), "mariadbd is not installed");
        try (var server = new OwnMariaDb(folder)) {
            story(new DatabaseSettings(server.jdbcUrl(), OwnMariaDb.USER, new SecretRef.Typed(OwnMariaDb.PASSWORD)));
        }
    }

    @Test
    void anAddressWithAPasswordAndOneOfNoKnownDatabaseAreRefused() {
        assertThatThrownBy(() -> new DatabaseSettings("jdbc:oracle:x", "", new SecretRef.None()))
                .hasMessageContaining("jdbc:sqlite:FILE");
        assertThatThrownBy(() -> new DatabaseSettings("jdbc:mariadb://h/d?user=u&password=p", "", new SecretRef.None()))
                .hasMessageContaining("no password in the address");
    }

    @Test
    void aDatabaseThatCannotBeReachedSaysSo() {
        var nowhere = DatabaseSettings.file(folder.resolve("no-such-folder").resolve("x.db"));
        assertThatThrownBy(() -> Database.open(nowhere, SqlReservationsTest::secret))
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith("the database jdbc:sqlite:")
                .hasMessageContaining("no-such-folder");
    }
}
