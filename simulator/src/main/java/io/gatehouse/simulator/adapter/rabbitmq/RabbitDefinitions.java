package io.gatehouse.simulator.adapter.rabbitmq;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.port.BrokerException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The pipeline's queues, exchanges and bindings as the management API of a lab has them. Thread-safe.
///
/// @param secrets finds the password behind a reference
public record RabbitDefinitions(
        Endpoints.RabbitMq endpoint, PipelineNames.RabbitMq names, Function<SecretRef, Optional<String>> secrets) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int REFUSED = 400;
    private static final int GONE = 404;

    /// Those of the pipeline, as JSON.
    ///
    /// @throws BrokerException when the API does not answer or refuses
    public String read() {
        try {
            var all = JSON.readTree(ask("GET", "definitions/" + virtualHost(), BodyPublishers.noBody(), false));
            var queues = Set.of(names.queue().value(), names.deadLetterQueue().value());
            var exchanges = Set.of(names.exchange(), names.deadLetterExchange());
            var ours = JSON.createObjectNode();
            keep(all, ours, "queues", one -> queues.contains(one.path("name").asText()));
            keep(
                    all,
                    ours,
                    "exchanges",
                    one -> exchanges.contains(one.path("name").asText()));
            keep(
                    all,
                    ours,
                    "bindings",
                    one -> exchanges.contains(one.path("source").asText())
                            || queues.contains(one.path("destination").asText()));
            return JSON.writeValueAsString(ours);
        } catch (JsonProcessingException e) {
            throw new BrokerException.Unreachable(Broker.RABBITMQ, "the management API answers no JSON", e);
        }
    }

    private static void keep(JsonNode all, ObjectNode ours, String what, Predicate<JsonNode> wanted) {
        var kept = ours.putArray(what);
        for (var one : all.path(what)) {
            if (wanted.test(one)) {
                kept.add(one);
            }
        }
    }

    /// Makes what they say and is not there.
    ///
    /// @throws BrokerException when the API does not answer or refuses
    public void write(String definitions) {
        ask("POST", "definitions/" + virtualHost(), BodyPublishers.ofString(definitions), false);
    }

    /// Deletes what is there.
    ///
    /// @param way below the virtual host, its first part being the kind
    /// @throws BrokerException when the API does not answer or refuses
    public void delete(List<String> way) {
        var rest = way.stream().skip(1).map(RabbitDefinitions::segment).collect(Collectors.joining("/"));
        ask("DELETE", way.getFirst() + "/" + virtualHost() + "/" + rest, BodyPublishers.noBody(), true);
    }

    private String virtualHost() {
        return segment(endpoint.virtualHost());
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String ask(String method, String way, BodyPublisher body, boolean mayBeGone) {
        var login = endpoint.login().user() + ":"
                + secrets.apply(endpoint.login().password()).orElse("");
        var request = HttpRequest.newBuilder(
                        URI.create("http://" + endpoint.host() + ":" + endpoint.managementPort() + "/api/" + way))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .method(method, body)
                .build();
        try (var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(ANSWER)
                .build()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= REFUSED && !(mayBeGone && answer.statusCode() == GONE)) {
                throw new BrokerException.Refused(Broker.RABBITMQ, method + " " + way + ": " + answer.body(), null);
            }
            return answer.body();
        } catch (IOException e) {
            throw new BrokerException.Unreachable(Broker.RABBITMQ, String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerException.Unreachable(Broker.RABBITMQ, "interrupted", e);
        }
    }
}
