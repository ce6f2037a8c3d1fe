package io.gatehouse.simulator.lab;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Processes that carry a lab's mark in their command line. They are there without being in the state file when the
/// owner was killed before it could write them down, or when the file was lost. Nothing else is ever found.
final class Leftovers {
    private static final Set<String> PROGRAMS = Set.of("redis-server", "redis-check-rdb", "beam.smp", "java");
    private static final String PORT_MAPPER = "epmd";

    private final String token;
    private final Optional<LabState> state;

    Leftovers(LabDirectory directory, Optional<LabState> state) {
        this.token = directory.token();
        this.state = state;
    }

    List<ProcessHandle> find() {
        return ProcessHandle.allProcesses()
                .filter(this::isMarked)
                .filter(Liveness::runs)
                .toList();
    }

    private boolean isMarked(ProcessHandle process) {
        String program = process.info()
                .command()
                .map(Path::of)
                .map(Path::getFileName)
                .map(Path::toString)
                .orElse("");
        List<String> arguments = Arrays.asList(process.info().arguments().orElse(new String[0]));
        if (program.equals(PORT_MAPPER)) {
            return isOurPortMapper(arguments);
        }
        return PROGRAMS.contains(program)
                && arguments.stream().anyMatch(argument -> argument.equals(token) || argument.endsWith("=" + token));
    }

    /// The port mapper takes no argument of our choice, but while it runs its port is this lab's own.
    private boolean isOurPortMapper(List<String> arguments) {
        return state.map(lab -> RabbitRecipe.portMapperArguments(lab.ports()))
                .map(arguments::equals)
                .orElse(false);
    }
}
