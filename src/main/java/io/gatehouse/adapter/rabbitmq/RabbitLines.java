package io.gatehouse.adapter.rabbitmq;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.RabbitNode;
import io.gatehouse.domain.RabbitOverview;
import io.gatehouse.domain.WatchCost;
import io.gatehouse.port.Secrets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What is kept from tick to tick: the lines to the broker and what was learnt on them. Thread-safe.
final class RabbitLines implements AutoCloseable {

    private final BrokerHttp http;
    private final ManagementApi api;
    private final QueueCountsReader counts;
    private final FactsCache facts;
    private final CounterRates rates = new CounterRates();
    private volatile String version = "";
    private volatile boolean countsMessages = true;
    private volatile Optional<Boolean> singleNode = Optional.empty();

    /// Connects to nothing yet.
    RabbitLines(Endpoints.RabbitMq endpoint, Secrets secrets, Duration timeout) {
        http = new BrokerHttp(endpoint, timeout);
        api = new ManagementApi(endpoint, secrets, http);
        counts = new QueueCountsReader(endpoint, http, api);
        facts = new FactsCache(api);
    }

    ManagementApi api() {
        return api;
    }

    QueueCountsReader counts() {
        return counts;
    }

    FactsCache facts() {
        return facts;
    }

    CounterRates rates() {
        return rates;
    }

    void learn(RabbitOverview overview) {
        version = overview.version();
        countsMessages = switch (overview.statistics()) {
            case FULL, LATE -> true;
            case WITHOUT_RATES, OFF -> false;
        };
    }

    void learn(List<RabbitNode> nodes) {
        singleNode = Optional.of(nodes.size() == 1);
    }

    /// Whether the broker is no cluster, empty while that is not known.
    Optional<Boolean> singleNode() {
        return singleNode;
    }

    /// The version the broker last told, "" before that.
    String version() {
        return version;
    }

    /// Whether the broker counts messages going in and out, so that what it does not mention did not happen.
    boolean countsMessages() {
        return countsMessages;
    }

    WatchCost cost() {
        return http.cost();
    }

    @Override
    public void close() {
        api.close();
    }
}
