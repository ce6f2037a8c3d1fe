package io.gatehouse.simulator;

import static io.gatehouse.simulator.pipeline.DeliveryGuarantee.AT_LEAST_ONCE;
import static io.gatehouse.simulator.pipeline.DeliveryGuarantee.AT_MOST_ONCE;
import static io.gatehouse.simulator.pipeline.DeliveryGuarantee.EXACTLY_ONCE;
import static io.gatehouse.simulator.pipeline.TicketTransport.KAFKA;
import static io.gatehouse.simulator.pipeline.TicketTransport.RABBITMQ;
import static io.gatehouse.simulator.pipeline.TicketTransport.RABBITMQ_QUORUM;
import static io.gatehouse.simulator.pipeline.TicketTransport.REDIS_LIST;
import static io.gatehouse.simulator.pipeline.TicketTransport.REDIS_PUBSUB;
import static io.gatehouse.simulator.pipeline.TicketTransport.REDIS_STREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.simulator.SimulationSettings.Crew;
import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.simulator.SimulationSettings.Service;
import io.gatehouse.simulator.SimulationSettings.Tickets;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.pipeline.DeliveryGuarantee;
import io.gatehouse.simulator.pipeline.TicketTransport;
import io.gatehouse.simulator.verdict.SimulationReport.Counts;
import io.gatehouse.testlab.LabExtension;
import io.gatehouse.testlab.Variants;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What each way of ticket requests loses or doubles when its workers are killed.
@ExtendWith(LabExtension.class)
class TicketRouteKillTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    /// No worker is done with a request before half of that.
    private static final Service SLOW = new Service(Duration.ofSeconds(2), 0);
    private static final Service QUICK = new Service(Duration.ZERO, 0);

    private final Lab lab;
    private final LabEndpoints endpoints;

    TicketRouteKillTest(Lab lab, LabEndpoints endpoints) {
        this.lab = lab;
        this.endpoints = endpoints;
    }

    private Simulation start(Tickets tickets, Load load, Crew crew, Service service) {
        var settings = SimulationSettings.of(load).with(crew).with(service).with(tickets);
        return Simulation.start(Brokers.of(endpoints, TestPipelines.fresh("route")), settings);
    }

    /// How many are lost when twelve workers are killed with one request each in their hands.
    static Stream<Arguments> lostOfTwelve() {
        return Stream.of(Arguments.of(REDIS_LIST, AT_MOST_ONCE, 12), Arguments.of(REDIS_STREAM, AT_MOST_ONCE, 12));
    }

    @ParameterizedTest
    @MethodSource("lostOfTwelve")
    void whatKilledWorkersHeldIsLostWhereItWasAcknowledgedBeforeTheWork(
            TicketTransport over, DeliveryGuarantee guarantee, int lost) throws Exception {
        var load = Load.of(1_000).upTo(16);
        try (var simulation = start(new Tickets(over, guarantee), load, new Crew(12, 1), SLOW)) {
            await().atMost(LONG_ENOUGH)
                    .until(() -> simulation.ledger().places().unacked() == 12
                            && simulation.ledger().entered() == 16);
            killAll(simulation, 12);
            assertThat(simulation.ledger().places().issued()).isZero();
            simulation.workers().resize(12);

            var ledger = drained(simulation);
            assertThat(ledger.issued()).isEqualTo(16 - lost);
            assertThat(ledger.lost()).isEqualTo(lost);
            assertThat(ledger.duplicated()).isZero();
            assertThat(simulation.report().passed()).isEqualTo(lost == 0);
        }
    }

    @Test
    void theRestOfAKilledMembersPartitionIsDoneByAnother() throws Exception {
        var load = Load.of(1_000).upTo(9);
        var service = new Service(Duration.ofSeconds(1), 0);
        try (var simulation = start(Tickets.over(KAFKA), load, new Crew(3, 1), service)) {
            // Who has joined the group by then has one in hand; the others have none yet.
            await().atMost(LONG_ENOUGH)
                    .until(() -> simulation.ledger().places().unacked() > 0
                            && simulation.ledger().entered() == 9);
            killAll(simulation, 3);
            simulation.workers().resize(3);

            var ledger = drained(simulation);
            assertThat(ledger.issued()).isEqualTo(9);
            assertThat(ledger.duplicated()).isZero();
            assertThat(simulation.report().passed()).isTrue();
        }
    }

    @Test
    void whatIsPublishedToNobodyIsLostAndSoIsWhatKilledSubscribersHeld() throws Exception {
        var load = Load.of(1_000).upTo(30);
        try (var simulation = start(Tickets.over(REDIS_PUBSUB), load, new Crew(2, 20), SLOW)) {
            await().until(() -> simulation.ledger().places().unacked() > 0);
            killAll(simulation, 2);
            await().atMost(LONG_ENOUGH).until(simulation::arrivalsEnded);

            var ledger = drained(simulation);
            assertThat(ledger.entered()).isEqualTo(30);
            assertThat(ledger.lost()).isEqualTo(30);
            assertThat(simulation.report().reasons()).singleElement().asString().contains("lost");
        }
    }

    @Test
    void everySubscriberMakesOutATicketUnlessTheyLookWhetherThereIsOne() throws Exception {
        var load = Load.of(1_000).upTo(30);
        var naive = new Crew(3, 1, false);
        try (var simulation = start(Tickets.over(REDIS_PUBSUB), load, naive, QUICK)) {
            await().atMost(LONG_ENOUGH)
                    .until(() -> simulation.ledger().differences().duplicated() == 60);

            var ledger = drained(simulation);
            assertThat(ledger.issued()).isEqualTo(30);
            assertThat(ledger.lost()).isZero();
        }
    }

    /// How many are doubled when three workers are killed that have made out ten tickets each and acknowledged none.
    static Stream<Arguments> doubledOfThirty() {
        var always = Stream.of(Arguments.of(RABBITMQ, AT_LEAST_ONCE, 30), Arguments.of(REDIS_STREAM, EXACTLY_ONCE, 0));
        var thorough = Stream.of(
                Arguments.of(RABBITMQ_QUORUM, AT_LEAST_ONCE, 30),
                Arguments.of(REDIS_LIST, AT_LEAST_ONCE, 30),
                Arguments.of(REDIS_STREAM, AT_LEAST_ONCE, 30));
        return Variants.ALL ? Stream.concat(always, thorough) : always;
    }

    @ParameterizedTest
    @MethodSource("doubledOfThirty")
    void naiveWorkersDoubleWhatWasDoneAndNotAcknowledged(TicketTransport over, DeliveryGuarantee guarantee, int doubled)
            throws Exception {
        var load = Load.of(100).upTo(100);
        var naive = new Crew(3, 10, false);
        try (var simulation = start(new Tickets(over, guarantee), load, naive, QUICK)) {
            await().pollInterval(Duration.ofMillis(5))
                    .until(() -> simulation.ledger().places().issued() > 3);
            // However long it takes to freeze Kafka, most people come after that. Their tickets are made out; that the
            // events are kept is not heard, so nothing is acknowledged.
            simulation.pauseArrivals();
            lab.pause(LabBroker.KAFKA);
            try {
                simulation.resumeArrivals();
                standsStill(simulation);
                killAll(simulation, 3);
            } finally {
                lab.resume(LabBroker.KAFKA);
            }
            simulation.workers().resize(3);
            await().atMost(LONG_ENOUGH)
                    .until(() -> simulation.ledger().differences().duplicated() == doubled);

            var ledger = drained(simulation);
            assertThat(ledger.issued()).isEqualTo(100);
            assertThat(ledger.lost()).isZero();
            assertThat(ledger.duplicated()).isEqualTo(doubled);
        }
    }

    private static void standsStill(Simulation simulation) {
        var before = new AtomicLong(-1);
        await().atMost(LONG_ENOUGH).pollInterval(Duration.ofMillis(300)).until(() -> {
            long issued = simulation.ledger().places().issued();
            return before.getAndSet(issued) == issued && simulation.ledger().entered() == 100;
        });
        assertThat(simulation.ledger().places().ready())
                .as("%s", simulation.ledger())
                .isPositive();
    }

    private static void killAll(Simulation simulation, int workers) {
        for (int worker = 0; worker < workers; worker++) {
            simulation.workers().kill(worker);
        }
    }

    /// The books of a simulation that has come to an end, in which everybody is accounted for.
    private static Counts drained(Simulation simulation) throws InterruptedException {
        assertThat(simulation.drain(LONG_ENOUGH)).as("%s", simulation.ledger()).isTrue();
        var ledger = simulation.report().ledger();
        assertThat(ledger.issued() + ledger.deadLettered() + ledger.refused() + ledger.lost() + ledger.orphaned())
                .isEqualTo(ledger.entered());
        assertThat(ledger.notified()).isEqualTo(ledger.issued());
        return ledger;
    }
}
