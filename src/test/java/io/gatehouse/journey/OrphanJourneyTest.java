package io.gatehouse.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.adapter.redis.RedisCli;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LabExtension.class)
class OrphanJourneyTest {

    private final OwnPipeline pipeline;
    private final RedisCli redis;

    @TempDir
    private Path folder = Path.of("");

    OrphanJourneyTest(LabEndpoints lab) {
        pipeline = OwnPipeline.of(lab, "orphan-journey-" + System.nanoTime());
        redis = RedisCli.of(lab);
    }

    @BeforeEach
    void keepTheAuditWithTheBuild() {
        System.setProperty("gatehouse.state", folder.toString());
    }

    @AfterEach
    void forgetTheFolder() {
        System.clearProperty("gatehouse.state");
    }

    @Test
    void orphanOnTheLedgerIsFoundAndPublishedAgainUntilTheLedgerBalances() throws Exception {
        try (var simulation = pipeline.withoutWorkers(150)) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> simulation.ledger().places().waiting() == 50
                            && simulation.ledger().places().ready() == 100);
            try (var console = OperatorWindow.beside(simulation, folder, pipeline.profile())) {
                console.reads("ledger", "balanced");
                var user = popWithoutPublishing();
                console.reads("ledger", "orphaned 1");

                console.click("ledger-orphans");
                // As the service's log has it: Redis has forgotten them too by now.
                console.type("field-users", user);
                console.click("preview");
                console.confirm();
                console.reads("found-rows", user);
                console.picture("orphans");

                console.click("next-republish-orphans");
                console.reads("effects", "1");
                console.confirm();
                console.closeDialog();

                simulation.workers().resize(3);
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> simulation.ledger().places().issued() == 150);
                console.reads("ledger", "balanced");
            }
            assertThat(simulation.ledger().balanced()).isTrue();
        }
    }

    /// What deployments do that pop first and publish then, when publishing fails.
    private String popWithoutPublishing() {
        return redis.lines("ZPOPMIN", pipeline.names().redis().waitingRoom()).getFirst();
    }
}
