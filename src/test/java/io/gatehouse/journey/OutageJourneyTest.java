package io.gatehouse.journey;

import io.gatehouse.app.wiring.LabProfile;
import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LabExtension.class)
class OutageJourneyTest {

    @Test
    void brokerThatIsDownSaysSinceWhenAndComesBackWithoutARestart(Lab lab, LabEndpoints endpoints, @TempDir Path folder)
            throws Exception {
        var profile = LabProfile.of("lab", endpoints);
        try (var console = OperatorWindow.open(folder, Optional.of(profile), SimulationSettings.of(Load.of(1)))) {
            console.reads("card-waiting-room", "Normal");

            lab.kill(LabBroker.REDIS);
            console.reads("card-waiting-room", "Unknown");
            console.reads("card-waiting-room", "unreachable since");
            console.reads("broker-REDIS", "unreachable since");
            console.reads("broker-RABBITMQ", "ms");

            lab.start(LabBroker.REDIS);
            console.reads("card-waiting-room", "Normal");
            console.readsNot("broker-REDIS", "unreachable");
        }
    }
}
