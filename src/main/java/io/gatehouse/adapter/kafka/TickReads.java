package io.gatehouse.adapter.kafka;

import io.gatehouse.domain.KafkaBroker;
import io.gatehouse.domain.KafkaGroup;
import io.gatehouse.domain.KafkaSurvey;
import io.gatehouse.port.KafkaReads;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// The questions of one tick, each on a thread of the executor. For one poller thread.
final class TickReads implements KafkaReads {

    private final KafkaLink link;
    private final EndOffsets history;
    private final Surveyor surveyor;
    private final Executor executor;
    private final Runnable unanswered;
    private final Map<String, CompletableFuture<KafkaGroup>> groups = new HashMap<>();
    private @Nullable CompletableFuture<List<KafkaBroker>> brokers;

    /// @param unanswered called when Kafka did not answer
    TickReads(KafkaLink link, EndOffsets history, Surveyor surveyor, Executor executor, Runnable unanswered) {
        this.link = link;
        this.history = history;
        this.surveyor = surveyor;
        this.executor = executor;
        this.unanswered = unanswered;
    }

    @Override
    public CompletionStage<List<KafkaBroker>> brokers() {
        var asked = brokers;
        if (asked == null) {
            asked = ask(() -> ClusterReading.brokers(link)).whenComplete((_, failure) -> {
                if (failure != null) {
                    unanswered.run();
                    // An answer from an earlier tick must not make a Kafka look alive that no longer is.
                    surveyor.distrust();
                }
            });
            brokers = asked;
        }
        return asked.copy();
    }

    @Override
    public CompletionStage<KafkaGroup> group(String id) {
        return groups.computeIfAbsent(id, it -> ask(() -> read(it))).copy();
    }

    private KafkaGroup read(String id) {
        var group = new GroupReading(link).one(id);
        var wanted = group.untouched();
        wanted.addAll(group.committed().orElse(Committed.NOTHING).offsets().keySet());
        var topics = TopicReading.read(
                link, wanted.stream().map(TopicPartition::topic).collect(Collectors.toSet()));
        return group.with(
                LagReckoning.read(link, topics, wanted, List.of(group), history).of(group));
    }

    @Override
    public CompletionStage<KafkaSurvey> survey() {
        return brokers().thenCompose(_ -> surveyor.latest());
    }

    private <T> CompletableFuture<T> ask(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, executor);
    }
}
