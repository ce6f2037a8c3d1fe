package io.gatehouse.adapter.rabbitmq;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.Secrets;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// RabbitMQ's management HTTP API: one request in, JSON out, every failure a [BrokerException]. Thread-safe.
public final class ManagementApi implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UNHEALTHY = 503;

    private final Endpoints.RabbitMq endpoint;
    private final Secrets secrets;
    private final BrokerHttp http;

    /// Connects to nothing yet.
    ///
    /// @param timeout for connecting and for each answer
    public ManagementApi(Endpoints.RabbitMq endpoint, Secrets secrets, Duration timeout) {
        this(endpoint, secrets, new BrokerHttp(endpoint, timeout));
    }

    /// Closes `http` with itself.
    ManagementApi(Endpoints.RabbitMq endpoint, Secrets secrets, BrokerHttp http) {
        this.endpoint = endpoint;
        this.secrets = secrets;
        this.http = http;
    }

    /// Reads the JSON of an answer piece by piece.
    @FunctionalInterface
    interface Reading<T> {
        T read(JsonParser json) throws IOException;
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
        return getAsync(path, http.timeout());
    }

    /// The answer to something that takes the broker longer than most.
    CompletableFuture<JsonNode> getAsync(String path, Duration patience) {
        return read(path, patience, json -> JSON.readTree(json));
    }

    /// The answer to a health check, whose "no" is a 503 with the reasons in it.
    CompletableFuture<JsonNode> check(String path) {
        return ask(
                path,
                http.timeout(),
                answer -> answer.status() == UNHEALTHY
                        ? json(path, answer, json -> JSON.readTree(json))
                        : parse(path, answer, json -> JSON.readTree(json)));
    }

    /// What `reading` makes of the answer.
    <T> CompletableFuture<T> read(String path, Duration patience, Reading<T> reading) {
        return ask(path, patience, answer -> parse(path, answer, reading));
    }

    private <T> CompletableFuture<T> ask(String path, Duration patience, Function<BrokerHttp.Answer, T> read) {
        return http.get(endpoint.managementPort(), "/api/" + path, patience, this::withLogin, read);
    }

    /// Has the broker change something and blocks until it did.
    ///
    /// @param method PUT, POST or DELETE
    /// @param path below `/api/`, names encoded by [#segment(String)]
    /// @param body JSON, "" for none
    /// @param reason goes to the broker's log and to whom it concerns, "" for none
    /// @throws BrokerException of the kind that fits; `NotFound` for 404; `Unreachable` says if it may be done
    void change(String method, String path, String body, String reason) {
        var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        try {
            var _ = http.<Boolean>send(
                            endpoint.managementPort(),
                            "/api/" + path,
                            http.timeout(),
                            request -> {
                                withLogin(request).header("Content-Type", "application/json");
                                if (!reason.isEmpty()) {
                                    request.header("X-Reason", reason);
                                }
                                return request.method(method, publisher);
                            },
                            answer -> isDone(answer) ? true : parse(path, answer, json -> true))
                    .join();
        } catch (CompletionException e) {
            throw switch (e.getCause()) {
                case BrokerException.Unreachable lost -> wasSent(lost) ? lost.inDoubt() : lost;
                case BrokerException ours -> ours;
                case null, default -> e;
            };
        }
    }

    // Without a connection there was nobody to send it to.
    private static boolean wasSent(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDone(BrokerHttp.Answer answer) {
        return answer.status() / 100 == 2;
    }

    private HttpRequest.Builder withLogin(HttpRequest.Builder request) {
        return request.header("Accept", "application/json").header("Authorization", authorization());
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

    private static <T> T parse(String path, BrokerHttp.Answer answer, Reading<T> reading) {
        return switch (answer.status()) {
            case 200 -> json(path, answer, reading);
            case 401, 403 ->
                throw new BrokerException.AccessDenied(
                        Broker.RABBITMQ, "RabbitMQ refuses the login: " + reason(answer), null);
            case 404 -> throw new BrokerException.NotFound(Broker.RABBITMQ, path + ": " + reason(answer));
            default -> throw refused(path, reason(answer), null);
        };
    }

    private static <T> T json(String path, BrokerHttp.Answer answer, Reading<T> reading) {
        try (var body = answer.open();
                var json = JSON.createParser(body)) {
            var token = json.nextToken();
            if (token == null || !token.isStructStart()) {
                throw refused(path, "the answer is no JSON; is this the management port?", null);
            }
            return reading.read(json);
        } catch (IOException e) {
            throw refused(path, "the answer is no JSON or breaks off; is this the management port?", e);
        }
    }

    // The broker's own words: {"error":"not_authorised","reason":"Login failed"}.
    private static String reason(BrokerHttp.Answer answer) {
        var status = "HTTP " + answer.status();
        try (var body = answer.open()) {
            var json = JSON.readTree(body);
            var words = json.path("reason").asText(json.path("error").asText());
            return words.isEmpty() ? status : Failures.printable(words);
        } catch (IOException e) {
            return status;
        }
    }

    private static BrokerException refused(String path, String reason, @Nullable Throwable e) {
        return new BrokerException.Refused(Broker.RABBITMQ, path + ": " + reason, e);
    }

    @Override
    public void close() {
        http.close();
    }
}
