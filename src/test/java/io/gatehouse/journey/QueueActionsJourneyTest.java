package io.gatehouse.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.ConnectionFactory;
import io.gatehouse.app.wiring.LabProfile;
import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LabExtension.class)
class QueueActionsJourneyTest {

    private static final String QUEUE = "journey.refunds";
    private static final String EXCHANGE = "journey.exchange";

    private final ConnectionFactory rabbit = new ConnectionFactory();
    private final LabEndpoints lab;

    @TempDir
    private Path folder = Path.of("");

    QueueActionsJourneyTest(LabEndpoints lab) {
        this.lab = lab;
        rabbit.setHost(lab.amqpHost());
        rabbit.setPort(lab.amqpPort());
    }

    @BeforeEach
    void keepTheAuditWithTheBuild() {
        System.setProperty("gatehouse.state", folder.toString());
    }

    @AfterEach
    void cleanUp() throws Exception {
        System.clearProperty("gatehouse.state");
        try (var connection = rabbit.newConnection();
                var channel = connection.createChannel()) {
            channel.queueDelete(QUEUE);
            channel.exchangeDelete(EXCHANGE);
        }
    }

    @Test
    void purgeNamesTheCountAsksAndIsTakenBack() throws Exception {
        try (var connection = rabbit.newConnection();
                var channel = connection.createChannel()) {
            channel.queueDeclare(QUEUE, true, false, false, Map.of());
            for (var i = 0; i < 7; i++) {
                channel.basicPublish("", QUEUE, null, "refund".getBytes(StandardCharsets.UTF_8));
            }
            try (var console = open()) {
                console.click("nav-queues");
                console.type("filter", QUEUE);
                console.clickRow(QUEUE);
                console.click("action-purge");
                console.click("preview");
                console.reads("effects", "7");
                assertThat(channel.messageCount(QUEUE)).isEqualTo(7);

                console.click("confirm");
                console.reads("cancel", "Close");

                assertThat(channel.messageCount(QUEUE)).isZero();

                console.click("undo");
                console.click("preview");
                console.reads("effects", "7");
                console.click("confirm");
                console.reads("cancel", "Close");

                assertThat(channel.messageCount(QUEUE)).isEqualTo(7);
            }
        }
    }

    @Test
    void queueAndExchangeAreDeclaredAndBound() throws Exception {
        try (var console = open()) {
            console.click("nav-queues");
            console.click("action-declare-queue");
            console.type("field-queue", QUEUE);
            carryOut(console);
            console.click("action-declare-exchange");
            console.type("field-exchange", EXCHANGE);
            carryOut(console);
            console.type("filter", QUEUE);
            console.clickRow(QUEUE);
            console.click("action-bind");
            console.type("field-exchange", EXCHANGE);
            console.type("field-routing-key", "refund.start");
            carryOut(console);
        }
        try (var connection = rabbit.newConnection();
                var channel = connection.createChannel()) {
            channel.confirmSelect();
            channel.basicPublish(EXCHANGE, "refund.start", null, "refund".getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie(5_000);
            assertThat(channel.messageCount(QUEUE)).isEqualTo(1);
        }
    }

    private static void carryOut(OperatorWindow console) {
        console.click("preview");
        console.click("confirm");
        console.reads("cancel", "Close");
        console.click("cancel");
        console.gone("action-dialog");
    }

    private OperatorWindow open() throws Exception {
        var profile = LabProfile.of("lab", lab);
        return OperatorWindow.open(folder, Optional.of(profile), SimulationSettings.of(Load.of(1)));
    }
}
