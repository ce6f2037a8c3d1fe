package io.gatehouse.adapter.rabbitmq;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.QueueCounts;
import io.gatehouse.port.BrokerException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the counts of all queues: from the Prometheus plugin where the profile names its port, else, or when that does
/// not answer, from the management API. Each node's plugin knows the queues of that node alone, so of a cluster the
/// management API is asked. Thread-safe.
final class QueueCountsReader {

    private static final Logger LOG = LoggerFactory.getLogger(QueueCountsReader.class);

    private static final String COLUMNS = "?columns=name,messages_ready,messages_unacknowledged,consumers";
    private static final String WITHOUT_STATISTICS =
            "?disable_stats=true&enable_queue_totals=true&columns=name,messages_ready,messages_unacknowledged";
    private static final Duration SLOW = Duration.ofSeconds(15);
    private static final Duration TRY_AGAIN = Duration.ofMinutes(1);

    private final Optional<PrometheusCounts> prometheus;
    private final ManagementApi management;
    private final QueueTally tally = new QueueTally();
    private volatile long prometheusNotBefore = System.nanoTime();

    QueueCountsReader(Endpoints.RabbitMq endpoint, BrokerHttp http, ManagementApi management) {
        this.management = management;
        this.prometheus = endpoint.prometheusPort().isPresent()
                ? Optional.of(
                        new PrometheusCounts(http, endpoint.prometheusPort().getAsInt(), endpoint.virtualHost()))
                : Optional.empty();
    }

    /// Asks for the counts.
    ///
    /// @param singleNode false for a cluster, or when that is not known
    CompletableFuture<QueueCounts> read(boolean singleNode) {
        if (prometheus.isEmpty() || !singleNode || System.nanoTime() - prometheusNotBefore < 0) {
            return managementCounts();
        }
        return prometheus
                .get()
                .read()
                .exceptionallyCompose(failure -> managementCounts().thenApply(counts -> {
                    LOG.info("the Prometheus plugin is left alone for a minute: {}", Failures.words(failure));
                    prometheusNotBefore = System.nanoTime() + TRY_AGAIN.toNanos();
                    return counts;
                }));
    }

    private static BrokerException refused(String why, @Nullable Throwable cause) {
        return new BrokerException.Refused(Broker.RABBITMQ, "counts of the queues: " + why, cause);
    }

    /// Where the broker gathers no statistics, each queue is asked by the broker itself.
    private CompletableFuture<QueueCounts> managementCounts() {
        return managementCounts(COLUMNS)
                .thenCompose(counts -> nothingTold(counts)
                        ? managementCounts(WITHOUT_STATISTICS)
                        : CompletableFuture.completedFuture(counts));
    }

    private static boolean nothingTold(QueueCounts counts) {
        return counts.size() > 0
                && counts.queues().allMatch(queue -> counts.readyMessages(queue) == QueueCounts.NOT_TOLD);
    }

    private CompletableFuture<QueueCounts> managementCounts(String query) {
        return management.read("queues/" + management.virtualHost() + query, SLOW, json -> {
            synchronized (tally) {
                tally.begin();
                if (json.currentToken() == JsonToken.START_ARRAY) {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        queue(json);
                    }
                }
                if (json.currentToken() != JsonToken.END_ARRAY) {
                    throw refused("the answer is no list of queues", null);
                }
                return tally.counts("/api/queues");
            }
        });
    }

    private void queue(JsonParser json) throws IOException {
        var name = "";
        var counts = new long[] {QueueCounts.NOT_TOLD, QueueCounts.NOT_TOLD, QueueCounts.NOT_TOLD};
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var field = json.currentName();
            json.nextToken();
            switch (field) {
                case "name" -> name = json.getText();
                case "messages_ready" -> counts[QueueTally.READY] = json.getValueAsLong(QueueCounts.NOT_TOLD);
                case "messages_unacknowledged" ->
                    counts[QueueTally.UNACKED] = json.getValueAsLong(QueueCounts.NOT_TOLD);
                case "consumers" -> counts[QueueTally.CONSUMERS] = json.getValueAsLong(QueueCounts.NOT_TOLD);
                default -> json.skipChildren();
            }
        }
        for (var column = 0; column < counts.length && !name.isEmpty(); column++) {
            tally.note(name, column, counts[column]);
        }
    }
}
