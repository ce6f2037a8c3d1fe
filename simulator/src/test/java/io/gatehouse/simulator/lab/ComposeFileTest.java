package io.gatehouse.simulator.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The compose file promises what the program relies on.
class ComposeFileTest {
    private final String file;

    ComposeFileTest() throws IOException {
        file = Files.readString(Path.of("simulator/compose.yaml"));
    }

    @Test
    void officialImagesAreTheDefault() {
        for (LabBroker broker : LabBroker.values()) {
            assertThat(file)
                    .contains("image: ${" + ContainerImages.variable(broker) + ":-" + ContainerImages.official(broker)
                            + "}");
        }
    }

    @Test
    void everyPortIsAVariableOnTheLoopbackAddress() {
        List<String> published = file.lines()
                .map(String::strip)
                .filter(line -> line.matches("- .*:\\d+"))
                .toList();

        assertThat(published).allMatch(line -> line.startsWith("- 127.0.0.1:${GATEHOUSE_"));
        Set<String> variables = published.stream()
                .map(line -> line.replaceAll(".*GATEHOUSE_(.*)_PORT:-.*", "$1"))
                .collect(Collectors.toSet());
        assertThat(variables)
                .isEqualTo(LabPort.of(LabProvider.CONTAINERS).stream()
                        .map(LabPort::name)
                        .collect(Collectors.toSet()));
    }

    @Test
    void cookieComesFromOutside() {
        assertThat(Arrays.stream(file.split("\n")).filter(line -> line.contains("COOKIE:")))
                .isNotEmpty()
                .allMatch(line -> line.contains("${GATEHOUSE_RABBITMQ_COOKIE:?"));
    }

    @Test
    void everyContainerAndTheNetworkCarryTheLabsLabel() {
        long labels = file.lines()
                .filter(line -> line.contains(LabContainer.LAB + ":"))
                .count();

        // Redis, Kafka, the three nodes' common part, the network.
        assertThat(labels).isEqualTo(4);
    }
}
