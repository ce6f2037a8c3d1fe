package io.gatehouse.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.simulator.SimulationSettings.Push;
import io.gatehouse.simulator.adapter.redis.RedisWaitingRoom;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.meter.Stage;
import io.gatehouse.simulator.pipeline.Strategy;
import io.gatehouse.testlab.LabExtension;
import io.gatehouse.testlab.StockClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The last step of the pipeline on real brokers: users hear of their tickets over Socket.IO.
@ExtendWith(LabExtension.class)
class NotificationTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    @Test
    void everybodyWhoIsToldConfirmsIt(LabEndpoints lab) throws Exception {
        var settings = SimulationSettings.of(Load.of(400).upTo(800)).with(Push.USUAL);

        try (var simulation = Simulation.start(Brokers.of(lab, TestPipelines.fresh("told")), settings);
                var service = simulation.serve()) {
            await().atMost(LONG_ENOUGH).until(simulation::arrivalsEnded);
            assertThat(simulation.drain(LONG_ENOUGH))
                    .as("%s", simulation.ledger())
                    .isTrue();

            var receipts = simulation.traffic().orElseThrow().receipts().orElseThrow();
            assertThat(receipts.told()).isEqualTo(800);
            assertThat(receipts.received()).isEqualTo(800);
            assertThat(receipts.unreachable()).isZero();
            assertThat(simulation.report().receipts()).isEqualTo(receipts);
            var times = simulation.stageTimes().response(Stage.RECEIPT);
            assertThat(times.copy().getTotalCount()).isEqualTo(800);
            assertThat(times.percentileMillis(50)).isPositive();
            assertThat(get(service.metrics())).contains("ticket_received_total 800.0", "ticket_unreachable_total 0.0");
        }
    }

    @Test
    void stockClientsFromElsewhereAreToldOfTheirOwnTicketAndOfNoOther(LabEndpoints lab) throws Exception {
        var names = TestPipelines.fresh("stock");
        var settings = SimulationSettings.of(Load.of(50)).with(Push.USUAL);

        try (var simulation = Simulation.start(Brokers.of(lab, names), settings)) {
            var server = simulation.announcements().orElseThrow();
            try (var mina = StockClient.listen(server, "websocket", "mina", "auth");
                    var jun = StockClient.listen(server, "polling", "jun", "query");
                    var sora = StockClient.listen(server, "websocket", "sora", "subscribe")) {
                await().atMost(LONG_ENOUGH).untilAsserted(() -> {
                    assertThat(mina.connected()).isEqualTo("websocket");
                    assertThat(jun.connected()).isEqualTo("polling");
                    assertThat(sora.connected()).isEqualTo("websocket");
                });

                enter(lab, names, "mina", "jun");

                await().atMost(LONG_ENOUGH)
                        .until(() -> !mina.tickets().isEmpty() && !jun.tickets().isEmpty());
                var ticket = mina.tickets().getFirst();
                assertThat(ticket.path("userId").asText()).isEqualTo("mina");
                assertThat(ticket.path("eventId").asText()).isEqualTo("grand-opening");
                assertThat(ticket.path("ticket").asInt()).isPositive();
                assertThat(ticket.path("id").asText())
                        .endsWith("-" + ticket.path("ticket").asInt());
                assertThat(ticket.path("timestamp").asLong()).isCloseTo(System.currentTimeMillis(), within(60_000L));
                assertThat(jun.tickets().getFirst().path("userId").asText()).isEqualTo("jun");
                assertThat(mina.tickets()).hasSize(1);
                assertThat(jun.tickets()).hasSize(1);
                assertThat(sora.tickets()).isEmpty();
            }
            try (var again = StockClient.listen(server, "websocket", "mina", "auth")) {
                await().atMost(LONG_ENOUGH).until(() -> !again.connected().isEmpty());
                enter(lab, names, "sora");
                try (var late = StockClient.listen(server, "websocket", "sora", "subscribe")) {
                    await().atMost(LONG_ENOUGH).until(() -> late.tickets().size() == 1);
                }
                assertThat(again.tickets()).as("acknowledged before").isEmpty();
            }
        }
    }

    private static void enter(LabEndpoints lab, PipelineNames names, String... users) throws Exception {
        var brokers = Brokers.of(lab, names);
        try (var room =
                new RedisWaitingRoom(brokers.redis(), names.redis(), brokers.secrets(), Strategy.CONFIRM_THEN_REMOVE)) {
            for (var user : users) {
                room.enter(user, Instant.now()).toCompletableFuture().get();
            }
        }
    }

    private static String get(URI address) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
