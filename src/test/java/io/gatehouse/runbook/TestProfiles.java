package io.gatehouse.runbook;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.KafkaProperties;
import io.gatehouse.domain.KafkaSecurity;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.SecretRef;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Profiles whose pages are written.
final class TestProfiles {

    static final String PASSWORD = "hunter2-canary";

    private TestProfiles() {}

    private static SecretRef password() {
        return new SecretRef.Typed(PASSWORD);
    }

    /// Every broker, each with a login, and a service; in a name there is what a shell would take apart.
    static Profile whole() {
        var rabbit = new Endpoints.RabbitMq(
                "mq.internal", 5671, 15671, "/shop; reboot", new Endpoints.Login("ops", password()), true);
        var sasl = new KafkaSecurity.Sasl(KafkaSecurity.Mechanism.SCRAM_SHA_512, "ops", password());
        var security = new KafkaSecurity(true, Optional.of(sasl), Optional.empty(), KafkaProperties.NONE);
        return Profile.of(
                "shop live",
                Environment.PRODUCTION,
                new Endpoints(
                        Optional.of(new Endpoints.Redis("redis.internal", 6380, "ops", password(), true)),
                        Optional.of(rabbit),
                        Optional.of(new Endpoints.Kafka("k1:9093,k2:9093", security)),
                        List.of(service("tickets"), service("payments"))),
                PipelineNames.DOCUMENTED);
    }

    private static Endpoints.Service service(String name) {
        return new Endpoints.Service(
                name, Optional.of(URI.create("http://" + name + ".internal/actuator/health")), Optional.empty());
    }

    /// RabbitMQ alone.
    static Profile rabbitOnly() {
        return whole().withEndpoints(
                        new Endpoints(Optional.empty(), whole().endpoints().rabbitMq(), Optional.empty()));
    }
}
