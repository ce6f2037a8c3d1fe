package io.gatehouse.action;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.port.Archives;
import io.gatehouse.port.AuditLog;
import java.time.InstantSource;

/// What actions work with in one open profile.
///
/// @param archives where what they remove is kept
public record ActionPorts(Brokers brokers, Profile profile, AuditLog audit, Archives archives, InstantSource clock) {

    /// Without a place to keep anything: for saying what actions there are, and for those that remove nothing.
    public ActionPorts(Brokers brokers, Profile profile, AuditLog audit, InstantSource clock) {
        this(brokers, profile, audit, Archives.NONE, clock);
    }

    /// What the profile's pipeline is called on RabbitMQ.
    public PipelineNames.RabbitMq names() {
        return profile.names().rabbitMq();
    }
}
