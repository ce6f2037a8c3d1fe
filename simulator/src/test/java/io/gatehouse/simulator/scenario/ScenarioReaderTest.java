package io.gatehouse.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.load.ArrivalRate;
import io.gatehouse.simulator.pipeline.DeliveryGuarantee;
import io.gatehouse.simulator.pipeline.TicketTransport;
import io.gatehouse.simulator.reservation.PaymentSettings;
import io.gatehouse.simulator.reservation.SeatChoice;
import io.gatehouse.simulator.reservation.WorldSettings;
import io.gatehouse.simulator.verdict.Expectations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What may stand in a scenario, and what is said about what may not.
class ScenarioReaderTest {

    private static final String LEAST = """
            title: {en: A, ko: 가}
            about: {en: B, ko: 나}
            load:
              arrivals: {shape: constant, perSecond: 5}
            """;

    @TempDir
    private Path folder;

    private Scenario read(String yaml) throws Exception {
        return new ScenarioReader().read(Files.writeString(folder.resolve("mine.yaml"), yaml));
    }

    private List<ScenarioProblem> problems(String yaml) throws Exception {
        try {
            read(yaml);
        } catch (ScenarioException e) {
            return e.problems();
        }
        return List.of();
    }

    @Test
    void whatIsNotSaidHasItsDefault() throws Exception {
        var scenario = read(LEAST);
        assertThat(scenario.name()).isEqualTo("mine");
        assertThat(scenario.settings())
                .isEqualTo(SimulationSettings.of(SimulationSettings.Load.of(5).lasting(Duration.ofSeconds(30)))
                        .with(SimulationSettings.Push.USUAL));
        assertThat(scenario.expectations()).isEqualTo(Expectations.DOCUMENTED);
    }

