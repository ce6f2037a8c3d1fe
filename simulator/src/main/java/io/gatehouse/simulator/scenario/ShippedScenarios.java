package io.gatehouse.simulator.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The scenarios that come with the program, and those of the user's own. Thread-safe.
public final class ShippedScenarios {

    /// Their names; `NAMES` of a test compares them with the files.
    public static final List<String> NAMES = List.of(
            "opening-rush",
            "steady-day",
            "one-seat",
            "payment-outage",
            "slow-workers",
            "soak",
            "memory-alarm",
            "disk-alarm",
            "consumers-down",
            "connections-exhausted",
            "queue-deleted",
            "redis-full",
            "kafka-lag",
            "messages-lost",
            "orphans",
            "reservation-fails",
            "partition");

    private final ScenarioReader reader = new ScenarioReader();

    /// All of them.
    public List<Scenario> all() {
        var all = new ArrayList<Scenario>();
        for (var name : NAMES) {
            try {
                all.add(shipped(name));
            } catch (ScenarioException e) {
                throw new IllegalStateException(e);
            }
        }
        return all;
    }

    /// The shipped scenario of that name, or the one in that file.
    ///
    /// @throws ScenarioException when there is neither, or the file is not usable; says what there is
    public Scenario find(String nameOrFile) throws ScenarioException {
        if (NAMES.contains(nameOrFile)) {
            return shipped(nameOrFile);
        }
        var file = Path.of(nameOrFile);
        if (!Files.exists(file)) {
            throw new ScenarioException(
                    nameOrFile, "there is no such file, and no scenario of that name: " + String.join(", ", NAMES));
        }
        return reader.read(file);
    }

    private Scenario shipped(String name) throws ScenarioException {
        var resource = "/scenarios/" + name + ".yaml";
        try (InputStream in = Objects.requireNonNull(ShippedScenarios.class.getResourceAsStream(resource), resource)) {
            var yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return reader.read(name + ".yaml", yaml, file -> {
                throw new IllegalArgumentException("load.arrivals.file: a shipped scenario has no files beside it");
            });
        } catch (IOException e) {
            throw new ScenarioException(name, "cannot be read: " + e.getMessage());
        }
    }
}
