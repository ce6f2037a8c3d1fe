package io.gatehouse.simulator;

import io.gatehouse.domain.SecretRef;
import io.gatehouse.simulator.adapter.sql.Database;
import io.gatehouse.simulator.adapter.sql.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// The database of one simulation: the one that the settings name, or a file that ends with the simulation.
///
/// @param passing the folder to remove, empty when the database is to stay
record Store(Database database, Optional<Path> passing) implements AutoCloseable {

    /// Opens it; there is none when neither a database nor a world was asked for.
    ///
    /// @throws io.gatehouse.simulator.adapter.sql.DatabaseException when it cannot be opened
    static Optional<Store> open(SimulationSettings settings, Function<SecretRef, Optional<String>> secrets) {
        if (settings.database().isPresent()) {
            return Optional.of(new Store(Database.open(settings.database().get(), secrets), Optional.empty()));
        }
        return settings.world().map(_ -> passing(secrets));
    }

    private static Store passing(Function<SecretRef, Optional<String>> secrets) {
        try {
            var folder = Files.createTempDirectory("gatehouse-simulation-");
            var file = DatabaseSettings.file(folder.resolve("simulation.db"));
            return new Store(Database.open(file, secrets), Optional.of(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder for the simulation's database", e);
        }
    }

    @Override
    public void close() {
        database.close();
        passing.ifPresent(Store::remove);
    }

    private static void remove(Path folder) {
        try (var inside = Files.list(folder)) {
            for (var file : inside.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            // The system clears its folder of temporary files itself, and a run is not spoilt by what it leaves.
            folder.toFile().deleteOnExit();
        }
    }
}
