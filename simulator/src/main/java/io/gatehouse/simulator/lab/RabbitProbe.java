package io.gatehouse.simulator.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;

/// Asks every node of RabbitMQ over AMQP and over HTTP, and a cluster whether it is whole.
record RabbitProbe(LabEndpoints endpoints) implements BrokerProbe {
    private static final byte[] AMQP_HEADER = {'A', 'M', 'Q', 'P', 0, 0, 9, 1};
    private static final int METHOD_FRAME = 1;
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String ask() throws IOException {
        List<RabbitNode> nodes = endpoints.rabbitNodes();
        String version = "";
        for (RabbitNode node : nodes) {
            version = get(node, "overview").path("rabbitmq_version").asText();
            shakeHands(node);
            if (nodes.size() > 1) {
                checkWhole(get(node, "nodes"), nodes.size());
            }
        }
        return version;
    }

    private static void checkWhole(JsonNode nodes, int expected) throws IOException {
        long running = StreamSupport.stream(nodes.spliterator(), false)
                .filter(node -> node.path("running").asBoolean())
                .count();
        if (running < expected) {
            throw new IOException(running + " of " + expected + " nodes have joined");
        }
        for (JsonNode node : nodes) {
            if (!node.path("partitions").isEmpty()) {
                throw new IOException(node.path("name").asText() + " sees a partition");
            }
        }
    }

    private static void shakeHands(RabbitNode node) throws IOException {
        Probe.talk(node.amqpPort(), socket -> {
            socket.getOutputStream().write(AMQP_HEADER);
            if (socket.getInputStream().read() != METHOD_FRAME) {
                throw new IOException("the AMQP listener does not answer the handshake");
            }
            return true;
        });
    }

    private JsonNode get(RabbitNode node, String what) throws IOException {
        Probe.talk(node.managementPort(), socket -> true);
        String credentials = endpoints.rabbitUser() + ":" + endpoints.rabbitPassword();
        URI uri = URI.create("http://" + endpoints.host() + ":" + node.managementPort() + "/api/" + what);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(3))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .build();
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("the management API answers " + answer.statusCode());
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking the management API", e);
        }
    }
}
