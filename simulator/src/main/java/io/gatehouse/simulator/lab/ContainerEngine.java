package io.gatehouse.simulator.lab;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The container engine of this machine, spoken to through its own command line.
///
/// @param program `docker` or `podman`
record ContainerEngine(Path program) {
    private static final Duration QUICK = Duration.ofSeconds(5);
    private static final Duration PATIENT = Duration.ofSeconds(60);
    private static final String DOCKER = "docker";

    /// The first engine that answers.
    ///
    /// @throws LabException when there is none, saying what each that is installed answers
    static ContainerEngine find() throws LabException {
        return firstOf(installed());
    }

    static ContainerEngine firstOf(List<Path> installed) throws LabException {
        List<String> refusals = new ArrayList<>();
        for (Path program : installed) {
            ContainerEngine engine = new ContainerEngine(program);
            try {
                engine.checkLocal();
                engine.run(QUICK, "ps", "--quiet", "--last", "1");
                return engine;
            } catch (LabException e) {
                refusals.add(String.valueOf(e.getMessage()));
            }
        }
        throw new LabException(
                refusals.isEmpty()
                        ? "there is no container engine (docker or podman) on this machine"
                        : String.join("; ", refusals));
    }

    private static List<Path> installed() {
        return Stream.of(DOCKER, "podman")
                .map(SearchPath::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /// What the engine prints, stripped.
    ///
    /// @throws LabException with what it complains about
    String run(String... arguments) throws LabException {
        return run(PATIENT, arguments);
    }

    String run(Duration atMost, String... arguments) throws LabException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        return Command.run(command, atMost);
    }

    /// The last lines of what a container said.
    String logTail(String container, int lines) throws LabException {
        return Command.runMerged(
                List.of(program.toString(), "logs", "--tail", String.valueOf(lines), container), PATIENT);
    }

    /// Whether the engine knows the thing that is asked about.
    boolean knows(String... arguments) {
        try {
            run(QUICK, arguments);
            return true;
        } catch (LabException no) {
            return false;
        }
    }

    /// The command that brings up what a compose file describes.
    ///
    /// @throws LabException when there is none of the second generation
    List<String> compose() throws LabException {
        String name = String.valueOf(program.getFileName());
        List<List<String>> candidates = new ArrayList<>(List.of(List.of(program.toString(), "compose")));
        if (name.startsWith(DOCKER)) {
            SearchPath.find("docker-compose").ifPresent(found -> candidates.add(List.of(found.toString())));
        }
        for (List<String> candidate : candidates) {
            if (isCompose(candidate)) {
                return candidate;
            }
        }
        throw new LabException(name + " has no compose of version 2 or later (the plugin, or docker-compose)");
    }

    private static boolean isCompose(List<String> candidate) {
        List<String> command = new ArrayList<>(candidate);
        command.addAll(List.of("version", "--short"));
        try {
            String version = Command.run(command, QUICK);
            return version.matches("(?s)v?\\d+\\..*") && !version.matches("(?s)v?[01]\\..*");
        } catch (LabException no) {
            return false;
        }
    }

    /// A lab is reached over this machine's loopback address.
    private void checkLocal() throws LabException {
        if (!String.valueOf(program.getFileName()).startsWith(DOCKER)) {
            return;
        }
        String at = run(QUICK, "context", "inspect", "--format", "{{.Endpoints.docker.Host}}");
        if (!at.startsWith("unix:") && !at.startsWith("npipe:")) {
            throw new LabException("docker's engine is not on this machine (" + at + ")");
        }
    }
}
