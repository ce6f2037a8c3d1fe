package io.gatehouse.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.domain.SourceState;
import io.gatehouse.metric.WaitingRoomMetric;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.testlab.LabExtension;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LabExtension.class)
class WatchTest {

    private static final MetricKey WAITING = new WaitingRoomMetric().key(PipelineNames.DOCUMENTED);

    @Test
    void peopleWhoEnterTheLineAreCounted(LabEndpoints lab) {
        try (var watch = new Watch(LabProfile.of("lab", lab), new SystemSecrets(), Clock.systemUTC());
                var redis = RedisClient.create(RedisURI.create(lab.redisHost(), lab.redisPort()));
                var connection = redis.connect()) {
            connection.sync().del(WAITING.subject());
            connection.sync().zadd(WAITING.subject(), 1, "mina");
            connection.sync().zadd(WAITING.subject(), 2, "jun");

            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(value(watch)).isEqualTo(2));
            connection.sync().del(WAITING.subject());
        }
    }

    @Test
    void brokerThatGoesDownIsUnreachableWhileOthersGoOnAndComesBackByItself(Lab lab, LabEndpoints endpoints)
            throws LabException {
        try (var watch = new Watch(LabProfile.of("lab", endpoints), new SystemSecrets(), Clock.systemUTC())) {
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() ->
                            assertThat(watch.latest().source(Broker.REDIS)).isInstanceOf(SourceState.Answering.class));

            lab.kill(LabBroker.REDIS);
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                assertThat(watch.latest().source(Broker.REDIS)).isInstanceOf(SourceState.Unreachable.class);
                assertThat(watch.latest().reading(WAITING))
                        .hasValueSatisfying(reading -> assertThat(reading).isInstanceOf(Reading.Unknown.class));
                assertThat(watch.latest().source(Broker.RABBITMQ)).isInstanceOf(SourceState.Answering.class);
            });

            lab.start(LabBroker.REDIS);
            await().atMost(Duration.ofSeconds(15))
                    .untilAsserted(() -> assertThat(value(watch)).isNotNaN());
        }
    }

    @Test
    void wrongPasswordIsToldInTheBrokersWordsWithinTheTimeOut(LabEndpoints lab) {
        var right = LabProfile.of("lab", lab);
        var rabbit = right.endpoints().rabbitMq().orElseThrow();
        var login = new Endpoints.Login("guest", new SecretRef.Typed("canary-4711"));
        var wrong = new Endpoints.RabbitMq(
                rabbit.host(), rabbit.amqpPort(), rabbit.managementPort(), rabbit.virtualHost(), login, false);
        var profile = right.withReadOnly(true)
                .withEndpoints(new Endpoints(Optional.empty(), Optional.of(wrong), Optional.empty()));

        try (var watch = new Watch(profile, new SystemSecrets(), Clock.systemUTC())) {
            await().atMost(profile.pace().timeout().plusSeconds(1))
                    .untilAsserted(() -> assertThat(watch.latest().source(Broker.RABBITMQ))
                            .isInstanceOfSatisfying(
                                    SourceState.Unreachable.class,
                                    state -> assertThat(state.reason())
                                            .containsIgnoringCase("login")
                                            .doesNotContain("canary-4711")));
        }
    }

    private static double value(Watch watch) {
        return watch.latest()
                .reading(WAITING)
                .map(reading -> reading instanceof Reading.Measured measured ? measured.value() : Double.NaN)
                .orElse(Double.NaN);
    }
}
