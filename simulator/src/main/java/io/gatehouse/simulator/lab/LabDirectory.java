package io.gatehouse.simulator.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The one folder that holds everything of one lab: its state file, its lock, its brokers' data and their logs.
public record LabDirectory(Path root) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    public LabDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /// The lab of that name in the user's state folder (or below the folder in the system property
    /// `gatehouse.state`).
    ///
    /// @throws LabException when the name would not make a folder name everywhere
    public static LabDirectory named(String name) throws LabException {
        return in(StateFolder.current().resolve("labs"), name);
    }

    /// The lab of that name below a folder of the caller's choice.
    ///
    /// @throws LabException when the name would not make a folder name everywhere
    public static LabDirectory in(Path labs, String name) throws LabException {
        if (!NAME.matcher(name).matches()) {
            throw new LabException(
                    "'" + name + "' cannot be a lab's name: use up to 40 letters, digits, '.', '_', '-'.");
        }
        return new LabDirectory(labs.resolve(name));
    }

    /// The lab's name.
    public String name() {
        return String.valueOf(root.getFileName());
    }

    /// Where that broker's output goes.
    public Path log(LabBroker broker) {
        return root.resolve("logs").resolve(broker.folderName() + ".log");
    }

    /// That broker's configuration and data.
    public Path folder(LabBroker broker) {
        return root.resolve(broker.folderName());
    }

    /// Configuration and data of the broker that a fault adds to Kafka.
    Path secondKafka() {
        return root.resolve("kafka-2");
    }

    /// Where that one's output goes.
    Path secondKafkaLog() {
        return root.resolve("logs").resolve("kafka-2.log");
    }

    /// What goes wrong in the lab now and what was there before.
    public Path faults() {
        return root.resolve("faults.json");
    }

    /// Removes what an earlier lab of that name left: data, settings, logs, faults.
    void empty() throws LabException {
        try {
            for (LabBroker broker : LabBroker.values()) {
                FolderRemoval.remove(folder(broker));
                Files.deleteIfExists(log(broker));
            }
            FolderRemoval.remove(secondKafka());
            Files.deleteIfExists(secondKafkaLog());
            Files.deleteIfExists(composeLog());
            // What was there before a fault was the earlier brokers'.
            Files.deleteIfExists(faults());
        } catch (IOException e) {
            throw new LabException("The lab's folder " + root + " cannot be emptied: " + e.getMessage(), e);
        }
    }

    /// What compose needs to bring a lab's containers up. It is there for as long as there may be any.
    Path composeFolder() {
        return root.resolve("compose");
    }

    boolean mayHaveContainers() {
        return Files.isDirectory(composeFolder());
    }

    /// What compose said.
    Path composeLog() {
        return root.resolve("logs").resolve("compose.log");
    }

    Path stateFile() {
        return root.resolve("lab.json");
    }

    Path lockFile() {
        return root.resolve("lab.lock");
    }

    /// A word without spaces that no other lab has; it stands in the command line of every process of this lab.
    String token() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(root.toString().getBytes(StandardCharsets.UTF_8));
            return "gatehouse-lab-" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
