package io.gatehouse.action;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.port.AuditLog;
import io.gatehouse.port.WorkMemory;
import java.time.InstantSource;

/// What actions work with in one open profile.
///
/// @param memory what a program that dies leaves to go on from
public record ActionPorts(Brokers brokers, Profile profile, AuditLog audit, WorkMemory memory, InstantSource clock) {

    /// Without a memory.
    public ActionPorts(Brokers brokers, Profile profile, AuditLog audit, InstantSource clock) {
        this(brokers, profile, audit, WorkMemory.none(), clock);
    }

    /// What the profile's pipeline is called on RabbitMQ.
    public PipelineNames.RabbitMq names() {
        return profile.names().rabbitMq();
    }
}
