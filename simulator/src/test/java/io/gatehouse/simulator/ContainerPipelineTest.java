package io.gatehouse.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.QueueName;
import io.gatehouse.simulator.SimulationSettings.Crew;
import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.simulator.SimulationSettings.Service;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.ContainerLabExtension;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The pipeline on a RabbitMQ cluster with quorum queues.
@Tag("containers")
@ExtendWith(ContainerLabExtension.class)
class ContainerPipelineTest {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    @Test
    void everybodyWhoArrivesGetsOneTicketThroughQuorumQueues(LabEndpoints lab) throws Exception {
        var names = TestPipelines.fresh("cluster");
        var settings = SimulationSettings.of(Load.of(300).upTo(1_000).withBacklog(200));

        try (var simulation = Simulation.start(Brokers.of(lab, names), settings)) {
            assertThat(queue(lab, names.rabbitMq().queue()).path("type").asText())
                    .isEqualTo("quorum");
            assertThat(queue(lab, names.rabbitMq().deadLetterQueue())
                            .path("type")
                            .asText())
                    .isEqualTo("quorum");
            everybodyGetsOneTicket(simulation, lab, names, 1_000);
        }
    }

    @Test
    void queueLeaderCutOffDuringTrafficLosesAndDoublesNobody(Lab lab, LabEndpoints endpoints) throws Exception {
        var names = TestPipelines.fresh("cut");
        var settings = SimulationSettings.of(Load.of(100).upTo(4_000).withBacklog(100))
                .with(new Crew(3, 10))
                .with(new Service(Duration.ofMillis(3), 0));

        try (var simulation = Simulation.start(Brokers.of(endpoints, names), settings)) {
            await().atMost(LONG_ENOUGH).until(() -> issued(simulation) > 500);
            int leader = leader(endpoints, names.rabbitMq().queue());
            lab.partition(leader);
            try {
                long during = issued(simulation);
                assertThat(simulation.arrivalsEnded()).as("traffic goes on").isFalse();
                await().atMost(LONG_ENOUGH).until(() -> issued(simulation) > during + 200);
            } finally {
                lab.heal(leader);
            }

            everybodyGetsOneTicket(simulation, endpoints, names, 4_000);
        }
    }

    private static void everybodyGetsOneTicket(Simulation simulation, LabEndpoints lab, PipelineNames names, int people)
            throws Exception {
        await().atMost(LONG_ENOUGH).until(simulation::arrivalsEnded);
        assertThat(simulation.drain(LONG_ENOUGH)).as("%s", simulation.ledger()).isTrue();
        var ledger = simulation.ledger();
        assertThat(ledger.balanced()).as("%s", ledger).isTrue();
        assertThat(ledger.entered()).isEqualTo(people);
        assertThat(issued(simulation)).as("%s", ledger).isEqualTo(people);
        assertThat(ledger.differences().lost()
                        + ledger.differences().duplicated()
                        + ledger.differences().orphaned())
                .as("%s", ledger)
                .isZero();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var counts = BrokerCounts.of(lab, names);
            assertThat(counts).isEqualTo(new BrokerCounts(0, 0, 0, 0, 0, 0, counts.committed()));
        });
    }

    private static long issued(Simulation simulation) {
        return simulation.ledger().places().issued();
    }

    private static int leader(LabEndpoints lab, QueueName queue) throws Exception {
        String leader = queue(lab, queue).path("leader").asText();
        return Integer.parseInt(leader.substring(leader.lastIndexOf('-') + 1));
    }

    private static JsonNode queue(LabEndpoints lab, QueueName queue) throws Exception {
        var login = Base64.getEncoder()
                .encodeToString((lab.rabbitUser() + ":" + lab.rabbitPassword()).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(lab.managementUri() + "/api/queues/%2F/" + queue.value()))
                .header("Authorization", "Basic " + login)
                .build();
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return new JsonMapper()
                    .readTree(http.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        }
    }
}
