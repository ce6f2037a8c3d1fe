package io.gatehouse.adapter.rabbitmq;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.SourceId;
import io.gatehouse.domain.WatchCost;
import io.gatehouse.port.MetricSource;
import io.gatehouse.port.RabbitReads;
import io.gatehouse.port.Secrets;
import java.time.Duration;

/// Reads RabbitMQ through its management API; HTTP finds its connection again by itself. For one poller thread.
public final class RabbitSource implements MetricSource<RabbitReads> {

    private final ManagementApi api;
    private final CounterRates rates = new CounterRates();
    private volatile String version = "";

    public RabbitSource(Endpoints.RabbitMq endpoint, Secrets secrets, Duration timeout) {
        api = new ManagementApi(endpoint, secrets, timeout);
    }

    @Override
    public SourceId id() {
        return SourceId.of(Broker.RABBITMQ);
    }

    @Override
    public WatchCost cost() {
        return WatchCost.NONE;
    }

    @Override
    public RabbitReads tick() {
        if (version.isEmpty()) {
            version = api.get("overview?columns=rabbitmq_version")
                    .path("rabbitmq_version")
                    .asText();
        }
        return new ManagementReads(api, rates);
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public void close() {
        api.close();
    }
}
