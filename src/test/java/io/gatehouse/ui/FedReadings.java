package io.gatehouse.ui;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.SourceId;
import io.gatehouse.domain.SourceState;
import io.gatehouse.domain.WatchCost;
import io.gatehouse.metric.Metric;
import io.gatehouse.metric.MetricCatalog;
import io.gatehouse.poll.PollResult;
import io.gatehouse.port.KafkaReads;
import io.gatehouse.port.RabbitReads;
import io.gatehouse.port.RedisReads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Whole polls of brokers, as their pollers would bring them: all metrics of one source at once.
final class FedReadings {

    private static final Map<Broker, Class<?>> PORTS =
            Map.of(Broker.REDIS, RedisReads.class, Broker.RABBITMQ, RabbitReads.class, Broker.KAFKA, KafkaReads.class);
    private static final Map<Broker, String> VERSIONS =
            Map.of(Broker.REDIS, "7.0.15", Broker.RABBITMQ, "3.13.7", Broker.KAFKA, "");

    private final FedConsole console;

    FedReadings(FedConsole console) {
        this.console = console;
    }

    /// What every broker says: of each metric, by id, its values by subject; "" is the one the profile names.
    ///
    /// @param missing why there is no value, by metric
    void answer(Map<String, Map<String, Double>> values, Map<String, String> missing, Instant at) {
        for (var broker : PORTS.keySet()) {
            var readings = new ArrayList<Reading>();
            of(broker).forEach(metric -> {
                var why = missing.get(metric.id());
                if (why != null) {
                    readings.add(new Reading.Unknown(console.key(metric.id()), why, at));
                }
                values.getOrDefault(metric.id(), Map.of())
                        .forEach((subject, value) ->
                                readings.add(new Reading.Measured(key(metric.id(), subject), value, at)));
            });
            var state = new SourceState.Answering(Duration.ofMillis(9), VERSIONS.getOrDefault(broker, ""), at);
            publish(broker, state, readings, at);
        }
    }

    /// No answer of any broker, for the reasons by broker.
    ///
    /// @param before what was known until then, which is now unknown
    void silence(Map<String, Map<String, Double>> before, Map<Broker, String> reasons, Instant since, Instant at) {
        reasons.forEach((broker, reason) -> {
            var readings = of(broker).stream()
                    .flatMap(metric -> before.getOrDefault(metric.id(), Map.of()).keySet().stream()
                            .map(subject -> (Reading) new Reading.Unknown(key(metric.id(), subject), reason, at)))
                    .toList();
            publish(broker, new SourceState.Unreachable(reason, since, at), readings, at);
        });
    }

    private static List<Metric<?>> of(Broker broker) {
        return MetricCatalog.all().stream()
                .<Metric<?>>map(metric -> metric)
                .filter(metric -> metric.reads().equals(PORTS.get(broker)))
                .toList();
    }

    private MetricKey key(String metric, String subject) {
        return subject.isEmpty() ? console.key(metric) : new MetricKey(metric, subject);
    }

    private void publish(Broker broker, SourceState state, List<Reading> readings, Instant at) {
        var asked = of(broker).stream().map(Metric::id).collect(Collectors.toSet());
        var seconds = at.getEpochSecond() % 100_000;
        var cost = new WatchCost(seconds * 3, seconds * 4_100, Duration.ofMillis(seconds * 9));
        console.publish(new PollResult(SourceId.of(broker), state, cost, asked, readings));
    }

    /// Values of metrics of one subject each, which the profile names.
    static Map<String, Map<String, Double>> single(Map<String, Double> values) {
        var all = new TreeMap<String, Map<String, Double>>();
        values.forEach((metric, value) -> all.put(metric, Map.of("", value)));
        return all;
    }
}
