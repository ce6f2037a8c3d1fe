package io.gatehouse.app.wiring;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.Pace;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.Role;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.service.ServiceEndpoint;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The profile of a running lab: its ports, the documented names and thresholds.
public final class LabProfile {

    private static final String SERVICE = "ticket-service";

    private LabProfile() {}

    /// The same profile, with the traffic's own service.
    static Profile with(Profile profile, ServiceEndpoint service) {
        var at = profile.endpoints();
        var named = new Endpoints.Service(SERVICE, Optional.of(service.health()), Optional.of(service.metrics()));
        return profile.withEndpoints(new Endpoints(at.redis(), at.rabbitMq(), at.kafka(), List.of(named)));
    }

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
        return Profile.of(lab, Environment.LAB, endpoints, PipelineNames.DOCUMENTED)
                .withRole(Role.ADMIN)
                .withPace(Pace.every(Pace.DEFAULT.interval()));
    }
}
