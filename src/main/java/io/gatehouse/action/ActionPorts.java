package io.gatehouse.action;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.port.AuditLog;
import java.time.InstantSource;

/// What actions work with in one open profile.
///
/// @param shelves where they keep what they need later
public record ActionPorts(Brokers brokers, Profile profile, AuditLog audit, Shelves shelves, InstantSource clock) {

    /// Without a place to keep anything: for saying what actions there are, and for those that keep nothing.
    public ActionPorts(Brokers brokers, Profile profile, AuditLog audit, InstantSource clock) {
        this(brokers, profile, audit, Shelves.NONE, clock);
    }

    /// What the profile's pipeline is called on RabbitMQ.
    public PipelineNames.RabbitMq names() {
        return profile.names().rabbitMq();
    }
}
