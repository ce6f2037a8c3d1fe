package io.gatehouse.adapter.kafka;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.WatchCost;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.Secrets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.admin.AbstractOptions;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.errors.TimeoutException;

/// One admin client, which finds its brokers again by itself, and what it has cost. Its waiting methods block, each
/// question at most the time-out. Thread-safe.
final class KafkaLink implements AutoCloseable {

    /// A coordinator that has just moved is found again; one that is gone does not hold a sweep up to its time-out.
    private static final int RETRIES = 4;

    /// Kafka has no exception of its own for that.
    private static final String THREAD_IS_GONE = "thread has exited";

    private static final String METRICS = "admin-client-metrics";

    private final Admin admin;
    private final String address;
    private final int timeoutMillis;
    private final LongAdder waitedNanos = new LongAdder();
    private volatile boolean dead;

    private KafkaLink(Admin admin, String address, int timeoutMillis) {
        this.admin = admin;
        this.address = address;
        this.timeoutMillis = timeoutMillis;
    }

    /// Makes the client; it connects when it is first asked.
    ///
    /// @param timeout of each question
    /// @throws BrokerException.Unreachable when no bootstrap server has an address
    /// @throws BrokerException.AccessDenied when a password is not where the profile says
    static KafkaLink open(Endpoints.Kafka endpoint, Secrets secrets, Duration timeout) {
        var millis = (int) timeout.toMillis();
        var address = endpoint.bootstrapServers();
        try {
            var settings = ClientSettings.of(endpoint, secrets);
            settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
            settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
            settings.put(AdminClientConfig.RETRIES_CONFIG, RETRIES);
            var admin = Admin.create(settings);
            return new KafkaLink(admin, address, millis);
        } catch (KafkaException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw new BrokerException.Unreachable(Broker.KAFKA, address + ": " + cause.getMessage(), e);
        }
    }

    Admin admin() {
        return admin;
    }

    /// False once the client's thread has ended, as it does when something that is no Kafka has announced an answer
    /// larger
    /// than the memory: such a client never answers again.
    boolean usable() {
        return !dead;
    }

    private void note(Throwable failure) {
        if (failure instanceof TimeoutException && KafkaFailures.words(failure).contains(THREAD_IS_GONE)) {
            dead = true;
        }
    }

    /// Gives a question this link's time-out.
    <O extends AbstractOptions<O>> O timed(O options) {
        return options.timeoutMs(timeoutMillis);
    }

    /// Gives a question half of that: for one whose answers come one by one, so that those that came are there in time.
    <O extends AbstractOptions<O>> O timedInPart(O options) {
        return options.timeoutMs(timeoutMillis / 2);
    }

    /// Blocks until the answer is there.
    ///
    /// @throws BrokerException when Kafka refuses or does not answer in time
    <T> T await(KafkaFuture<T> answer) {
        var asked = System.nanoTime();
        try {
            return answer.get();
        } catch (ExecutionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            note(cause);
            throw KafkaFailures.translated(address, cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerException.Unreachable(Broker.KAFKA, address + ": interrupted", e);
        } finally {
            waitedNanos.add(System.nanoTime() - asked);
        }
    }

    /// Blocks until something that changes Kafka is answered.
    ///
    /// @throws BrokerException.Unreachable which tells whether it may have been done
    <T> T change(KafkaFuture<T> answer) {
        try {
            return await(answer);
        } catch (BrokerException.Unreachable e) {
            throw KafkaFailures.wasSent(e) ? e.inDoubt() : e;
        }
    }

    /// Blocks until each answer is there or has failed, so that one that fails leaves the others intact.
    <K, V> Map<K, Outcome<V>> awaitEach(Map<K, KafkaFuture<V>> answers) {
        var asked = System.nanoTime();
        var outcomes = new HashMap<K, Outcome<V>>(answers.size() * 2);
        try {
            for (var answer : answers.entrySet()) {
                outcomes.put(answer.getKey(), outcome(answer.getValue()));
            }
            return outcomes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerException.Unreachable(Broker.KAFKA, address + ": interrupted", e);
        } finally {
            waitedNanos.add(System.nanoTime() - asked);
        }
    }

    private <V> Outcome<V> outcome(KafkaFuture<V> answer) throws InterruptedException {
        try {
            return new Outcome.Answer<>(answer.get());
        } catch (ExecutionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            note(cause);
            return new Outcome.Problem<>(KafkaFailures.words(cause));
        }
    }

    /// What the client counted since it was opened, and how long its answers were waited for.
    WatchCost cost() {
        var calls = 0L;
        var bytes = 0L;
        for (Map.Entry<MetricName, ? extends Metric> metric : admin.metrics().entrySet()) {
            if (metric.getKey().group().equals(METRICS) && metric.getValue().metricValue() instanceof Double value) {
                switch (metric.getKey().name()) {
                    case "request-total" -> calls = value.longValue();
                    case "outgoing-byte-total", "incoming-byte-total" -> bytes += value.longValue();
                    default -> {}
                }
            }
        }
        return new WatchCost(calls, bytes, Duration.ofNanos(waitedNanos.sum()));
    }

    /// Lets go of the connections; what still waits fails.
    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
