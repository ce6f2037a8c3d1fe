package io.gatehouse.adapter.rabbitmq;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.Secrets;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// RabbitMQ's management HTTP API: one `GET` in, JSON out, every failure a [BrokerException]. Thread-safe; holds a
/// connection pool until it is closed.
public final class ManagementApi implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Endpoints.RabbitMq endpoint;
    private final Secrets secrets;
    private final Duration timeout;
    private final ExecutorService executor;
    private final HttpClient client;

    /// Connects to nothing yet.
    ///
    /// @param timeout for connecting and for each answer
    public ManagementApi(Endpoints.RabbitMq endpoint, Secrets secrets, Duration timeout) {
        this.endpoint = endpoint;
        this.secrets = secrets;
        this.timeout = timeout;
        this.executor = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("rabbit-http-", 0).factory());
        // HTTP/1.1: the JDK's upgrade to HTTP/2 makes the broker close the connection. The JDK's own TLS context
        // checks certificate and host name.
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .executor(executor)
                .build();
    }

    /// The profile's virtual host as one path segment.
    public String virtualHost() {
        return segment(endpoint.virtualHost());
    }

    /// Any name as one path segment: `/` becomes `%2F`.
    public static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// Blocks for the answer.
    ///
    /// @param path below `/api/`, names encoded by [#segment(String)]
    /// @throws BrokerException of the kind that fits; `NotFound` for 404
    public JsonNode get(String path) {
        try {
            return getAsync(path).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof BrokerException ours) {
                throw ours;
            }
            throw e;
        }
    }

    /// The answer, or a failure with a [BrokerException] as its cause.
    ///
    /// @param path below `/api/`, names encoded by [#segment(String)]
    public CompletableFuture<JsonNode> getAsync(String path) {
        try {
            return client.sendAsync(request(path), HttpResponse.BodyHandlers.ofByteArray())
                    .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                    .handle((response, failure) -> {
                        if (failure != null) {
                            throw unreachable(failure);
                        }
                        return parse(path, response);
                    });
        } catch (BrokerException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private HttpRequest request(String path) {
        var scheme = endpoint.tls() ? "https" : "http";
        var host = endpoint.host().indexOf(':') >= 0 ? "[" + endpoint.host() + "]" : endpoint.host();
        var uri = URI.create(scheme + "://" + host + ":" + endpoint.managementPort() + "/api/" + path);
        return HttpRequest.newBuilder(uri)
                .timeout(timeout)
                .header("Accept", "application/json")
                .header("Authorization", authorization())
                .GET()
                .build();
    }

    private String authorization() {
        var login = endpoint.login();
        try {
            var password =
                    secrets.resolve("rabbitmq.password", login.password()).orElse("");
            var pair = (login.user() + ":" + password).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(pair);
        } catch (Secrets.Missing e) {
            throw new BrokerException.AccessDenied(Broker.RABBITMQ, Failures.words(e), e);
        }
    }

    private static JsonNode parse(String path, HttpResponse<byte[]> response) {
        var json = tree(response.body());
        return switch (response.statusCode()) {
            case 200 -> {
                if (json.isMissingNode()) {
                    throw refused(path, "the answer is no JSON; is this the management port?");
                }
                yield json;
            }
            case 401, 403 ->
                throw new BrokerException.AccessDenied(
                        Broker.RABBITMQ, "RabbitMQ refuses the login: " + reason(json, response), null);
            case 404 -> throw new BrokerException.NotFound(Broker.RABBITMQ, path + ": " + reason(json, response));
            default -> throw refused(path, reason(json, response));
        };
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    // The broker's own words: {"error":"not_authorised","reason":"Login failed"}.
    private static String reason(JsonNode json, HttpResponse<byte[]> response) {
        var words = json.path("reason").asText(json.path("error").asText());
        return words.isEmpty() ? "HTTP " + response.statusCode() : words;
    }

    private static BrokerException refused(String path, String reason) {
        return new BrokerException.Refused(Broker.RABBITMQ, path + ": " + reason, null);
    }

    private BrokerException unreachable(Throwable failure) {
        return new BrokerException.Unreachable(
                Broker.RABBITMQ,
                "No answer from the management API at " + endpoint.host() + ":" + endpoint.managementPort() + " within "
                        + timeout.toMillis() + " ms: " + Failures.words(failure),
                failure);
    }

    /// Ends open requests and frees the connections.
    @Override
    public void close() {
        client.shutdownNow();
        client.close();
        executor.close();
    }
}
