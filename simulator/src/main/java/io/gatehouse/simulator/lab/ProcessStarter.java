package io.gatehouse.simulator.lab;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Starts processes in a session of their own, so that Ctrl-C in the terminal does not reach them, and without
/// settings of other brokers or of Java that this user may have in the environment.
final class ProcessStarter {
    private static final List<String> FOREIGN_PREFIXES =
            List.of("RABBITMQ_", "ERL_", "KAFKA_", "GATEHOUSE_", "COMPOSE_");
    private static final List<String> FOREIGN = List.of(
            "NOTIFY_SOCKET", "CLASSPATH", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "MNESIA_BASE");

    /// The environment variable in which every process of a lab, and all they start, carry the lab's token.
    static final String MARK = "GATEHOUSE_LAB";

    private final String token;
    private final Optional<Path> ownSession = SearchPath.find("setsid").or(() -> SearchPath.find("nohup"));

    private boolean closed;

    ProcessStarter(LabDirectory directory) {
        this.token = directory.token();
    }

    /// Starts the process; its output is appended to its log.
    ///
    /// @throws IOException when the program cannot be run, or when this starter is closed
    synchronized Process start(Launch launch) throws IOException {
        if (closed) {
            throw new IOException(launch.name() + " was not started: the lab is being taken down");
        }
        List<String> command = new ArrayList<>();
        ownSession.ifPresent(program -> command.add(program.toString()));
        command.addAll(launch.command());
        Files.createDirectories(launch.folder());
        Files.createDirectories(launch.log().toAbsolutePath().getParent());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(launch.folder().toFile())
                .redirectInput(Redirect.from(nothing()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(launch.log().toFile()));
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(ProcessStarter::isForeign);
        environment.putAll(launch.environment());
        environment.put(MARK, token);
        return builder.start();
    }

    /// From now on nothing is started any more, so that what is being stopped stays stopped.
    synchronized void close() {
        closed = true;
    }

    private static boolean isForeign(String variable) {
        return FOREIGN.contains(variable) || FOREIGN_PREFIXES.stream().anyMatch(variable::startsWith);
    }

    private static File nothing() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }
}
