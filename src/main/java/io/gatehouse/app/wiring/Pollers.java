package io.gatehouse.app.wiring;

import io.gatehouse.adapter.kafka.KafkaSource;
import io.gatehouse.adapter.rabbitmq.RabbitSource;
import io.gatehouse.adapter.redis.RedisSource;
import io.gatehouse.domain.Profile;
import io.gatehouse.metric.MetricCatalog;
import io.gatehouse.poll.LatestReadings;
import io.gatehouse.poll.Poller;
import io.gatehouse.port.KafkaReads;
import io.gatehouse.port.MetricSource;
import io.gatehouse.port.RabbitReads;
import io.gatehouse.port.RedisReads;
import io.gatehouse.port.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Makes one poller for each broker that a profile names.
public final class Pollers {

    /// How long one poll may take, connecting included.
    public static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final Profile profile;
    private final LatestReadings latest;
    private final Clock clock;

    public Pollers(Profile profile, LatestReadings latest, Clock clock) {
        this.profile = profile;
        this.latest = latest;
        this.clock = clock;
    }

    /// The pollers in the order Redis, RabbitMQ, Kafka; nothing is connected yet.
    ///
    /// @throws Secrets.Missing when Redis' password is not where the profile says
    public List<Poller<?>> create(Secrets secrets) {
        var pollers = new ArrayList<Poller<?>>();
        var endpoints = profile.endpoints();
        endpoints.redis().ifPresent(redis -> {
            var password = secrets.resolve("redis.password", redis.password());
            pollers.add(poller(new RedisSource(redis, password, TIMEOUT), RedisReads.class));
        });
        endpoints
                .rabbitMq()
                .ifPresent(
                        rabbit -> pollers.add(poller(new RabbitSource(rabbit, secrets, TIMEOUT), RabbitReads.class)));
        endpoints.kafka().ifPresent(kafka -> pollers.add(poller(new KafkaSource(kafka, TIMEOUT), KafkaReads.class)));
        return List.copyOf(pollers);
    }

    private <R> Poller<R> poller(MetricSource<R> source, Class<R> port) {
        return new Poller<>(source, MetricCatalog.readThrough(port), profile.names(), latest, TIMEOUT, clock);
    }
}
