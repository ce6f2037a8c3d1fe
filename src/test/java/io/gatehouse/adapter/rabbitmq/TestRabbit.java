package io.gatehouse.adapter.rabbitmq;

import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;

/// A second pair of hands on the lab's RabbitMQ: fills queues, looks into them and breaks things.
public final class TestRabbit implements AutoCloseable {

    private static final int MANY = 500;

    private final LabEndpoints lab;
    private final Connection connection;
    private final Channel channel;

    public TestRabbit(LabEndpoints lab) throws IOException, TimeoutException {
        this.lab = lab;
        var factory = new ConnectionFactory();
        factory.setHost(lab.amqpHost());
        factory.setPort(lab.amqpPort());
        factory.setUsername(lab.rabbitUser());
        factory.setPassword(lab.rabbitPassword());
        factory.setAutomaticRecoveryEnabled(false);
        connection = factory.newConnection("test");
        channel = Objects.requireNonNull(connection.createChannel());
        channel.confirmSelect();
    }

    public static Endpoints.RabbitMq endpoint(LabEndpoints lab) {
        return endpoint(lab, lab.rabbitUser(), lab.rabbitPassword());
    }

    public static Endpoints.RabbitMq endpoint(LabEndpoints lab, String user, String password) {
        return new Endpoints.RabbitMq(
                lab.amqpHost(),
                lab.amqpPort(),
                lab.managementPort(),
                "/",
                new Endpoints.Login(user, new SecretRef.Typed(password)),
                false);
    }

    public static AmqpReplayLinks links(LabEndpoints lab) {
        return new AmqpReplayLinks(endpoint(lab), new SystemSecrets());
    }

    public static AmqpRabbitCommands commands(LabEndpoints lab) {
        return new AmqpRabbitCommands(endpoint(lab), new SystemSecrets());
    }

    public Channel channel() {
        return channel;
    }

    /// A fresh, empty, durable queue.
    public String queue(String name, Map<String, Object> arguments) throws IOException {
        channel.queueDelete(name);
        channel.queueDeclare(name, true, false, false, arguments);
        return name;
    }

    /// Dead letters with the ids `first` to `first + count - 1`, as if each had died in `origin`.
    public void deadLetters(String queue, int first, int count, String exchange, String key)
            throws IOException, InterruptedException, TimeoutException {
        var death = Map.<String, Object>of(
                "exchange",
                exchange,
                "queue",
                "died-here",
                "reason",
                "rejected",
                "count",
                1L,
                "routing-keys",
                List.of(key),
                "time",
                Date.from(Instant.now()));
        for (var id = first; id < first + count; id++) {
            var properties = new AMQP.BasicProperties.Builder()
                    .deliveryMode(2)
                    .messageId(String.valueOf(id))
                    .headers(Map.of("x-death", List.of(death)))
                    .build();
            channel.basicPublish("", queue, properties, ("{\"id\":" + id + "}").getBytes(StandardCharsets.UTF_8));
        }
        channel.waitForConfirmsOrDie(20_000);
    }

    public long count(String queue) throws IOException {
        return channel.messageCount(queue);
    }

    /// Takes everything that is ready, in its order.
    public List<GetResponse> drain(String queue) throws IOException {
        var all = new ArrayList<>(flow(queue));
        for (var next = channel.basicGet(queue, true); next != null; next = channel.basicGet(queue, true)) {
            all.add(next);
        }
        return all;
    }

    // Thousands one by one take a quorum queue longer than the test that wants to count them.
    private List<GetResponse> flow(String queue) throws IOException {
        var ready = channel.messageCount(queue);
        if (ready < MANY) {
            return List.of();
        }
        var flown = Collections.synchronizedList(new ArrayList<GetResponse>());
        var tag = channel.basicConsume(
                queue,
                true,
                (_, message) -> flown.add(
                        new GetResponse(message.getEnvelope(), message.getProperties(), message.getBody(), 0)),
                _ -> {});
        await().atMost(Duration.ofMinutes(2)).until(() -> flown.size() >= ready);
        channel.basicCancel(tag);
        return flown;
    }

    /// Takes everything that is ready, as message ids.
    public List<String> drainIds(String queue) throws IOException {
        return drain(queue).stream().map(got -> got.getProps().getMessageId()).toList();
    }

    /// Calls the management API.
    public String http(String method, String path, String body) throws IOException, InterruptedException {
        var login = Base64.getEncoder()
                .encodeToString((lab.rabbitUser() + ":" + lab.rabbitPassword()).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(lab.managementUri() + "/api/" + path))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    @Override
    public void close() {
        connection.abort(2_000);
    }
}
