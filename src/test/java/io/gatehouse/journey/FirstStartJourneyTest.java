package io.gatehouse.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.ConnectionFactory;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.SimulationSettings.Load;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartJourneyTest {

    private static final String QUEUE =
            PipelineNames.DOCUMENTED.rabbitMq().queue().value();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void keepTheLabWithTheBuild() {
        System.setProperty(
                "gatehouse.state", Path.of("target", "journey").toAbsolutePath().toString());
    }

    @AfterEach
    void forgetTheFolder() {
        System.clearProperty("gatehouse.state");
    }

    @Test
    void firstStartThenLabThenDeadLettersThenReplayThenAllIsWell() throws Exception {
        var traffic = SimulationSettings.of(Load.of(50));
        try (var console = OperatorWindow.open(folder, Optional.empty(), traffic)) {
            console.click("start-lab");
            console.seen("overview", node -> true);
            console.reads("stage-issued", "tickets");
            var before = issued(console);
            await().atMost(Duration.ofSeconds(20)).until(() -> issued(console) > before + 50);
            console.reads("ledger", "balanced");

            rejectFive(console);
            console.reads("card-dead-letters", "Critical");
            console.reads("alarms", "Dead letters in");

            console.click("replay-ticket-dlq");
            console.seen("action-dialog", node -> true);
            console.click("preview");
            console.reads("effects", "5");
            console.click("confirm");
            console.reads("cancel", "Close");
            console.click("cancel");

            console.reads("card-dead-letters", "Normal");
            console.reads("alarms", "Back to normal");
            console.reads("ledger", "balanced");
        }
    }

    private static long issued(OperatorWindow console) {
        return console.lab()
                .traffic()
                .map(traffic -> traffic.ledger().places().issued())
                .orElse(0L);
    }

    /// What a worker does whose ticket service fails: five requests are rejected and dead-letter.
    private static void rejectFive(OperatorWindow console) throws Exception {
        var simulation = console.lab().simulation().orElseThrow();
        simulation.workers().resize(0);
        try (var connection = factory(console).newConnection("rejecting worker");
                var channel = connection.createChannel()) {
            for (var rejected = 0; rejected < 5; ) {
                var response = channel.basicGet(QUEUE, false);
                if (response != null) {
                    channel.basicNack(response.getEnvelope().getDeliveryTag(), false, false);
                    rejected++;
                }
            }
            assertThat(channel.isOpen()).isTrue();
        } finally {
            simulation.workers().resize(3);
        }
    }

    private static ConnectionFactory factory(OperatorWindow console) {
        Endpoints.RabbitMq at =
                console.lab().start(_ -> {}).endpoints().rabbitMq().orElseThrow();
        var factory = new ConnectionFactory();
        factory.setHost(at.host());
        factory.setPort(at.amqpPort());
        return factory;
    }
}
