package io.gatehouse.simulator.adapter.payment;

import io.gatehouse.simulator.reservation.PaymentSettings;
import io.gatehouse.simulator.reservation.Payments;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.function.Consumer;

/// Calls the payment service, behind a circuit breaker. A declined payment is an answer; no answer, and one that is
/// neither yes nor no, is a failure. Thread-safe.
public final class PaymentClient implements Payments, AutoCloseable {

    private static final String NAME = "payment";

    private final PaymentSettings settings;
    private final URI service;
    private final HttpClient http;
    private final CircuitBreakerRegistry breakers;
    private final CircuitBreaker breaker;

    /// Connects at the first payment.
    public PaymentClient(PaymentSettings settings, URI service) {
        this.settings = settings;
        this.service = service;
        // Version 2 begins with a question that some servers answer wrongly.
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectWithin())
                .build();
        this.breakers = CircuitBreakerRegistry.of(config(settings.breaker()));
        this.breaker = breakers.circuitBreaker(NAME);
    }

    private static CircuitBreakerConfig config(PaymentSettings.Breaker settings) {
        return CircuitBreakerConfig.custom()
                .failureRateThreshold((float) (100 * settings.failures()))
                .slidingWindow(settings.of(), settings.of(), CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .waitDurationInOpenState(settings.openFor())
                .permittedNumberOfCallsInHalfOpenState(settings.halfOpen())
                .ignoreExceptions(InterruptedException.class)
                .build();
    }

    /// The breaker's meters as Resilience4j names them.
    public MeterBinder meters() {
        return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers);
    }

    /// Told of every change of the breaker, with the name of its new state: `OPEN`, `HALF_OPEN`, `CLOSED`.
    public void onChange(Consumer<String> listener) {
        breaker.getEventPublisher()
                .onStateTransition(event ->
                        listener.accept(event.getStateTransition().getToState().name()));
    }

    @Override
    public Result pay(String key) throws InterruptedException {
        try {
            return breaker.executeCallable(() -> ask(key));
        } catch (CallNotPermittedException _) {
            return Result.NOT_TRIED;
        } catch (HttpTimeoutException _) {
            return Result.TIMED_OUT;
        } catch (IOException _) {
            return Result.FAILED;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a payment fails with an answer, a time-out or a broken line", e);
        }
    }

    private Result ask(String key) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service)
                .timeout(settings.answerWithin())
                .header(PaymentStandIn.KEY, key)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        return switch (status) {
            case PaymentStandIn.PAID -> Result.PAID;
            case PaymentStandIn.DECLINED -> Result.DECLINED;
            default -> throw new IOException("status " + status);
        };
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
