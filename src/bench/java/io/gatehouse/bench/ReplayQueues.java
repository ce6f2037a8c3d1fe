package io.gatehouse.bench;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;

/// The two queues between which messages are replayed, and the Shovel that does the same.
final class ReplayQueues implements AutoCloseable {

    static final String SOURCE = "bench.dlq";
    static final String TARGET = "bench.target";

    private static final int BYTES = 256;
    private static final int BATCH = 5_000;
    private static final long CONFIRM_MILLIS = 60_000;
    private static final String SHOVEL = "parameters/shovel/%2F/bench";
    private static final String SHOVEL_BODY = """
            {"value": {"src-protocol": "amqp091", "src-uri": "amqp://", "src-queue": "bench.dlq",
            "src-prefetch-count": 1000, "dest-protocol": "amqp091", "dest-uri": "amqp://", "dest-queue": "bench.target",
            "ack-mode": "on-confirm"}}""";

    private final LabEndpoints lab;
    private final Connection connection;
    private final Channel channel;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ReplayQueues(LabEndpoints lab) throws IOException, TimeoutException {
        this.lab = lab;
        var factory = new ConnectionFactory();
        factory.setHost(lab.amqpHost());
        factory.setPort(lab.amqpPort());
        factory.setUsername(lab.rabbitUser());
        factory.setPassword(lab.rabbitPassword());
        connection = factory.newConnection();
        channel = Objects.requireNonNull(connection.createChannel());
        channel.confirmSelect();
    }

    /// Makes both queues anew and fills the source with persistent messages that died in the target.
    void fill(int messages) throws IOException, InterruptedException, TimeoutException {
        for (var queue : List.of(SOURCE, TARGET)) {
            channel.queueDelete(queue);
            channel.queueDeclare(queue, true, false, false, Map.of());
        }
        var death = Map.<String, Object>of(
                "exchange",
                "",
                "queue",
                TARGET,
                "reason",
                "rejected",
                "count",
                1L,
                "routing-keys",
                List.of(TARGET),
                "time",
                Date.from(Instant.EPOCH));
        var properties = new AMQP.BasicProperties.Builder()
                .contentType("application/json")
                .deliveryMode(2)
                .headers(Map.of("x-death", List.of(death)))
                .build();
        var body = new byte[BYTES];
        for (var sent = 1; sent <= messages; sent++) {
            channel.basicPublish("", SOURCE, properties, body);
            if (sent % BATCH == 0 || sent == messages) {
                channel.waitForConfirmsOrDie(CONFIRM_MILLIS);
            }
        }
    }

    long arrived() throws IOException {
        return channel.messageCount(TARGET);
    }

    void awaitTarget(long messages) throws IOException, InterruptedException {
        while (arrived() < messages) {
            Thread.sleep(20);
        }
    }

    void shovel() throws IOException, InterruptedException {
        call("PUT", SHOVEL_BODY);
    }

    void stopShovel() throws IOException, InterruptedException {
        call("DELETE", "");
    }

    private void call(String method, String body) throws IOException, InterruptedException {
        var login = lab.rabbitUser() + ":" + lab.rabbitPassword();
        var request = HttpRequest.newBuilder(URI.create(lab.managementUri() + "/api/" + SHOVEL))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + SHOVEL + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    @Override
    public void close() {
        connection.abort();
        http.close();
    }
}
