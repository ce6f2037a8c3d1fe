package io.gatehouse.adapter.app;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.SourceId;
import io.gatehouse.domain.WatchCost;
import io.gatehouse.port.MetricSource;
import io.gatehouse.port.ServiceReads;
import java.time.Duration;

/// Reads one service by its health and metrics addresses. For one poller thread.
public final class ServiceSource implements MetricSource<ServiceReads> {

    private static final int OF_TEN = 9;

    private final Endpoints.Service service;
    private final HttpReader http;
    private final CounterMemory memory = new CounterMemory();

    /// Connects to nothing yet.
    ///
    /// @param timeout of a poll; a request gets a little less, so that it is the service that is told to be late
    public ServiceSource(Endpoints.Service service, Duration timeout) {
        this.service = service;
        this.http = new HttpReader(timeout.multipliedBy(OF_TEN).dividedBy(10));
    }

    @Override
    public SourceId id() {
        return SourceId.service(service.name());
    }

    @Override
    public ServiceReads tick() {
        return new ServiceTick(service, http, memory);
    }

    /// Services do not tell their version the same way; none is known.
    @Override
    public String version() {
        return "";
    }

    /// Bodies are counted exactly, heads by their text.
    @Override
    public WatchCost cost() {
        return http.cost();
    }

    @Override
    public void close() {
        http.close();
    }
}
