package io.gatehouse.adapter.rabbitmq;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.QueueCounts;
import io.gatehouse.port.BrokerException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Asks the Prometheus plugin of one node for the counts of all its queues: messages and consumers in two questions at
/// once, which the broker answers side by side. Thread-safe.
final class PrometheusCounts {

    private final BrokerHttp http;
    private final int port;
    private final String virtualHost;
    private final QueueTally messages = new QueueTally();
    private final QueueTally consumers = new QueueTally();

    PrometheusCounts(BrokerHttp http, int port, String virtualHost) {
        this.http = http;
        this.port = port;
        this.virtualHost = virtualHost;
    }

    CompletableFuture<QueueCounts> read() {
        return family("queue_coarse_metrics", messages)
                .thenCombine(family("queue_consumer_count", consumers), PrometheusCounts::withConsumers);
    }

    private static QueueCounts withConsumers(QueueCounts messages, QueueCounts readers) {
        var same = messages.names().equals(readers.names());
        var size = messages.size();
        var ready = new long[size];
        var unacked = new long[size];
        var consumers = new long[size];
        for (var queue = 0; queue < size; queue++) {
            ready[queue] = messages.readyMessages(queue);
            unacked[queue] = messages.unackedMessages(queue);
            var there = same ? queue : readers.find(messages.name(queue)).orElse(-1);
            consumers[queue] = there < 0 ? QueueCounts.NOT_TOLD : readers.consumers(there);
        }
        return new QueueCounts(messages.names(), ready, unacked, consumers, "/metrics/detailed");
    }

    private CompletableFuture<QueueCounts> family(String family, QueueTally tally) {
        var target = "/metrics/detailed?family=" + family + "&vhost=" + ManagementApi.segment(virtualHost);
        return http.get(port, target, http.timeout(), UnaryOperator.identity(), answer -> parse(answer, tally));
    }

    private QueueCounts parse(BrokerHttp.Answer answer, QueueTally tally) {
        synchronized (tally) {
            tally.begin();
            try (var text = answer.open()) {
                if (answer.status() != 200) {
                    throw refused("HTTP " + answer.status(), null);
                }
                if (!PrometheusQueues.read(text, virtualHost, tally)) {
                    throw refused("the answer holds nothing of RabbitMQ; is this the Prometheus port?", null);
                }
            } catch (IOException e) {
                throw refused(Failures.words(e), e);
            }
            return tally.counts("");
        }
    }

    private static BrokerException refused(String why, @Nullable Throwable cause) {
        return new BrokerException.Refused(Broker.RABBITMQ, "metrics/detailed: " + why, cause);
    }
}
