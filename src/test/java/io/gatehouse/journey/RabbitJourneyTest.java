package io.gatehouse.journey;

import io.gatehouse.adapter.rabbitmq.RabbitControl;
import io.gatehouse.adapter.rabbitmq.TestRabbit;
import io.gatehouse.app.wiring.LabProfile;
import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LabExtension.class)
class RabbitJourneyTest {

    private static final String HOSTILE = "journey.<b>bold</b>\u0001\u202Egnp";

    private final Lab lab;
    private final LabEndpoints endpoints;

    @TempDir
    private Path folder = Path.of("");

    RabbitJourneyTest(Lab lab, LabEndpoints endpoints) {
        this.lab = lab;
        this.endpoints = endpoints;
    }

    @BeforeEach
    void keepTheAuditWithTheBuild() {
        System.setProperty("gatehouse.state", folder.toString());
    }

    @AfterEach
    void cleanUp() {
        System.clearProperty("gatehouse.state");
    }

    private OperatorWindow console() throws Exception {
        var profile = LabProfile.of("lab", endpoints);
        return OperatorWindow.open(folder, Optional.of(profile), SimulationSettings.of(Load.of(1)));
    }

    @Test
    void memoryAlarmIsSeenOnTheNodeAndOnTheConnectionsAndGoesAway() throws Exception {
        var control = new RabbitControl(lab);
        var before = control.run("eval", "vm_memory_monitor:get_vm_memory_high_watermark().")
                .strip();
        try (var console = console();
                var publisher = new TestRabbit(endpoints)) {
            console.click("nav-nodes");
            console.reads("nodes", "Running");
            console.reads("nodes", "until publishers are blocked");
            try {
                control.run("set_vm_memory_high_watermark", "absolute", "30MB");
                publisher.channel().basicPublish("", "journey.nowhere", null, new byte[10]);

                console.reads("nodes", "alarm: publishers are blocked");
                console.reads("nodes", "stopped");
                console.click("nav-connections");
                console.reads("tile-blocked", "stopped");
                console.clickRow("blocked");
                console.reads("connection-details", "Virtual host");
            } finally {
                control.run("set_vm_memory_high_watermark", before);
            }
            console.readsNot("tile-blocked", "stopped");
            console.click("nav-nodes");
            console.readsNot("nodes", "alarm");
        }
    }

    @Test
    void queueWithAHostileNameIsShownWrittenOut() throws Exception {
        try (var console = console();
                var rabbit = new TestRabbit(endpoints)) {
            rabbit.queue(HOSTILE, Map.of());
            console.click("nav-queues");
            console.type("filter", "bold");
            console.clickRow("journey.<b>bold</b>\\u0001\\u202Egnp");
            console.reads("queue-details", "journey.<b>bold</b>\\u0001\\u202Egnp");
            console.reads("queue-details", "classic");
            rabbit.channel().queueDelete(HOSTILE);
            console.gone("queue-details");
        }
    }
}
