package io.gatehouse.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/// A lab's RabbitMQ with as many queues as are wanted, half of which can be made to change.
final class ManyQueues implements AutoCloseable {

    private static final int BATCH = 2_500;

    private final LabEndpoints lab;
    private final int count;
    private final Connection connection;
    private final Channel channel;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ManyQueues(LabEndpoints lab, int count) throws IOException, TimeoutException {
        this.lab = lab;
        this.count = count;
        var factory = new ConnectionFactory();
        factory.setHost(lab.amqpHost());
        factory.setPort(lab.amqpPort());
        factory.setUsername(lab.rabbitUser());
        factory.setPassword(lab.rabbitPassword());
        connection = factory.newConnection("many queues");
        channel = Objects.requireNonNull(connection.createChannel());
        channel.confirmSelect();
    }

    /// Declares them; takes some seconds for thousands.
    static ManyQueues declare(LabEndpoints lab, int count) throws IOException, TimeoutException, InterruptedException {
        var queues = new ManyQueues(lab, count);
        for (var first = 0; first < count; first += BATCH) {
            var batch = IntStream.range(first, Math.min(count, first + BATCH))
                    .mapToObj(number -> Map.of(
                            "name",
                            name(number),
                            "vhost",
                            "/",
                            "durable",
                            true,
                            "auto_delete",
                            false,
                            "arguments",
                            Map.of()))
                    .toList();
            var answer =
                    queues.call("POST", "definitions", new ObjectMapper().writeValueAsString(Map.of("queues", batch)));
            if (answer.statusCode() >= 300) {
                throw new IOException("declaring queues: HTTP " + answer.statusCode());
            }
        }
        return queues;
    }

    static String name(int number) {
        return String.format(Locale.ROOT, "load.queue.%05d", number);
    }

    /// Publishes a message to every other queue.
    void change() throws IOException, InterruptedException, TimeoutException {
        var body = new byte[64];
        for (var number = 0; number < count; number += 2) {
            channel.basicPublish("", name(number), MessageProperties.BASIC, body);
        }
        channel.waitForConfirmsOrDie(60_000);
    }

    /// Asks the management API for all queues and everything about them, as its own pages do.
    ///
    /// @return bytes of the answer
    int plain() throws IOException, InterruptedException {
        return call("GET", "queues", "").body().length;
    }

    private HttpResponse<byte[]> call(String method, String path, String body)
            throws IOException, InterruptedException {
        var login = lab.rabbitUser() + ":" + lab.rabbitPassword();
        var request = HttpRequest.newBuilder(URI.create(lab.managementUri() + "/api/" + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        connection.abort();
        http.close();
    }
}
