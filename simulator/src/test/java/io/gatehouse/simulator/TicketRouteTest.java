package io.gatehouse.simulator;

import static io.gatehouse.simulator.pipeline.DeliveryGuarantee.AT_LEAST_ONCE;
import static io.gatehouse.simulator.pipeline.DeliveryGuarantee.AT_MOST_ONCE;
import static io.gatehouse.simulator.pipeline.DeliveryGuarantee.EXACTLY_ONCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gatehouse.simulator.SimulationSettings.Crew;
import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.simulator.SimulationSettings.Service;
import io.gatehouse.simulator.SimulationSettings.Tickets;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.pipeline.TicketTransport;
import io.gatehouse.simulator.verdict.SimulationReport.Way;
import io.gatehouse.testlab.LabExtension;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The same traffic over every way that ticket requests can go.
@ExtendWith(LabExtension.class)
class TicketRouteTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final int PEOPLE = 200;

    static Stream<Tickets> ways() {
        return Arrays.stream(TicketTransport.values())
                .flatMap(over -> over.guarantees().stream().map(guarantee -> new Tickets(over, guarantee)));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void everybodyComesToAnEndAndDeadLettersAreKeptWhereThereAreSome(Tickets way, LabEndpoints lab) throws Exception {
        // Pub/Sub gives a request to every worker, and one of them may have what another had not.
        var crew = new Crew(way.over() == TicketTransport.REDIS_PUBSUB ? 1 : 3, 10);
        var settings = SimulationSettings.of(Load.of(1_000).upTo(PEOPLE))
                .with(crew)
                .with(new Service(Duration.ZERO, 0.1))
                .with(way);

        try (var simulation = Simulation.start(Brokers.of(lab, TestPipelines.fresh("way")), settings)) {
            await().atMost(LONG_ENOUGH).until(simulation::arrivalsEnded);
            assertThat(simulation.drain(LONG_ENOUGH))
                    .as("%s", simulation.ledger())
                    .isTrue();

            var report = simulation.report();
            var ledger = report.ledger();
            assertThat(report.tickets())
                    .isEqualTo(new Way(way.over().toString(), way.guarantee().toString()));
            assertThat(ledger.entered()).isEqualTo(PEOPLE);
            assertThat(ledger.duplicated() + ledger.orphaned()).isZero();
            long rejected = PEOPLE - ledger.issued();
            assertThat(rejected).isBetween(5L, 50L);
            assertThat(ledger.notified()).isEqualTo(ledger.issued());
            boolean ackedFirst = way.over() == TicketTransport.RABBITMQ && way.guarantee() == AT_MOST_ONCE;
            boolean kept = way.over() != TicketTransport.REDIS_PUBSUB && !ackedFirst;
            assertThat(ledger.deadLettered()).isEqualTo(kept ? rejected : 0);
            assertThat(ledger.lost()).isEqualTo(kept ? 0 : rejected);
            assertThat(report.passed()).isEqualTo(kept);
        }
    }

    @Test
    void aWayGivesOnlyTheGuaranteesItHas() {
        assertThat(Tickets.over(TicketTransport.REDIS_STREAM).guarantee()).isEqualTo(AT_LEAST_ONCE);
        assertThat(Tickets.over(TicketTransport.REDIS_LIST).guarantee()).isEqualTo(AT_MOST_ONCE);
        assertThatThrownBy(() -> new Tickets(TicketTransport.KAFKA, EXACTLY_ONCE))
                .hasMessage("tickets.guarantee: kafka gives [at-least-once], not exactly-once");
    }
}
