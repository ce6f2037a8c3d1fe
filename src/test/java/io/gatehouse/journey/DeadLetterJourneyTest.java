package io.gatehouse.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP;
import io.gatehouse.adapter.rabbitmq.TestRabbit;
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
class DeadLetterJourneyTest {

    private final OwnPipeline pipeline;
    private final TestRabbit rabbit;
    private final String queue;
    private final String deadLetters;

    @TempDir
    private Path folder = Path.of("");

    DeadLetterJourneyTest(LabEndpoints lab) throws Exception {
        pipeline = OwnPipeline.of(lab, "dead-letter-journey");
        rabbit = new TestRabbit(lab);
        queue = pipeline.names().rabbitMq().queue().value();
        deadLetters = pipeline.names().rabbitMq().deadLetterQueue().value();
    }

    @BeforeEach
    void rejectThreeRequests() throws Exception {
        System.setProperty("gatehouse.state", folder.toString());
        pipeline.declare();
        rabbit.drain(queue);
        rabbit.drain(deadLetters);
        request("gala", "seoul");
        request("gala", "busan");
        request("concert", "seoul");
        for (var number = 0; number < 3; number++) {
            rabbit.channel()
                    .basicNack(
                            rabbit.channel()
                                    .basicGet(queue, false)
                                    .getEnvelope()
                                    .getDeliveryTag(),
                            false,
                            false);
        }
        await().until(() -> rabbit.count(deadLetters) == 3);
    }

    private void request(String event, String site) throws Exception {
        var properties = new AMQP.BasicProperties.Builder()
                .deliveryMode(2)
                .headers(Map.of("site", site))
                .build();
        var names = pipeline.names().rabbitMq();
        var body = "{\"userId\":\"user-7\",\"eventId\":\"" + event + "\"}";
        rabbit.channel()
                .basicPublish(names.exchange(), names.routingKey(), properties, body.getBytes(StandardCharsets.UTF_8));
        rabbit.channel().waitForConfirmsOrDie(5_000);
    }

    @AfterEach
    void close() throws Exception {
        System.clearProperty("gatehouse.state");
        rabbit.channel().queueDelete(queue);
        rabbit.channel().queueDelete(deadLetters);
        rabbit.close();
    }

    @Test
    void deadLetterAlarmIsLookedIntoTriedAndReplayed() throws Exception {
        var nobody = SimulationSettings.of(Load.of(1));
        try (var console = OperatorWindow.open(folder, Optional.of(pipeline.profile()), nobody)) {
            console.click("nav-alarms");
            console.clickRow("Dead letters in " + deadLetters);
            console.reads("alarm-details", "3");
            console.picture("alarm-to-action");

            console.click("alarm-runbook");
            console.reads("runbook-step-1", "3 messages");
            console.reads("runbook-step-1", "▶  Look at the reasons first");
            console.picture("runbook");
            console.press("runbook-peek");
            console.reads("effects", "3 of 3");
            console.closeDialog();
            console.click("nav-alarms");

            console.click("alarm-peek");
            console.reads("effects", "3 of 3");
            console.confirm();
            console.reads("found-rows", "rejected");
            console.picture("peek");

            console.click("next-replay-plan");
            console.click("section-filter");
            console.select("field-reason", "rejected");
            console.type("field-max-age", "1h");
            console.type("field-origin-key", "ticket.*");
            console.type("field-header", "site=seoul");
            console.type("field-json-pointer", "/eventId");
            console.type("field-json-value", "gala");
            console.click("preview");
            console.reads("effects", "Nothing is sent");
            console.confirm();
            console.reads("counts", "1 of 3");
            assertThat(rabbit.count(deadLetters)).isEqualTo(3);
            console.picture("replay-plan");

            console.click("next-replay");
            console.reads("effects", "Only messages that match");
            console.picture("replay");
            console.confirm();
            console.reads("counts", "1 of 3 messages");
            console.picture("replay-receipt");
            console.closeDialog();
        }
        assertThat(rabbit.count(deadLetters)).isEqualTo(2);
        assertThat(rabbit.drain(queue))
                .singleElement()
                .satisfies(replayed -> assertThat(new String(replayed.getBody(), StandardCharsets.UTF_8))
                        .contains("gala"));
    }
}
