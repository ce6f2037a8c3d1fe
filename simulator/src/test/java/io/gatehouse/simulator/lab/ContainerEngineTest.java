package io.gatehouse.simulator.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of a machine's engine before anything is made on it. The engines here are scripts: they stand for what
/// a test cannot have, not for what a lab runs on.
class ContainerEngineTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void machineWithoutAnEngineSaysSo() {
        assertThatThrownBy(() -> ContainerEngine.firstOf(List.of()))
                .isInstanceOf(LabException.class)
                .hasMessage("there is no container engine (docker or podman) on this machine");
    }

    @Test
    void engineOnAnotherMachineIsNoPlaceForALab() throws Exception {
        Path docker = docker("case $1 in context) echo tcp://elsewhere:2376 ;; esac");

        assertThatThrownBy(() -> ContainerEngine.firstOf(List.of(docker)))
                .hasMessage("docker's engine is not on this machine (tcp://elsewhere:2376)");
    }

    @Test
    void engineThatDoesNotRunTellsWhatItsProgramSays() throws Exception {
        Path docker = docker("""
                case $1 in
                  context) echo unix:///var/run/docker.sock ;;
                  *) echo 'Cannot connect to the Docker daemon. Is it running?' >&2; exit 1 ;;
                esac
                """);

        assertThatThrownBy(() -> ContainerEngine.firstOf(List.of(docker)))
                .hasMessage("docker ps: Cannot connect to the Docker daemon. Is it running?");
    }

    @Test
    void missingImagesAreNamedAndNotFetched() throws Exception {
        Path docker = docker("""
                echo "$*" >> "$0.log"
                case $1 in
                  context) echo unix:///var/run/docker.sock ;;
                  image) [ "$5" = redis:8 ] ;;
                esac
                """);

        ContainerEngine engine = ContainerEngine.firstOf(List.of(docker));
        assertThatThrownBy(() -> ContainerImages.find(engine, Map.of()))
                .hasMessageStartingWith("the images rabbitmq:4-management, apache/kafka:latest are not here");

        assertThat(Path.of(docker + ".log")).content().contains("image inspect").doesNotContain("pull");
    }

    private Path docker(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("docker"), "#!/bin/sh\n" + script);
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }
}
