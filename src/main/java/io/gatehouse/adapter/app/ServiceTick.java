package io.gatehouse.adapter.app;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Growth;
import io.gatehouse.domain.ServiceHealth;
import io.gatehouse.domain.ServiceSamples;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.ServiceReads;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// The two requests of one tick, each sent when the first question needs it. For one thread.
final class ServiceTick implements ServiceReads {

    private static final long MOST_HEALTH_BYTES = 1_000_000;
    private static final long MOST_METRICS_BYTES = 16_000_000;
    private static final String JSON = "application/json, application/vnd.spring-boot.actuator.v3+json";
    private static final String TEXT = "text/plain;version=0.0.4, application/openmetrics-text;q=0.5, */*;q=0.1";
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private record Scrape(ServiceSamples samples, long atNanos) {}

    private final Endpoints.Service service;
    private final HttpReader http;
    private final CounterMemory memory;
    private @Nullable CompletionStage<Optional<ServiceHealth>> health;
    private @Nullable CompletionStage<Optional<Scrape>> scrape;
    private final Map<String, CompletionStage<List<Growth>>> growths = new HashMap<>();

    ServiceTick(Endpoints.Service service, HttpReader http, CounterMemory memory) {
        this.service = service;
        this.http = http;
        this.memory = memory;
    }

    @Override
    public String service() {
        return service.name();
    }

    @Override
    public CompletionStage<Optional<ServiceHealth>> health() {
        var asked = health;
        if (asked == null) {
            asked = service.health()
                    .map(address -> http.get(address, JSON, MOST_HEALTH_BYTES)
                            .thenApply(answer -> Optional.of(healthIn(answer))))
                    .orElse(CompletableFuture.completedFuture(Optional.empty()));
            health = asked;
        }
        return asked;
    }

    /// Actuator answers 503 while the service is down, and says in the body why.
    private static ServiceHealth healthIn(HttpReader.Answer answer) {
        if (answer.status() != OK && answer.status() != UNAVAILABLE) {
            throw refused(answer, "health");
        }
        return HealthJson.read(answer.body())
                .orElseThrow(() -> new BrokerException.Refused(
                        Broker.SERVICE,
                        "health: HTTP " + answer.status() + ", and the answer is no health in JSON",
                        null));
    }

    private static BrokerException refused(HttpReader.Answer answer, String what) {
        var status = what + ": HTTP " + answer.status();
        return answer.status() == 401 || answer.status() == 403
                ? new BrokerException.AccessDenied(Broker.SERVICE, status + ", not open to this console", null)
                : new BrokerException.Refused(Broker.SERVICE, status, null);
    }

    @Override
    public CompletionStage<Optional<ServiceSamples>> samples() {
        return scrape().thenApply(read -> read.map(Scrape::samples));
    }

    private CompletionStage<Optional<Scrape>> scrape() {
        var asked = scrape;
        if (asked == null) {
            asked = service.metrics()
                    .map(address -> http.get(address, TEXT, MOST_METRICS_BYTES)
                            .thenApply(answer -> Optional.of(scrapeIn(answer))))
                    .orElse(CompletableFuture.completedFuture(Optional.empty()));
            scrape = asked;
        }
        return asked;
    }

    private static Scrape scrapeIn(HttpReader.Answer answer) {
        if (answer.status() != OK) {
            throw refused(answer, "metrics");
        }
        var samples = PrometheusText.read(answer.body());
        if (samples.samples().isEmpty() && samples.unreadableLines() > 0) {
            throw new BrokerException.Refused(
                    Broker.SERVICE, "metrics: the answer is no Prometheus text; is this the right address?", null);
        }
        return new Scrape(samples, System.nanoTime());
    }

    @Override
    public CompletionStage<List<Growth>> growth(String name, Duration within) {
        return growths.computeIfAbsent(
                name + " " + within,
                _ -> scrape().thenApply(read -> read.map(it -> memory.growth(name, within, it.samples(), it.atNanos()))
                        .orElse(List.of())));
    }
}
