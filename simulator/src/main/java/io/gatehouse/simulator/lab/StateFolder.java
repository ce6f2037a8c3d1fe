package io.gatehouse.simulator.lab;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// The folder in which this user's programs keep what they must remember between runs, as each system has it.
public final class StateFolder {
    private StateFolder() {}

    /// The system property `gatehouse.state` when set, else this system's custom.
    public static Path current() {
        String chosen = System.getProperty("gatehouse.state");
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen);
        }
        return of(System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    static Path of(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String local = environment.get("LOCALAPPDATA");
            Path base =
                    local == null || local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local);
            return base.resolve("Gatehouse");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Gatehouse");
        }
        String state = environment.get("XDG_STATE_HOME");
        Path base = state == null || state.isBlank() ? home.resolve(".local").resolve("state") : Path.of(state);
        return base.resolve("gatehouse");
    }
}
