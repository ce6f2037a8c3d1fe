package io.gatehouse.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.adapter.rabbitmq.TestRabbit;
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
class DeletedQueueJourneyTest {

    private static final String QUEUE = "journey.seats";
    private static final String EXCHANGE = "journey.seats.exchange";

    private final LabEndpoints lab;
    private final TestRabbit rabbit;

    @TempDir
    private Path folder = Path.of("");

    DeletedQueueJourneyTest(LabEndpoints lab) throws Exception {
        this.lab = lab;
        this.rabbit = new TestRabbit(lab);
    }

    @BeforeEach
    void bindAQueueWithFiveMessages() throws Exception {
        System.setProperty("gatehouse.state", folder.toString());
        rabbit.queue(QUEUE, Map.of("x-max-length", 1_000));
        rabbit.channel().exchangeDeclare(EXCHANGE, "direct", true);
        rabbit.channel().queueBind(QUEUE, EXCHANGE, "seat.taken");
        rabbit.channel().queueBind(QUEUE, EXCHANGE, "seat.freed");
        for (var seat = 1; seat <= 5; seat++) {
            publish("seat.taken", "seat " + seat);
        }
    }

    private void publish(String key, String text) throws Exception {
        rabbit.channel().basicPublish(EXCHANGE, key, null, text.getBytes(StandardCharsets.UTF_8));
        rabbit.channel().waitForConfirmsOrDie(5_000);
    }

    @AfterEach
    void close() throws Exception {
        System.clearProperty("gatehouse.state");
        rabbit.channel().queueDelete(QUEUE);
        rabbit.channel().exchangeDelete(EXCHANGE);
        rabbit.close();
    }

    @Test
    void queueThatWasDeletedByMistakeIsBackWithMessagesAndBindings() throws Exception {
        var nobody = SimulationSettings.of(Load.of(1));
        var profile = LabProfile.of("lab", lab);
        try (var console = OperatorWindow.open(folder, Optional.of(profile), nobody)) {
            console.click("nav-queues");
            console.type("filter", QUEUE);
            console.clickRow(QUEUE);
            console.choose("more-actions", "action-delete-queue");
            console.reads("effects", "5 ready messages");
            console.confirm();
            console.closeDialog();
            console.gone("queue-details");

            console.click("nav-archives");
            console.clickRow(QUEUE);
            console.reads("archive-details", "Can be restored");
            console.picture("archives");
            console.click("archive-restore");
            console.reads("effects", "5 messages go back");
            console.picture("restore");
            console.confirm();
            console.closeDialog();
            console.reads("archive-details", "Everything is back");
        }
        publish("seat.freed", "seat 6");
        assertThat(rabbit.drain(QUEUE))
                .extracting(message -> new String(message.getBody(), StandardCharsets.UTF_8))
                .containsExactly("seat 1", "seat 2", "seat 3", "seat 4", "seat 5", "seat 6");
    }
}
