package io.gatehouse.simulator.lab;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// The compose file of a lab and its variables in the lab's folder, and the command that makes containers of them. In
/// that
/// folder `docker compose ps`, `logs` and the like work as they are.
final class ComposeProject {
    private static final String FILE = "compose.yaml";
    private static final String VARIABLES = ".env";

    private final LabDirectory directory;

    ComposeProject(LabDirectory directory) {
        this.directory = directory;
    }

    void write(LabPorts ports, ContainerImages images) throws LabException {
        Path folder = directory.composeFolder();
        try (InputStream file = ComposeProject.class.getResourceAsStream("/lab/" + FILE)) {
            if (file == null) {
                throw new IOException("the program lacks its " + FILE);
            }
            Files.createDirectories(folder);
            Files.write(folder.resolve(FILE), file.readAllBytes());
            Path variables = folder.resolve(VARIABLES);
            Files.writeString(variables, "");
            if (Files.getFileStore(variables).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(variables, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(variables, String.join("\n", variables(ports, images)) + "\n");
        } catch (IOException e) {
            throw new LabException("The lab's folder " + folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    /// Creates the containers that are missing and starts those that do not run; never fetches an image.
    Launch up(List<String> compose) {
        List<String> command = new ArrayList<>(compose);
        command.addAll(List.of("--project-name", directory.token()));
        command.addAll(List.of("--file", FILE, "--env-file", VARIABLES));
        command.addAll(List.of("up", "--detach", "--pull", "never", "--no-build", "--remove-orphans"));
        return new Launch("compose", command, Map.of(), directory.composeFolder(), directory.composeLog());
    }

    private List<String> variables(LabPorts ports, ContainerImages images) {
        List<String> lines = new ArrayList<>();
        lines.add("GATEHOUSE_LAB=" + directory.token());
        lines.add("GATEHOUSE_RABBITMQ_COOKIE=" + cookie());
        for (LabBroker broker : LabBroker.values()) {
            lines.add(ContainerImages.variable(broker) + "=" + images.of(broker));
        }
        for (LabPort port : LabPort.of(LabProvider.CONTAINERS)) {
            lines.add("GATEHOUSE_" + port + "_PORT=" + ports.of(port));
        }
        return lines;
    }

    private static String cookie() {
        byte[] random = new byte[20];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
