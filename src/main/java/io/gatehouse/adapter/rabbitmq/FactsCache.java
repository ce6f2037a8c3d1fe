package io.gatehouse.adapter.rabbitmq;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.domain.QueueCounts;
import io.gatehouse.domain.QueueFacts;
import io.gatehouse.domain.RabbitPolicy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Remembers how queues were declared, for a minute or until there are others. Thread-safe.
final class FactsCache {

    private static final Duration SLOW = Duration.ofSeconds(15);
    private static final long GOOD_FOR = Duration.ofMinutes(1).toNanos();
    /// Queues that come and go all the time must not have everything read all the time.
    private static final long AT_LEAST = Duration.ofSeconds(10).toNanos();

    private final ManagementApi api;
    private volatile Known known = new Known(Map.of(), System.nanoTime() - GOOD_FOR);
    private volatile QueueCounts newest = QueueCounts.NONE;

    FactsCache(ManagementApi api) {
        this.api = api;
    }

    private record Known(Map<String, QueueFacts> facts, long atNanos) {}

    /// Tells which queues there are.
    void seen(QueueCounts counts) {
        newest = counts;
    }

    /// What is remembered, or, when that is too old or of other queues, what is there now.
    CompletionStage<Map<String, QueueFacts>> get(Supplier<CompletionStage<List<RabbitPolicy>>> policies) {
        var remembered = known;
        var age = System.nanoTime() - remembered.atNanos();
        if (age < AT_LEAST || (age < GOOD_FOR && isOf(remembered.facts(), newest))) {
            return CompletableFuture.completedFuture(remembered.facts());
        }
        return policies.get().thenCompose(this::read).thenApply(facts -> {
            known = new Known(facts, System.nanoTime());
            return facts;
        });
    }

    private static boolean isOf(Map<String, QueueFacts> facts, QueueCounts counts) {
        return counts.size() == 0
                || (facts.size() == counts.size() && facts.keySet().containsAll(counts.names()));
    }

    // What operator policies make of a queue is told only together with its statistics, which cost more.
    private CompletionStage<Map<String, QueueFacts>> read(List<RabbitPolicy> policies) {
        var cheap = policies.stream().noneMatch(RabbitPolicy::operator) ? "disable_stats=true&" : "";
        Map<String, Map<String, Object>> definitions = policies.stream()
                .filter(policy -> !policy.operator())
                .collect(Collectors.toMap(RabbitPolicy::name, RabbitPolicy::definition));
        return api.getAsync("queues/" + api.virtualHost() + "?" + cheap + "columns=" + QueueJson.FACTS, SLOW)
                .thenApply(json -> facts(json, definitions));
    }

    private static Map<String, QueueFacts> facts(JsonNode array, Map<String, Map<String, Object>> definitions) {
        var all = Told.list(array, "queues", queue -> QueueJson.facts(queue, definitions));
        return Map.copyOf(all.stream()
                .collect(Collectors.toMap(
                        facts -> facts.name().value(), Function.identity(), (one, _) -> one, HashMap::new)));
    }
}
