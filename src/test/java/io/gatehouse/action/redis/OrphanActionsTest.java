package io.gatehouse.action.redis;

import static io.gatehouse.action.Desk.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LabExtension.class)
class OrphanActionsTest {

    private final OrphanDesk desk;

    OrphanActionsTest(LabEndpoints lab) throws Exception {
        desk = new OrphanDesk(lab);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anOrphanIsFoundPublishedOnceAndTheLedgerBalances() throws Exception {
        try (var simulation = desk.stillSimulation()) {
            var user = desk.popWithoutPublishing();
            assertThat(desk.orphans()).containsExactly(user);

            var preview = desk.preview("republish-orphans");
            assertThat(preview.messages()).isEqualTo(1);
            assertThat(desk.execute(preview).counts()).isEqualTo(new Progress.Step(1, 1, 0, 0, 0));
            assertThat(desk.rabbit.count(desk.names.rabbitMq().queue().value())).isEqualTo(101);
            assertThat(refusal(desk.preview("republish-orphans", "users", user)))
                    .isEqualTo("refused.no-orphans");
            assertThatThrownBy(() -> desk.execute(preview)).isInstanceOf(PreviewOutdated.class);
            assertThat(desk.rabbit.count(desk.names.rabbitMq().queue().value())).isEqualTo(101);

            simulation.workers().resize(2);
            assertThat(simulation.drain(OrphanDesk.LONG_ENOUGH))
                    .as("%s", simulation.ledger())
                    .isTrue();
            await().atMost(OrphanDesk.LONG_ENOUGH)
                    .untilAsserted(() -> assertThat(simulation.ledger().balanced())
                            .as("%s", simulation.ledger())
                            .isTrue());
            assertThat(simulation.ledger().places().issued()).isEqualTo(250);
            assertThat(desk.orphans("users", user)).isEmpty();
            assertThat(refusal(desk.preview("republish-orphans", "users", user)))
                    .isEqualTo("refused.no-orphans");
        }
    }

    @Test
    void whoIsForgottenByRedisIsFoundByTheListOfThoseWhoEntered() throws Exception {
        try (var simulation = desk.stillSimulation()) {
            var user =
                    desk.cli.lines("ZPOPMIN", desk.names.redis().waitingRoom()).getFirst();
            var waiting = desk.cli
                    .lines("ZRANGE", desk.names.redis().waitingRoom(), "0", "0")
                    .getFirst();
            assertThat(desk.orphans()).isEmpty();
            assertThat(desk.orphans("users", user + ", " + waiting)).containsExactly(user);
            await().atMost(OrphanDesk.LONG_ENOUGH)
                    .until(() -> simulation.ledger().differences().orphaned() == 1);

            desk.execute(desk.preview("republish-orphans", "users", user));
            simulation.workers().resize(2);
            assertThat(simulation.drain(OrphanDesk.LONG_ENOUGH))
                    .as("%s", simulation.ledger())
                    .isTrue();
            assertThat(simulation.ledger().balanced())
                    .as("%s", simulation.ledger())
                    .isTrue();
        }
    }
}
