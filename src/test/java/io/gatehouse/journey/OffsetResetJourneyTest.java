package io.gatehouse.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.adapter.kafka.TestKafka;
import io.gatehouse.app.wiring.LabProfile;
import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.SimulationSettings.Load;
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
class OffsetResetJourneyTest {

    private static final String TOPIC = "journey-refunds";
    private static final String GROUP = "journey-refund-mailer";
    private static final Map<String, Long> OLD = Map.of(TOPIC + "-0", 40L, TOPIC + "-1", 25L);

    private final LabEndpoints lab;
    private final TestKafka kafka;

    @TempDir
    private Path folder = Path.of("");

    OffsetResetJourneyTest(LabEndpoints lab) {
        this.lab = lab;
        this.kafka = new TestKafka(lab.kafkaBootstrap());
    }

    @BeforeEach
    void leaveAnEmptyGroupHalfWay() throws Exception {
        System.setProperty("gatehouse.state", folder.toString());
        kafka.createTopic(TOPIC, 2);
        kafka.write(TOPIC, 0, 50);
        kafka.write(TOPIC, 1, 30);
        kafka.commit(GROUP, TOPIC, 0, 40);
        kafka.commit(GROUP, TOPIC, 1, 25);
    }

    @AfterEach
    void close() throws Exception {
        System.clearProperty("gatehouse.state");
        kafka.deleteGroup(GROUP);
        kafka.deleteTopic(TOPIC);
        kafka.close();
    }

    @Test
    void resetOffsetsAreTakenBackFromTheReceiptAndLongAfterItWasClosed() throws Exception {
        var nobody = SimulationSettings.of(Load.of(1));
        var profile = LabProfile.of("lab", lab);
        try (var console = OperatorWindow.open(folder, Optional.of(profile), nobody)) {
            reset(console);
            console.picture("offsets-receipt");
            console.click("undo");
            takeBack(console);

            reset(console);
            console.closeDialog();
            console.choose("kafka-group-actions", "action-kafka-restore-offsets");
            console.reads("previewed", "40");
            console.closeDialog();

            console.click("nav-audit");
            console.clickRow("Reset offsets");
            console.picture("audit-take-back");
            console.click("audit-take-back");
            takeBack(console);
        }
    }

    private void reset(OperatorWindow console) throws Exception {
        console.click("nav-kafka");
        console.type("kafka-filter", GROUP);
        console.clickRow(GROUP);
        console.choose("kafka-group-actions", "action-kafka-reset-offsets");
        console.reads("previewed", "65");
        console.picture("offsets");
        console.confirm();
        assertThat(kafka.committed(GROUP)).containsOnly(Map.entry(TOPIC + "-0", 0L), Map.entry(TOPIC + "-1", 0L));
    }

    private void takeBack(OperatorWindow console) throws Exception {
        console.reads("previewed", "40");
        console.confirm();
        console.closeDialog();
        assertThat(kafka.committed(GROUP)).isEqualTo(OLD);
    }
}
