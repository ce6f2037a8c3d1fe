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

    /// RabbitMQ's definitions as they were kept.
    public static Path definitions() {
        return state().resolve("definitions");
    }

    /// What actions removed from brokers, kept to be put back.
    public static Path archives() {
        return state().resolve("archives");
    }

    /// Reports of runs that were started in the window.
    public static Path reports() {
        return state().resolve("reports");
    }

    /// What was recorded in the window.
    public static Path recordings() {
        return state().resolve("recordings");
    }

    /// What trainees did in blind drills.
    public static Path debriefs() {
        return state().resolve("debriefs");
    }

    /// What work that is under way leaves to go on from.
    public static Path work() {
        return state().resolve("work");
    }

    /// The file of a profile's history.
    public static Path history(String profile) {
        return state().resolve("history").resolve(profile.replaceAll("[^\\p{L}\\p{N} ._-]", "_") + ".db");
    }

    /// The alarms of a profile that wait for its next opening.
    public static Path openAlarms(String profile) {
        return history(profile).resolveSibling(history(profile).getFileName() + ".alarms.json");
    }

    /// How this user is told of alarms.
    public static Path notifications() {
        return state().resolve("notifications.yaml");
    }

    public static Path settings() {
        return state().resolve("settings.properties");
    }
}
