package io.gatehouse.action;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.port.AuditLog;
import java.time.InstantSource;

/// What actions work with in one open profile.
public record ActionPorts(Brokers brokers, Profile profile, AuditLog audit, InstantSource clock) {

    /// What the profile's pipeline is called on RabbitMQ.
    public PipelineNames.RabbitMq names() {
        return profile.names().rabbitMq();
    }
}
