package io.gatehouse.simulator.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the script `rabbitmq-server` of the installed RabbitMQ, and the tools beside it.
final class RabbitProgram {
    /// Before the `PATH`: what Debian has there is a wrapper that changes the user and insists on the system's
    /// folders.
    private static final List<String> KNOWN = List.of(
            "/usr/lib/rabbitmq/bin/rabbitmq-server",
            "/opt/homebrew/opt/rabbitmq/sbin/rabbitmq-server",
            "/usr/local/opt/rabbitmq/sbin/rabbitmq-server",
            "/opt/rabbitmq/sbin/rabbitmq-server");

    private RabbitProgram() {}

    static Path find() throws LabException {
        return KNOWN.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .or(() -> SearchPath.find("rabbitmq-server"))
                .or(RabbitProgram::onWindows)
                .orElseThrow(
                        () -> new LabException("RabbitMQ is not installed: no rabbitmq-server was found. Install it"
                                + " (Debian, Ubuntu: apt-get install rabbitmq-server; macOS: brew install rabbitmq)."));
    }

    /// The Erlang port mapper, which is a program of its own and is shared by nobody here.
    static Path portMapper() throws LabException {
        return SearchPath.find("epmd")
                .or(() -> Optional.of(Path.of("/usr/lib/erlang/bin/epmd")).filter(Files::isExecutable))
                .orElseThrow(() -> new LabException(
                        "Erlang's epmd was not found on the PATH; RabbitMQ cannot run without it. Install Erlang."));
    }

    private static Optional<Path> onWindows() {
        String programs = System.getenv("ProgramFiles");
        if (programs == null) {
            return Optional.empty();
        }
        Path folder = Path.of(programs, "RabbitMQ Server");
        try (Stream<Path> versions = Files.list(folder)) {
            return versions.map(version -> version.resolve("sbin").resolve("rabbitmq-server.bat"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .reduce((older, newer) -> newer);
        } catch (IOException notInstalled) {
            return Optional.empty();
        }
    }
}
