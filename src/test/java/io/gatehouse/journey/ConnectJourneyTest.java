package io.gatehouse.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LabExtension.class)
class ConnectJourneyTest {

    @Test
    void wrongPortAndPasswordAreToldOnTheScreenAndTheRightOnesOpenTheConsole(LabEndpoints lab, @TempDir Path folder)
            throws Exception {
        var noTraffic = SimulationSettings.of(Load.of(1));
        try (var console = OperatorWindow.open(folder, Optional.empty(), noTraffic)) {
            console.type("field-name", "journey");
            console.type("field-redis-port", "1");
            console.type("field-rabbitmq-amqp-port", String.valueOf(lab.amqpPort()));
            console.type("field-rabbitmq-management-port", String.valueOf(lab.managementPort()));
            console.type("field-rabbitmq-password", "canary-4711");
            console.type("field-kafka-servers", lab.kafkaBootstrap());
            console.click("check");
            console.reads("connect-problem", "Redis");
            console.reads("connect-problem", "refused");

            console.type("field-redis-port", String.valueOf(lab.redisPort()));
            console.click("check");
            console.reads("connect-problem", "login");
            assertThat(console.text("connect-problem")).doesNotContain("canary-4711", "Exception");

            console.type("field-rabbitmq-password", lab.rabbitPassword());
            console.click("connect-now");
            console.seen("overview", node -> true);
            console.reads("broker-RABBITMQ", "ms");
        }
        assertThat(Files.readString(folder.resolve("profiles").resolve("journey.yaml")))
                .contains("managementPort: " + lab.managementPort())
                .doesNotContain("password: \"guest\"", "canary-4711");
    }
}
