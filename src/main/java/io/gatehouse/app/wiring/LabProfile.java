package io.gatehouse.app.wiring;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.Pace;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The profile of a running lab: its ports, the documented names and thresholds.
public final class LabProfile {

    private LabProfile() {}

    /// The profile to connect to that lab with.
    ///
    /// @param lab the lab's name
    public static Profile of(String lab, LabEndpoints at) {
        var login = new Endpoints.Login(at.rabbitUser(), new SecretRef.Typed(at.rabbitPassword()));
        var endpoints = new Endpoints(
                Optional.of(new Endpoints.Redis(at.redisHost(), at.redisPort(), "", new SecretRef.None(), false)),
                Optional.of(new Endpoints.RabbitMq(
                        at.amqpHost(),
                        at.amqpPort(),
                        at.managementPort(),
                        OptionalInt.of(at.prometheusPort()),
                        "/",
                        login,
                        false)),
                Optional.of(new Endpoints.Kafka(at.kafkaBootstrap(), false)));
        return new Profile(
                lab,
                Environment.LAB,
                false,
                endpoints,
                PipelineNames.DOCUMENTED,
                Map.of(),
                Pace.every(Pace.DEFAULT.interval()));
    }
}
