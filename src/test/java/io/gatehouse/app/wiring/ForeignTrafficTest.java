package io.gatehouse.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.perf.PerfTest;
import io.gatehouse.adapter.rabbitmq.RabbitControl;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.Reading;
import io.gatehouse.poll.LatestReadings;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.tools.ProducerPerformance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The console beside the brokers' own command lines while the vendors' own tools send and receive.
@ExtendWith(LabExtension.class)
class ForeignTrafficTest {

    private static final String QUEUE = "foreign.orders";
    private static final String TOPIC = "foreign-events";
    private static final String GROUP = "foreign-group";
    /// One interval of the lab's profile, the broker's own second, and the way of an answer on a busy machine.
    private static final Duration ONE_INTERVAL = Duration.ofSeconds(4);

    // RabbitMQ 4 counts a queue for its HTTP API every five seconds, also where the lab asks for every second.
    private static final Duration RABBITMQ_4 = Duration.ofSeconds(5);

    private final LabEndpoints lab;
    private final RabbitControl control;

    ForeignTrafficTest(Lab lab, LabEndpoints endpoints) {
        this.lab = endpoints;
        this.control = new RabbitControl(lab);
    }

    @Test
    void queueThatPerfTestFillsAndEmptiesAgreesWithRabbitmqctl() throws Exception {
        try (var watch = new Watch(profile(), new SystemSecrets(), Clock.systemUTC())) {
            try (var filling = perfTest("--consumers", "0", "--pmessages", "1500")) {
                filling.await();
            }
            agrees(watch, "messages_ready", "queue-depth");
            agrees(watch, "consumers", "consumers");
            assertThat(value(watch.latest(), "queue-depth")).isEqualTo(1_500);

            try (var _ =
                    perfTest("--producers", "0", "--consumers", "2", "--qos", "20", "--consumer-latency", "200000")) {
                await().atMost(Duration.ofSeconds(20)).until(() -> counted("consumers") == 2);
                agrees(watch, "consumers", "consumers");
                agrees(watch, "messages_unacknowledged", "unacked");
            }
        } finally {
            control.run("delete_queue", QUEUE);
        }
    }

    @Test
    void ratesAreThoseThatPerfTestWasToldToSendAt() throws Exception {
        try (var watch = new Watch(profile(), new SystemSecrets(), Clock.systemUTC());
                var _ = perfTest("--rate", "200", "--qos", "100")) {
            await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
                assertThat(value(watch.latest(), "publish-rate")).isCloseTo(200, within(20.0));
                assertThat(value(watch.latest(), "ack-rate")).isCloseTo(200, within(20.0));
            });
        } finally {
            control.run("delete_queue", QUEUE);
        }
    }

    @Test
    void lagThatProducerPerformanceMakesIsWhatItSent() throws Exception {
        try (var admin = Admin.create(
                Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, lab.kafkaBootstrap()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 3, (short) 1))).all().get();
            admin.alterConsumerGroupOffsets(
                            GROUP,
                            Map.of(
                                    new TopicPartition(TOPIC, 0), new OffsetAndMetadata(0),
                                    new TopicPartition(TOPIC, 1), new OffsetAndMetadata(0),
                                    new TopicPartition(TOPIC, 2), new OffsetAndMetadata(0)))
                    .all()
                    .get();
            try (var watch = new Watch(profile(), new SystemSecrets(), Clock.systemUTC());
                    var producing = produce(2_400)) {
                producing.await();
                await().atMost(ONE_INTERVAL)
                        .untilAsserted(() ->
                                assertThat(value(watch.latest(), "kafka-lag")).isEqualTo(2_400));
            }
            admin.deleteConsumerGroups(List.of(GROUP)).all().get();
            admin.deleteTopics(List.of(TOPIC)).all().get();
        }
    }

    private VendorTool produce(int records) throws Exception {
        return new VendorTool(
                ProducerPerformance.class,
                List.of(
                        "--topic",
                        TOPIC,
                        "--num-records",
                        Integer.toString(records),
                        "--record-size",
                        "64",
                        "--throughput",
                        "-1",
                        "--producer-props",
                        "bootstrap.servers=" + lab.kafkaBootstrap(),
                        "acks=all"));
    }

    private VendorTool perfTest(String... more) throws Exception {
        var uri =
                "amqp://" + lab.rabbitUser() + ":" + lab.rabbitPassword() + "@" + lab.amqpHost() + ":" + lab.amqpPort();
        var arguments =
                new ArrayList<>(List.of("--uri", uri, "--queue", QUEUE, "--auto-delete", "false", "--size", "64"));
        arguments.addAll(List.of(more));
        return new VendorTool(PerfTest.class, arguments);
    }

    /// What the broker's own command line says and what the console says, asked within one interval.
    private void agrees(Watch watch, String column, String metric) throws Exception {
        await().atMost(control.run("version").startsWith("3.") ? ONE_INTERVAL : ONE_INTERVAL.plus(RABBITMQ_4))
                .untilAsserted(() ->
                        assertThat(value(watch.latest(), metric)).as(metric).isEqualTo((double) counted(column)));
    }

    private long counted(String column) throws Exception {
        return control.table("list_queues", "name", column).stream()
                .filter(row -> row.getFirst().equals(QUEUE))
                .map(row -> Long.parseLong(row.get(1)))
                .findFirst()
                .orElse(-1L);
    }

    private double value(LatestReadings latest, String metric) {
        var subject = metric.equals("kafka-lag") ? GROUP : QUEUE;
        return latest.reading(new MetricKey(metric, subject))
                .map(reading -> reading instanceof Reading.Measured measured ? measured.value() : Double.NaN)
                .orElse(Double.NaN);
    }

    private Profile profile() {
        var of = LabProfile.of("lab", lab);
        var documented = PipelineNames.DOCUMENTED.rabbitMq();
        return of.withNames(new PipelineNames(
                of.names().redis(),
                new PipelineNames.RabbitMq(
                        documented.exchange(),
                        documented.routingKey(),
                        new QueueName(QUEUE),
                        documented.deadLetterExchange(),
                        documented.deadLetterRoutingKey(),
                        documented.deadLetterQueue()),
                new PipelineNames.Kafka(TOPIC, GROUP)));
    }
}
