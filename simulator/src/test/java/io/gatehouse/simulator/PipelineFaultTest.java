package io.gatehouse.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.adapter.rabbitmq.RabbitControl;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.simulator.SimulationSettings.Crew;
import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.simulator.SimulationSettings.Service;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Whatever breaks in the middle, nobody is lost and nobody gets two tickets.
@ExtendWith(LabExtension.class)
class PipelineFaultTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(90);
    private static final int PEOPLE = 2_000;

    private final Lab lab;
    private final LabEndpoints endpoints;
    private final PipelineNames names = TestPipelines.fresh("fault");
    private final Simulation simulation;

    PipelineFaultTest(Lab lab, LabEndpoints endpoints) {
        this.lab = lab;
        this.endpoints = endpoints;
        var load = Load.of(400).upTo(PEOPLE).withBacklog(300);
        var settings = SimulationSettings.of(load).with(new Crew(3, 10)).with(new Service(Duration.ofMillis(3), 0));
        this.simulation = Simulation.start(Brokers.of(endpoints, names), settings);
    }

    @BeforeEach
    void aQuarterIsServed() {
        await().atMost(LONG_ENOUGH).until(() -> issued() > PEOPLE / 4);
    }

    @AfterEach
    void close() {
        simulation.close();
    }

    @Test
    void killedWorkersLoseAndDoubleNobody() throws Exception {
        for (int worker = 0; worker < 3; worker++) {
            simulation.workers().kill(worker);
        }
        assertThat(simulation.workers().alive()).isZero();
        simulation.workers().resize(3);

        everybodyGetsOneTicket();
    }

    @Tag("long")
    @Test
    void restartedRabbitMqLosesAndDoublesNobody() throws Exception {
        lab.stop(LabBroker.RABBITMQ);
        lab.start(LabBroker.RABBITMQ);

        everybodyGetsOneTicket();
    }

    @Test
    void killedRabbitMqLosesAndDoublesNobody() throws Exception {
        lab.kill(LabBroker.RABBITMQ);
        lab.start(LabBroker.RABBITMQ);

        everybodyGetsOneTicket();
    }

    @Test
    void killedRedisLosesAndDoublesNobody() throws Exception {
        lab.kill(LabBroker.REDIS);
        lab.start(LabBroker.REDIS);

        everybodyGetsOneTicket();
    }

    @Test
    void peopleWhomARestartedRedisForgotEnterAgain() throws Exception {
        // A killed Redis may lose what it had answered but not written. Deleting the line makes that certain.
        simulation.workers().resize(0);
        await().atMost(LONG_ENOUGH).until(() -> simulation.ledger().places().waiting() > 100);
        BrokerCounts.deleteWaitingRoom(endpoints, names.redis());
        lab.stop(LabBroker.REDIS);
        lab.start(LabBroker.REDIS);
        simulation.workers().resize(3);

        everybodyGetsOneTicket();
        assertThat(simulation.report().enteredAgain()).isGreaterThan(50);
    }

    @Test
    void redisThatComesBackInAnOlderStateLosesAndDoublesNobody() throws Exception {
        long before = issued();
        long enteredBefore = simulation.ledger().entered();
        BrokerCounts.stopWriting(endpoints);
        simulation.workers().resize(1);
        await().atMost(LONG_ENOUGH)
                .until(() -> issued() > before + 150 && simulation.ledger().entered() > enteredBefore + 300);
        // Without a worker the line grows, so that some of those who are forgotten still wait in it.
        simulation.workers().resize(0);
        await().atMost(LONG_ENOUGH).until(() -> simulation.ledger().places().waiting() > 100);
        lab.kill(LabBroker.REDIS);
        lab.start(LabBroker.REDIS);
        simulation.workers().resize(3);

        everybodyGetsOneTicket();
        assertThat(simulation.report().enteredAgain()).isPositive();
    }

    @Test
    void peopleWhoVanishFromALivingRedisAreOrphans() {
        simulation.workers().resize(0);
        await().atMost(LONG_ENOUGH).until(() -> simulation.ledger().places().waiting() > 100);
        simulation.pauseArrivals();
        BrokerCounts.deleteWaitingRoom(endpoints, names.redis());

        await().atMost(LONG_ENOUGH)
                .until(() -> simulation.ledger().differences().orphaned() > 100);
        assertThat(simulation.report().passed()).isFalse();
        assertThat(simulation.report().enteredAgain()).isZero();
    }

    @Test
    void killedKafkaLosesAndDoublesNobody() throws Exception {
        lab.kill(LabBroker.KAFKA);
        lab.start(LabBroker.KAFKA);

        everybodyGetsOneTicket();
    }

    @Test
    void memoryAlarmPausesPublishingAndNobodyIsLostWhenItIsOver() throws Exception {
        // The broker's command line takes its time, and arrivals must not be over by then.
        simulation.pauseArrivals();
        var control = new RabbitControl(lab);
        var before = control.run("eval", "vm_memory_monitor:get_vm_memory_high_watermark().")
                .strip();
        try {
            control.run("set_vm_memory_high_watermark", "0.00001");
            simulation.resumeArrivals();
            await().atMost(LONG_ENOUGH).until(simulation::arrivalsEnded);
            // What is in the queue is still served; then nothing moves any more.
            var issued = new AtomicLong(-1);
            await().atMost(LONG_ENOUGH)
                    .pollInterval(Duration.ofSeconds(3))
                    .until(() -> issued.getAndSet(issued()) == issued());
            assertThat(issued()).isLessThan(PEOPLE);
            assertThat(simulation.workers().alive()).isEqualTo(3);
        } finally {
            control.run("set_vm_memory_high_watermark", before);
        }

        everybodyGetsOneTicket();
    }

    private void everybodyGetsOneTicket() throws Exception {
        await().atMost(LONG_ENOUGH).until(simulation::arrivalsEnded);
        assertThat(simulation.drain(LONG_ENOUGH)).as("%s", simulation.ledger()).isTrue();
        assertThat(simulation.ledger().balanced()).as("%s", simulation.ledger()).isTrue();
        assertThat(simulation.ledger().entered()).isEqualTo(PEOPLE);
        assertThat(issued()).as("%s", simulation.ledger()).isEqualTo(PEOPLE);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var counts = BrokerCounts.of(endpoints, names);
            assertThat(counts.waiting() + counts.active() + counts.processing()).isZero();
            assertThat(counts.ready() + counts.dead() + counts.lag()).isZero();
        });
    }

    private long issued() {
        return simulation.ledger().places().issued();
    }
}
