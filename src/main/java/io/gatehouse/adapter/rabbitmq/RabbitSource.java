package io.gatehouse.adapter.rabbitmq;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.SourceId;
import io.gatehouse.domain.WatchCost;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.MetricSource;
import io.gatehouse.port.RabbitReads;
import io.gatehouse.port.Secrets;
import io.gatehouse.port.Tripwire;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/// Reads RabbitMQ through its management API and its Prometheus plugin; HTTP finds its connection again by itself. Any
/// thread.
public final class RabbitSource implements MetricSource<RabbitReads> {

    private final RabbitLines lines;

    /// Connects to nothing yet.
    ///
    /// @param timeout for each answer; lists that grow with the broker have a longer one
    public RabbitSource(Endpoints.RabbitMq endpoint, Secrets secrets, Duration timeout) {
        lines = new RabbitLines(endpoint, secrets, timeout);
    }

    @Override
    public SourceId id() {
        return SourceId.of(Broker.RABBITMQ);
    }

    @Override
    public WatchCost cost() {
        return lines.cost();
    }

    @Override
    public RabbitReads tick() {
        var reads = new ManagementReads(lines);
        if (lines.version().isEmpty()) {
            learn(reads);
        }
        return reads;
    }

    // Without it nobody knows whether a rate that is not told is 0 or not counted.
    private static void learn(RabbitReads reads) {
        try {
            reads.overview().toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof BrokerException ours) {
                throw ours;
            }
            throw e;
        }
    }

    @Override
    public Optional<Tripwire> tripwire() {
        return Optional.of(new AlarmTripwire(lines.api()));
    }

    @Override
    public String version() {
        return lines.version();
    }

    @Override
    public void close() {
        lines.close();
    }
}
