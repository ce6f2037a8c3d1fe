package io.gatehouse.app.wiring;

import io.gatehouse.simulator.lab.StateFolder;
import java.nio.file.Path;

/// Where this user's profiles, settings and logs are, below one folder (`gatehouse.state` moves it).
public final class Folders {

    private Folders() {}

    public static Path state() {
        return StateFolder.current();
    }

    public static Path profiles() {
        return state().resolve("profiles");
    }

    public static Path labs() {
        return state().resolve("labs");
    }

    public static Path logs() {
        return state().resolve("logs");
    }

    public static Path auditLog() {
        return state().resolve("audit.jsonl");
    }

    public static Path settings() {
        return state().resolve("settings.properties");
    }
}
