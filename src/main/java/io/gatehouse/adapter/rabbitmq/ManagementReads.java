package io.gatehouse.adapter.rabbitmq;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.QueueState;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.RabbitReads;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/// The questions of one tick, put to the management API.
final class ManagementReads implements RabbitReads {

    private final ManagementApi api;
    private final CounterRates rates;
    private final Map<QueueName, CompletionStage<QueueState>> asked = new HashMap<>();

    ManagementReads(ManagementApi api, CounterRates rates) {
        this.api = api;
        this.rates = rates;
    }

    @Override
    public CompletionStage<QueueState> queue(QueueName name) {
        return asked.computeIfAbsent(name, queue -> {
            var path = "queues/" + api.virtualHost() + "/" + ManagementApi.segment(queue.value());
            return api.getAsync(path + "?columns=" + QueueJson.COLUMNS).handle((json, failure) -> {
                if (failure == null) {
                    return QueueJson.state(json, rates);
                }
                throw named(queue, failure);
            });
        });
    }

    private static CompletionException named(QueueName queue, Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        var told = cause instanceof BrokerException.NotFound
                ? new BrokerException.NotFound(Broker.RABBITMQ, "there is no queue " + queue)
                : cause;
        return new CompletionException(told);
    }

    @Override
    public CompletionStage<List<QueueState>> queues() {
        return api.getAsync("queues/" + api.virtualHost() + "?columns=" + QueueJson.COLUMNS)
                .thenApply(this::all);
    }

    private List<QueueState> all(JsonNode array) {
        var queues = new ArrayList<QueueState>(array.size());
        array.forEach(queue -> queues.add(QueueJson.state(queue, rates)));
        queues.sort(Comparator.comparing(QueueState::name));
        return List.copyOf(queues);
    }

    @Override
    public CompletionStage<Long> connections() {
        return api.getAsync("overview?columns=object_totals.connections")
                .thenApply(overview ->
                        overview.path("object_totals").path("connections").asLong());
    }
}
