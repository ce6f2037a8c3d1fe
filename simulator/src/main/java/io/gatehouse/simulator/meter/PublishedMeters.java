package io.gatehouse.simulator.meter;

import io.gatehouse.domain.LedgerSnapshot;
import io.gatehouse.domain.LedgerSnapshot.Differences;
import io.gatehouse.domain.LedgerSnapshot.Places;
import io.gatehouse.domain.Receipts;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;

/// The meters that the simulation publishes as a service of its own: what its workers measured and where its people
/// are. Thread-safe.
public final class PublishedMeters {

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Timer reservations = timer("reservation.duration", "A reservation from its begin to its end");
    private final Timer processing = timer("ticket.processing", "What the ticket service needed for a request");
    /// The registry holds what it asks weakly, and would go on with the last value of what was collected.
    private final List<LongSupplier> counts = new CopyOnWriteArrayList<>();
    private volatile boolean reservationsEndBeforeTheQueue;
    private volatile LedgerSnapshot books =
            new LedgerSnapshot(0, new Places(0, 0, 0, 0, 0, 0, 0, 0), 0, Differences.NONE);

    PublishedMeters() {
        counter("ticket.entered", "People who entered the line", LedgerSnapshot::entered);
        counter("ticket.issued", "Tickets made out", books -> books.places().issued());
        counter("ticket.notified", "People who were told of their ticket", LedgerSnapshot::notified);
        counter(
                "ticket.refused",
                "People who were refused",
                books -> books.places().refused());
        gauge("ticket.waiting", "People in the line", books -> books.places().waiting());
        gauge(
                "ticket.admitted",
                "People let in whose request is not sent",
                books -> books.places().admitted());
        gauge(
                "ticket.in.flight",
                "Requests without a confirm",
                books -> books.places().inFlight());
        gauge("ticket.ready", "Requests in the queue", books -> books.places().ready());
        gauge(
                "ticket.unacked",
                "Requests in a worker's hands",
                books -> books.places().unacked());
        gauge(
                "ticket.dead.letters",
                "Requests that were rejected",
                books -> books.places().deadLettered());
    }

    private Timer timer(String name, String description) {
        return Timer.builder(name)
                .description(description)
                .publishPercentileHistogram()
                .minimumExpectedValue(SHORTEST)
                .maximumExpectedValue(LONGEST)
                .register(registry);
    }

    private void counter(String name, String description, ToDoubleFunction<LedgerSnapshot> count) {
        FunctionCounter.builder(name, this, meters -> count.applyAsDouble(meters.books))
                .description(description)
                .register(registry);
    }

    /// Publishes what users answered as well.
    void publish(ReceiptMeter receipts) {
        receipt("ticket.received", "People who confirmed that they were told", receipts, Receipts::received);
        receipt("ticket.unreachable", "People who were not there to be told in time", receipts, Receipts::unreachable);
    }

    private void receipt(String name, String description, ReceiptMeter receipts, ToDoubleFunction<Receipts> count) {
        FunctionCounter.builder(
                        name,
                        receipts,
                        meter -> meter.counts().map(count::applyAsDouble).orElse(0.0))
                .description(description)
                .register(registry);
    }

    private void gauge(String name, String description, ToDoubleFunction<LedgerSnapshot> count) {
        Gauge.builder(name, this, meters -> count.applyAsDouble(meters.books))
                .description(description)
                .register(registry);
    }

    /// The ticket service decided on a request.
    public void processed(Duration took) {
        processing.record(took);
    }

    /// A worker's request came to its end: its event is kept, or it was rejected. Without seats and payment that is
    /// the reservation.
    public void served(Duration took) {
        if (!reservationsEndBeforeTheQueue) {
            reservations.record(took);
        }
    }

    /// Reservations are what [#reserved] tells of from now on.
    public void reservationsEndBeforeTheQueue() {
        reservationsEndBeforeTheQueue = true;
    }

    /// Somebody reserved a seat and paid for it, or did not get so far.
    public void reserved(Duration took) {
        reservations.record(took);
    }

    /// Publishes a counter that somebody else counts.
    ///
    /// @param tags name, value, name, value …
    public void counter(String name, String description, LongSupplier count, String... tags) {
        counts.add(count);
        FunctionCounter.builder(name, count, LongSupplier::getAsLong)
                .description(description)
                .tags(tags)
                .register(registry);
    }

    /// Publishes the meters of a library.
    public void add(MeterBinder meters) {
        meters.bindTo(registry);
    }

    /// Everything as Prometheus text, with the books of this moment.
    public String scrape(LedgerSnapshot now) {
        books = now;
        return registry.scrape();
    }
}
