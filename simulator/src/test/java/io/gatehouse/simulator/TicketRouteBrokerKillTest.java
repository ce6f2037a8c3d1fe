package io.gatehouse.simulator;

import static io.gatehouse.simulator.pipeline.DeliveryGuarantee.AT_LEAST_ONCE;
import static io.gatehouse.simulator.pipeline.DeliveryGuarantee.AT_MOST_ONCE;
import static io.gatehouse.simulator.pipeline.DeliveryGuarantee.EXACTLY_ONCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.simulator.SimulationSettings.Crew;
import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.simulator.SimulationSettings.Service;
import io.gatehouse.simulator.SimulationSettings.Tickets;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.pipeline.TicketTransport;
import io.gatehouse.testlab.LabExtension;
import io.gatehouse.testlab.Variants;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What each way of ticket requests loses when its broker is killed in the middle and started again.
@ExtendWith(LabExtension.class)
class TicketRouteBrokerKillTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(90);
    private static final int PEOPLE = 800;
    private static final Crew CREW = new Crew(3, 10);

    /// With the most that may be lost: what was on its way to a worker, or nobody heard.
    static Stream<Arguments> lostAtMostOverRedis() {
        var always = Stream.of(
                Arguments.of(new Tickets(TicketTransport.REDIS_LIST, AT_MOST_ONCE), 30),
                Arguments.of(new Tickets(TicketTransport.REDIS_STREAM, EXACTLY_ONCE), 0));
        var thorough = Stream.of(
                Arguments.of(new Tickets(TicketTransport.REDIS_LIST, AT_LEAST_ONCE), 0),
                Arguments.of(new Tickets(TicketTransport.REDIS_STREAM, AT_LEAST_ONCE), 0),
                Arguments.of(new Tickets(TicketTransport.REDIS_PUBSUB, AT_MOST_ONCE), PEOPLE));
        return Variants.ALL ? Stream.concat(always, thorough) : always;
    }

    @ParameterizedTest
    @MethodSource("lostAtMostOverRedis")
    void aKilledRedisCostsOnlyWhatItDidNotKeep(Tickets way, long lostAtMost, Lab lab, LabEndpoints endpoints)
            throws Exception {
        BrokerCounts.writeBeforeAnswering(endpoints);
        killed(way, LabBroker.REDIS, lostAtMost, lab, endpoints);
    }

    @Test
    @Tag("long")
    void aKilledRabbitMqCostsAQuorumQueueNothing(Lab lab, LabEndpoints endpoints) throws Exception {
        killed(Tickets.over(TicketTransport.RABBITMQ_QUORUM), LabBroker.RABBITMQ, 0, lab, endpoints);
    }

    @Test
    @Tag("long")
    void aKilledKafkaCostsNothing(Lab lab, LabEndpoints endpoints) throws Exception {
        killed(Tickets.over(TicketTransport.KAFKA), LabBroker.KAFKA, 0, lab, endpoints);
    }

    private static void killed(Tickets way, LabBroker broker, long lostAtMost, Lab lab, LabEndpoints endpoints)
            throws Exception {
        var settings = SimulationSettings.of(Load.of(300).upTo(PEOPLE))
                .with(CREW)
                .with(new Service(Duration.ofMillis(3), 0))
                .with(way);
        try (var simulation = Simulation.start(Brokers.of(endpoints, TestPipelines.fresh("broker")), settings)) {
            await().atMost(LONG_ENOUGH).until(() -> simulation.ledger().places().issued() > PEOPLE / 5);
            lab.kill(broker);
            lab.start(broker);
            await().atMost(LONG_ENOUGH).until(simulation::arrivalsEnded);

            assertThat(simulation.drain(LONG_ENOUGH))
                    .as("%s", simulation.ledger())
                    .isTrue();
            var ledger = simulation.report().ledger();
            assertThat(ledger.entered()).isEqualTo(PEOPLE);
            assertThat(ledger.lost()).as("%s", ledger).isLessThanOrEqualTo(lostAtMost);
            assertThat(ledger.issued()).isEqualTo(PEOPLE - ledger.lost());
            assertThat(ledger.duplicated() + ledger.orphaned()).as("%s", ledger).isZero();
        }
    }
}