    @Test
    void theWayOfTicketRequestsIsChosenWithItsGuarantee() throws Exception {
        var tickets = read(LEAST + "tickets: {over: redis-stream, guarantee: exactly-once}\n")
                .settings()
                .tickets();
        assertThat(tickets)
                .isEqualTo(
                        new SimulationSettings.Tickets(TicketTransport.REDIS_STREAM, DeliveryGuarantee.EXACTLY_ONCE));
        var naive = read(LEAST + "workers: {idempotent: false}\ntickets: {over: redis-list}\n")
                .settings();
        assertThat(naive.crew().idempotent()).isFalse();
        assertThat(naive.tickets().guarantee()).isEqualTo(DeliveryGuarantee.AT_MOST_ONCE);
        assertThatThrownBy(() -> read(LEAST + "tickets: {over: redis-pubsub, guarantee: exactly-once}\n"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("tickets.guarantee: redis-pubsub gives [at-most-once]");
    }

    @Test
    void everyWayAndGuaranteeIsInTheSchema() throws Exception {
        for (var over : TicketTransport.values()) {
            for (var guarantee : over.guarantees()) {
                var text = LEAST + "tickets: {over: " + over + ", guarantee: " + guarantee + "}\n";
                assertThat(read(text).settings().tickets()).isEqualTo(new SimulationSettings.Tickets(over, guarantee));
            }
        }
    }

    @Test
    void notificationsCanBeLeftOutOrHaveAPort() throws Exception {
        assertThat(read(LEAST + "notify: { socketIo: false }\n")
                        .settings()
                        .push()
                        .socketIo())
                .isFalse();
        assertThat(read(LEAST + "notify: { connections: 0, port: 4000 }\n")
                        .settings()
                        .push())
                .isEqualTo(new SimulationSettings.Push(true, 0, 4000));
        assertThat(problems(LEAST + "notify: { connections: 201 }\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("notify.connections"));
    }

    @Test
    void everyProblemIsNamedWithItsPlaceAndField() throws Exception {
        var found = problems("""
                title: {en: A, ko: 가}
                about: {en: B, ko: 나}
                load:
                  arrivals: {shape: constant, perSecond: -5}
                  for: 3 minutes
                workers:
                  count: many
                  typo: 1
                """);
        assertThat(found)
                .extracting(ScenarioProblem::line, ScenarioProblem::field)
                .contains(
                        tuple(4, "load.arrivals.perSecond"),
                        tuple(5, "load.for"),
                        tuple(7, "workers.count"),
                        tuple(8, "workers.typo"));
        assertThat(found.getFirst().toString()).startsWith("4:").contains("load.arrivals.perSecond: ");
    }

    @Test
    void whatIsWrongAtTheTopIsNamedToo() throws Exception {
        assertThat(problems(LEAST + "typo: 1\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("typo"));
        assertThat(problems("title: {en: A, ko: 가}\nabout: {en: B, ko: 나}\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("load"));
    }

    @Test
    void eventsAreReadInTheOrderOfTheirTimes() throws Exception {
        var scenario = read(LEAST + """
                events:
                  - at: 20s
                    freeze: {broker: redis, for: 5s}
                  - {at: 10s, workers: 1}
                  - {at: 10s, killWorker: 0}
                  - {at: 12s, pauseArrivals: {for: 500ms}}
                  - {at: 15s, arrivals: {shape: constant, perSecond: 300}}
                  - {at: 30s, kill: {broker: rabbitmq, for: 3s}}
                  - {at: 50s, restart: {broker: kafka}}
                """);
        assertThat(scenario.events().events())
                .extracting(Object::toString)
                .containsExactly(
                        "workers: 1 at 10s",
                        "kill worker 0 at 10s",
                        "no arrivals for 500ms at 12s",
                        "arrivals: 300/s at 15s",
                        "freeze Redis for 5s at 20s",
                        "kill RabbitMQ for 3s at 30s",
                        "restart Kafka at 50s");
    }

    @Test
    void whatIsWrongWithAnEventIsNamedWithItsPlace() throws Exception {
        var found = problems(LEAST + """
                events:
                  - {workers: 1}
                  - {at: 10s}
                  - {at: 10s, workers: 1, killWorker: 0}
                  - {at: soon, workers: -1}
                  - {at: 10s, freeze: {broker: mysql}}
                  - {at: 10s, explode: {}}
                  - {at: 10s, arrivals: {shape: ramp, perSecond: 3}}
                """);
        assertThat(found)
                .extracting(ScenarioProblem::line, ScenarioProblem::field)
                .contains(
                        tuple(6, "events.0.at"),
                        tuple(7, "events.1"),
                        tuple(8, "events.2"),
                        tuple(9, "events.3.at"),
                        tuple(9, "events.3.workers"),
                        tuple(10, "events.4.freeze.broker"),
                        tuple(10, "events.4.freeze.for"),
                        tuple(11, "events.5.explode"),
                        tuple(12, "events.6.arrivals.from"));
        assertThat(found).extracting(ScenarioProblem::words).contains("must have one thing that happens, and when");
    }

    @Test
    void eventsThatHinderEachOtherAreRefused() throws Exception {
        assertThat(problems(LEAST + """
                events:
                  - {at: 10s, freeze: {broker: redis, for: 5s}}
                  - {at: 14s, restart: {broker: redis}}
                """))
                .extracting(ScenarioProblem::words)
                .containsExactly("events: restart Redis at 14s while freeze Redis for 5s at 10s is going on");
    }

    @Test
    void aWorldHasTheDocumentedLockPaymentAndBreakerUnlessItSaysOtherwise() throws Exception {
        var least =
                read(LEAST + "world: {seats: {count: 20}}").settings().world().orElseThrow();
        assertThat(least).isEqualTo(WorldSettings.of(new WorldSettings.Seats(20, SeatChoice.UNIFORM, 3)));
        assertThat(least.lock().waitAtMost()).isEqualTo(Duration.ofSeconds(1));
        assertThat(least.lock().lease()).isEqualTo(Duration.ofSeconds(2));
        assertThat(least.payment().breaker())
                .isEqualTo(new PaymentSettings.Breaker(0.5, 10, Duration.ofSeconds(30), 5));

        var other = read(LEAST + """
                admission: {peopleAtMost: 40}
                world:
                  seats: {count: 20, choice: zipf, tries: 1}
                  payment: {succeeds: 0.5, outage: {from: 5s, for: 10s, silent: true}}
                  patience: {mean: 90s}
                """).settings();
        assertThat(other.door().people()).hasValue(40);
        var world = other.world().orElseThrow();
        assertThat(world.seats().choice()).isEqualTo(SeatChoice.ZIPF);
        assertThat(world.payment().outage())
                .contains(new PaymentSettings.Outage(Duration.ofSeconds(5), Duration.ofSeconds(10), true));
        assertThat(world.patience().orElseThrow().mean()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void aScenarioCannotNameADatabase() throws Exception {
        assertThat(problems(LEAST + "world: {seats: {count: 1}, database: {url: 'jdbc:sqlite:x'}}"))
                .extracting(ScenarioProblem::field)
                .contains("world.database");
    }

    @Test
    void aShapeWantsItsOwnFields() throws Exception {
        assertThat(problems(LEAST.replace("shape: constant", "shape: ramp")))
                .extracting(ScenarioProblem::field)
                .contains("load.arrivals.from", "load.arrivals.perSecond");
    }

    @Test
    void whatIsNoYamlIsSaidWithItsLine() throws Exception {
        assertThat(problems("title: {en: A\nload: ["))
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isPositive());
        assertThat(problems("")).hasSize(1);
    }

    @Test
    void recordedArrivalsAreReadFromTheScenariosFolderOnly() throws Exception {
        Files.writeString(folder.resolve("counts.txt"), "3\n0\n\n7.5\n");
        var recorded = LEAST.replace("shape: constant, perSecond: 5", "shape: recorded, file: counts.txt, times: 2");
        assertThat(read(recorded).settings().load().rate())
                .isEqualTo(new ArrivalRate.Recorded(List.of(6.0, 0.0, 15.0)));
        assertThatThrownBy(() -> read(recorded.replace("counts.txt", "../counts.txt")))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("outside the scenario's folder");
        assertThatThrownBy(() -> read(recorded.replace("counts.txt", "none.txt")))
                .hasMessageContaining("cannot be read");
    }

    @Test
    void everyShippedScenarioIsReadAndThereIsNoOther() throws Exception {
        assertThat(new ShippedScenarios().all()).extracting(Scenario::name).isEqualTo(ShippedScenarios.NAMES);
        try (var files = Files.list(Path.of("simulator/scenarios"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml")))
                    .containsExactlyInAnyOrderElementsOf(ShippedScenarios.NAMES.stream()
                            .map(name -> name + ".yaml")
                            .toList());
        }
    }

    @Test
    void anUnknownNameSaysWhichThereAre() {
        assertThatThrownBy(() -> new ShippedScenarios().find("openingrush"))
                .hasMessageContaining("opening-rush, steady-day");
    }
}
