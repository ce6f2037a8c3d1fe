package io.gatehouse.app.wiring;

import io.gatehouse.adapter.app.ServiceSource;
import io.gatehouse.adapter.kafka.KafkaSource;
import io.gatehouse.adapter.rabbitmq.RabbitSource;
import io.gatehouse.adapter.redis.RedisSource;
import io.gatehouse.domain.Profile;
import io.gatehouse.metric.Metric;
import io.gatehouse.metric.MetricCatalog;
import io.gatehouse.poll.LatestReadings;
import io.gatehouse.poll.Poller;
import io.gatehouse.port.KafkaReads;
import io.gatehouse.port.MetricSource;
import io.gatehouse.port.RabbitReads;
import io.gatehouse.port.RedisReads;
import io.gatehouse.port.Secrets;
import io.gatehouse.port.ServiceReads;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes one poller for each broker and each service that a profile names.
public final class Pollers {

    private final Profile profile;
    private final Secrets secrets;
    private final LatestReadings latest;
    private final Clock clock;
    private final Optional<KafkaSource> kafka;

    public Pollers(Profile profile, Secrets secrets, LatestReadings latest, Clock clock) {
        this.profile = profile;
        this.secrets = secrets;
        this.latest = latest;
        this.clock = clock;
        var timeout = profile.pace().timeout();
        this.kafka = profile.endpoints().kafka().map(endpoint -> new KafkaSource(endpoint, secrets, timeout, clock));
    }

    /// What Kafka's poller reads, which is more than its metrics; closed with that poller.
    Optional<KafkaSource> kafka() {
        return kafka;
    }

    /// The pollers in the order Redis, RabbitMQ, Kafka, services; nothing is connected yet.
    ///
    /// @throws Secrets.Missing when Redis' password is not where the profile says
    public List<Watched> create() {
        var pollers = new ArrayList<Watched>();
        var endpoints = profile.endpoints();
        var timeout = profile.pace().timeout();
        endpoints.redis().ifPresent(redis -> {
            var password = secrets.resolve("redis.password", redis.password());
            pollers.add(watched(new RedisSource(redis, password, timeout), RedisReads.class));
        });
        endpoints
                .rabbitMq()
                .ifPresent(
                        rabbit -> pollers.add(watched(new RabbitSource(rabbit, secrets, timeout), RabbitReads.class)));
        kafka.ifPresent(source -> pollers.add(watched(source, KafkaReads.class)));
        for (var service : endpoints.services()) {
            var metrics = NamedServiceHealth.among(MetricCatalog.readThrough(ServiceReads.class), service);
            pollers.add(watched(new ServiceSource(service, timeout), metrics));
        }
        return List.copyOf(pollers);
    }

    /// A poller and how often it is to poll.
    public record Watched(Poller<?> poller, Duration interval) {}

    private <R> Watched watched(MetricSource<R> source, Class<R> port) {
        return watched(source, MetricCatalog.readThrough(port));
    }

    private <R> Watched watched(MetricSource<R> source, List<Metric<R>> metrics) {
        var pace = profile.pace();
        var poller = new Poller<>(source, metrics, profile.names(), latest, pace.timeout(), clock);
        return new Watched(poller, pace.of(source.id().kind()));
    }
}
