package io.gatehouse.adapter.rabbitmq;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.QueueCounts;
import io.gatehouse.domain.QueueFacts;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.RabbitBinding;
import io.gatehouse.domain.RabbitChannel;
import io.gatehouse.domain.RabbitConnection;
import io.gatehouse.domain.RabbitConsumer;
import io.gatehouse.domain.RabbitExchange;
import io.gatehouse.domain.RabbitNode;
import io.gatehouse.domain.RabbitOverview;
import io.gatehouse.domain.RabbitPolicy;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.RabbitReads;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// The questions of one tick, put to the management API and, for the counts of all queues, to the Prometheus plugin.
final class ManagementReads implements RabbitReads {

    private static final Duration SLOW = Duration.ofSeconds(10);

    private final RabbitLines lines;
    private final ManagementApi api;
    private final Map<QueueName, Asked<QueueState>> queues = new ConcurrentHashMap<>();
    private final Asked<List<QueueState>> allQueues = new Asked<>();
    private final Asked<QueueCounts> counts = new Asked<>();
    private final Asked<Map<String, QueueFacts>> facts = new Asked<>();
    private final Asked<List<RabbitNode>> nodes = new Asked<>();
    private final Asked<RabbitOverview> overview = new Asked<>();
    private final Asked<List<RabbitConnection>> connections = new Asked<>();
    private final Asked<Integer> blocked = new Asked<>();
    private final Asked<List<RabbitChannel>> channels = new Asked<>();
    private final Asked<List<RabbitConsumer>> consumers = new Asked<>();
    private final Asked<List<RabbitExchange>> exchanges = new Asked<>();
    private final Asked<List<RabbitBinding>> bindings = new Asked<>();
    private final Asked<List<RabbitPolicy>> policies = new Asked<>();

    ManagementReads(RabbitLines lines) {
        this.lines = lines;
        this.api = lines.api();
    }

    @Override
    public CompletionStage<QueueState> queue(QueueName name) {
        return queues.computeIfAbsent(name, _ -> new Asked<>()).orAsk(() -> {
            var path = "queues/" + api.virtualHost() + "/" + ManagementApi.segment(name.value());
            return api.getAsync(path + "?columns=" + QueueJson.COLUMNS).handle((json, failure) -> {
                if (failure == null) {
                    return QueueJson.state(json, lines.rates(), lines.countsMessages());
                }
                throw named(name, failure);
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
        return allQueues.orAsk(() -> listOf(
                        "queues/" + api.virtualHost() + "?columns=" + QueueJson.COLUMNS,
                        "queues",
                        queue -> QueueJson.state(queue, lines.rates(), lines.countsMessages()))
                .thenApply(all -> all.stream()
                        .sorted(Comparator.comparing(QueueState::name))
                        .toList()));
    }

    @Override
    public CompletionStage<QueueCounts> queueCounts() {
        return counts.orAsk(() -> singleNode().thenCompose(lines.counts()::read).thenApply(read -> {
            lines.facts().seen(read);
            return read;
        }));
    }

    // A cluster does not gain a node from one tick to the next: what the last one found is good enough not to wait.
    private CompletionStage<Boolean> singleNode() {
        var asked = nodes().handle((all, failure) -> failure == null && all.size() == 1);
        return lines.singleNode()
                .<CompletionStage<Boolean>>map(CompletableFuture::completedFuture)
                .orElse(asked);
    }

    @Override
    public CompletionStage<Map<String, QueueFacts>> queueFacts() {
        return facts.orAsk(() -> lines.facts().get(this::policies));
    }

    @Override
    public CompletionStage<List<RabbitNode>> nodes() {
        return nodes.orAsk(() -> listOf("nodes?columns=" + NodeJson.COLUMNS, "nodes", NodeJson::node)
                .thenCombine(alarms(), NodeJson::withAlarms)
                .thenApply(read -> {
                    lines.learn(read);
                    return read;
                }));
    }

    // Empty where the broker does not say: then the statistics' flags have to do, late as they are.
    private CompletionStage<Optional<Set<BrokerAlarm>>> alarms() {
        return AlarmCheck.ask(api)
                .handle((alarms, failure) -> failure == null ? Optional.of(alarms) : Optional.empty());
    }

    @Override
    public CompletionStage<RabbitOverview> overview() {
        return overview.orAsk(() -> api.getAsync("overview?columns=" + OverviewJson.COLUMNS)
                .thenApply(OverviewJson::overview)
                .thenApply(read -> {
                    lines.learn(read);
                    return read;
                }));
    }

    @Override
    public CompletionStage<List<RabbitConnection>> connections() {
        return connections.orAsk(
                () -> listOf("connections?columns=" + ClientJson.CONNECTION, "connections", ClientJson::connection));
    }

    @Override
    public CompletionStage<Integer> blockedConnections() {
        return blocked.orAsk(() -> nodes().thenCompose(all -> all.stream().anyMatch(RabbitNode::alarmed)
                ? listOf(
                                "connections?columns=name,state",
                                "connections",
                                json -> json.path("state").asText().equals("blocked"))
                        .thenApply(states ->
                                (int) states.stream().filter(state -> state).count())
                : CompletableFuture.completedFuture(0)));
    }

    @Override
    public CompletionStage<List<RabbitChannel>> channels() {
        return channels.orAsk(() -> listOf("channels?columns=" + ClientJson.CHANNEL, "channels", ClientJson::channel));
    }

    @Override
    public CompletionStage<List<RabbitConsumer>> consumers() {
        return consumers.orAsk(() -> listOf("consumers/" + api.virtualHost(), "consumers", ClientJson::consumer));
    }

    @Override
    public CompletionStage<List<RabbitExchange>> exchanges() {
        return exchanges.orAsk(() -> listOf(
                "exchanges/" + api.virtualHost() + "?columns=" + TopologyJson.EXCHANGE,
                "exchanges",
                json -> TopologyJson.exchange(json, lines.countsMessages())));
    }

    @Override
    public CompletionStage<List<RabbitBinding>> bindings() {
        return bindings.orAsk(() -> listOf("bindings/" + api.virtualHost(), "bindings", TopologyJson::binding));
    }

    @Override
    public CompletionStage<List<RabbitPolicy>> policies() {
        return policies.orAsk(() -> policies("policies", false)
                .thenCombine(
                        policies("operator-policies", true),
                        (ours, operators) ->
                                Stream.concat(ours.stream(), operators.stream()).toList()));
    }

    private CompletableFuture<List<RabbitPolicy>> policies(String path, boolean operator) {
        return listOf(path + "/" + api.virtualHost(), "policies", json -> TopologyJson.policy(json, operator));
    }

    private <T> CompletableFuture<List<T>> listOf(String path, String what, Function<JsonNode, T> element) {
        return api.getAsync(path, SLOW).thenApply(json -> Told.list(json, what, element));
    }
}
