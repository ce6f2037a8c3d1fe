package io.gatehouse.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.simulator.SimulationSettings.Crew;
import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a simulation declares is what the pipeline documents.
@ExtendWith(LabExtension.class)
class TopologyTest {

    private static final SimulationSettings NOBODY =
            SimulationSettings.of(Load.of(0.1).upTo(1)).with(new Crew(0, 1));

    @Test
    void queuesAndExchangesHaveTheDocumentedArguments(LabEndpoints lab) throws Exception {
        var names = TestPipelines.fresh("topology");
        var rabbit = names.rabbitMq();
        Simulation.start(Brokers.of(lab, names), NOBODY).close();

        try (var connection = BrokerCounts.factory(lab).newConnection();
                var channel = connection.createChannel()) {
            // The broker closes the channel when anything differs from what is there.
            Map<String, Object> documented = Map.of(
                    "x-dead-letter-exchange",
                    rabbit.deadLetterExchange(),
                    "x-dead-letter-routing-key",
                    "ticket.failed",
                    "x-message-ttl",
                    60_000);
            channel.queueDeclare(rabbit.queue().value(), true, false, false, documented);
            channel.queueDeclare(rabbit.deadLetterQueue().value(), true, false, false, Map.of());
            channel.exchangeDeclare(rabbit.exchange(), "direct", true, false, Map.of());
            channel.exchangeDeclare(rabbit.deadLetterExchange(), "direct", true, false, Map.of());
            assertThat(channel.isOpen()).isTrue();
        }
    }

    @Test
    void eventsHaveThreePartitionsAndAreKeptSevenDays(LabEndpoints lab) throws Exception {
        var names = TestPipelines.fresh("topic");
        Simulation.start(Brokers.of(lab, names), NOBODY).close();

        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, lab.kafkaBootstrap()))) {
            String topic = names.kafka().topic();
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            var settings = admin.describeConfigs(List.of(resource)).all().get();
            var described = admin.describeTopics(List.of(topic)).allTopicNames().get();

            assertThat(described.values())
                    .singleElement()
                    .satisfies(found -> assertThat(found.partitions()).hasSize(3));
            assertThat(settings.values())
                    .singleElement()
                    .extracting(
                            found -> found.get(TopicConfig.RETENTION_MS_CONFIG).value())
                    .isEqualTo(Long.toString(Duration.ofDays(7).toMillis()));
        }
    }

    @Test
    void aRunThatIsClosedLeavesItsPeopleToTheNext(LabEndpoints lab) throws Exception {
        var names = TestPipelines.fresh("again");
        var nobodyWorks = SimulationSettings.of(Load.of(2_000).upTo(150)).with(new Crew(0, 1));
        try (var first = Simulation.start(Brokers.of(lab, names), nobodyWorks)) {
            await().until(() -> first.ledger().places().waiting() == 50
                    && first.ledger().places().ready() == 100);
        }

        try (var second = Simulation.start(
                Brokers.of(lab, names), SimulationSettings.of(Load.of(100).upTo(20)))) {
            assertThat(second.drain(Duration.ofSeconds(60))).isTrue();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(BrokerCounts.of(lab, names))
                            .extracting(BrokerCounts::waiting, BrokerCounts::active, BrokerCounts::ready)
                            .containsExactly(0L, 0L, 0L));
            assertThat(second.ledger().balanced()).isTrue();
        }
    }
}
