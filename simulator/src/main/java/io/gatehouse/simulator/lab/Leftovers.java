package io.gatehouse.simulator.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Processes that carry a lab's mark. They are there without being in the state file when the owner was killed before
/// it could write them down, when the file was lost, or when a broker started them itself. Nothing else is ever found.
final class Leftovers {
    private static final Set<String> PROGRAMS =
            Set.of("redis-server", "redis-check-rdb", "beam.smp", "java", "docker", "docker-compose", "podman");

    private final String environmentMark;
    private final Set<String> argumentMarks;

    Leftovers(LabDirectory directory) {
        this.environmentMark = ProcessStarter.MARK + "=" + directory.token();
        this.argumentMarks = Set.of(
                directory.token(),
                KafkaJava.MARK + directory.token(),
                RabbitSettings.home(directory.folder(LabBroker.RABBITMQ)).toString());
    }

    List<ProcessHandle> find() {
        return ProcessHandle.allProcesses()
                .filter(process -> hasMarkInEnvironment(process) || hasMarkInArguments(process))
                .filter(Liveness::runs)
                .toList();
    }

    /// Linux shows the environment, and every process hands it on to those it starts.
    private boolean hasMarkInEnvironment(ProcessHandle process) {
        try {
            byte[] environment = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "environ"));
            return Arrays.asList(new String(environment, StandardCharsets.UTF_8).split("\0"))
                    .contains(environmentMark);
        } catch (IOException notLinuxOrNotOurs) {
            return false;
        }
    }

    /// Java gives a process's arguments up to the first empty one, so these marks stand early in the command lines.
    private boolean hasMarkInArguments(ProcessHandle process) {
        String program = process.info()
                .command()
                .map(Path::of)
                .map(Path::getFileName)
                .map(Path::toString)
                .orElse("");
        return PROGRAMS.contains(program)
                && Arrays.stream(process.info().arguments().orElse(new String[0]))
                        .anyMatch(argumentMarks::contains);
    }
}
