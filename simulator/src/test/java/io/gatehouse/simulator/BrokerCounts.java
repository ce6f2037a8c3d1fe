package io.gatehouse.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rabbitmq.client.ConnectionFactory;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.QueueName;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.lettuce.core.RedisClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/// What the brokers themselves count, asked with plain clients that share nothing with the simulator.
record BrokerCounts(long waiting, long active, long processing, long ready, long dead, long lag, long committed) {

    static BrokerCounts of(LabEndpoints lab, PipelineNames names) throws Exception {
        long[] redis = redis(lab, names.redis());
        long[] kafka = kafka(lab, names.kafka());
        return new BrokerCounts(
                redis[0],
                redis[1],
                redis[2],
                depth(lab, names.rabbitMq().queue()),
                depth(lab, names.rabbitMq().deadLetterQueue()),
                kafka[0],
                kafka[1]);
    }

    private static long[] redis(LabEndpoints lab, PipelineNames.Redis names) {
        var client = RedisClient.create("redis://" + lab.redisHost() + ":" + lab.redisPort());
        try (client;
                var connection = client.connect()) {
            var commands = connection.sync();
            return new long[] {
                commands.zcard(names.waitingRoom()),
                commands.scard(names.activeUsers()),
                commands.scard(names.activeUsers() + ":processing")
            };
        }
    }

    static void deleteWaitingRoom(LabEndpoints lab, PipelineNames.Redis names) {
        var client = RedisClient.create("redis://" + lab.redisHost() + ":" + lab.redisPort());
        try (client;
                var connection = client.connect()) {
            connection.sync().del(names.waitingRoom());
        }
    }

    /// From now on Redis answers and writes nothing down: after a kill it comes back as it is at this moment.
    static void stopWriting(LabEndpoints lab) {
        var client = RedisClient.create("redis://" + lab.redisHost() + ":" + lab.redisPort());
        try (client;
                var connection = client.connect()) {
            connection.sync().configSet("appendonly", "no");
        }
    }

    /// Until its next start Redis answers only after its file is written and synced; by default it may be up to two
    /// seconds behind on a busy disk.
    static void writeBeforeAnswering(LabEndpoints lab) {
        var client = RedisClient.create("redis://" + lab.redisHost() + ":" + lab.redisPort());
        try (client;
                var connection = client.connect()) {
            connection.sync().configSet("appendfsync", "always");
        }
    }

    /// What on any broker has a name that begins so.
    static List<String> namesWith(LabEndpoints lab, String beginning) throws Exception {
        List<String> names = new ArrayList<>();
        var client = RedisClient.create("redis://" + lab.redisHost() + ":" + lab.redisPort());
        try (client;
                var connection = client.connect()) {
            names.addAll(connection.sync().keys(beginning + "*"));
        }
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, lab.kafkaBootstrap()))) {
            names.addAll(admin.listTopics().names().get());
        }
        names.addAll(managed(lab, "queues"));
        names.addAll(managed(lab, "exchanges"));
        return names.stream().filter(name -> name.startsWith(beginning)).toList();
    }

    private static List<String> managed(LabEndpoints lab, String what) throws Exception {
        var login = Base64.getEncoder()
                .encodeToString((lab.rabbitUser() + ":" + lab.rabbitPassword()).getBytes(StandardCharsets.UTF_8));
        var asked = HttpRequest.newBuilder(URI.create(
                        "http://%s:%d/api/%s/%%2F?columns=name".formatted(lab.amqpHost(), lab.managementPort(), what)))
                .header("Authorization", "Basic " + login)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var body = http.send(asked, HttpResponse.BodyHandlers.ofString()).body();
            return new ObjectMapper().readTree(body).findValuesAsText("name");
        }
    }

    static long depth(LabEndpoints lab, QueueName queue) throws Exception {
        try (var connection = factory(lab).newConnection();
                var channel = connection.createChannel()) {
            return channel.messageCount(queue.value());
        }
    }

    static ConnectionFactory factory(LabEndpoints lab) {
        var factory = new ConnectionFactory();
        factory.setHost(lab.amqpHost());
        factory.setPort(lab.amqpPort());
        factory.setUsername(lab.rabbitUser());
        factory.setPassword(lab.rabbitPassword());
        return factory;
    }

    private static long[] kafka(LabEndpoints lab, PipelineNames.Kafka names) throws Exception {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, lab.kafkaBootstrap()))) {
            var committed = admin.listConsumerGroupOffsets(names.group())
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
            for (int partition : List.of(0, 1, 2)) {
                wanted.put(new TopicPartition(names.topic(), partition), OffsetSpec.latest());
            }
            var ends = admin.listOffsets(wanted).all().get();
            long lag = 0;
            long done = 0;
            for (var end : ends.entrySet()) {
                var mark = committed.get(end.getKey());
                long offset = mark == null ? 0 : mark.offset();
                lag += end.getValue().offset() - offset;
                done += offset;
            }
            return new long[] {lag, done};
        }
    }
}
