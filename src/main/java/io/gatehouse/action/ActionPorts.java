package io.gatehouse.action;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.port.AuditLog;
import io.gatehouse.port.DefinitionsShelf;
import java.time.InstantSource;

/// What actions work with in one open profile.
///
/// @param definitions where RabbitMQ's definitions are kept
public record ActionPorts(
        Brokers brokers, Profile profile, AuditLog audit, InstantSource clock, DefinitionsShelf definitions) {

    /// Without a place for definitions.
    public ActionPorts(Brokers brokers, Profile profile, AuditLog audit, InstantSource clock) {
        this(brokers, profile, audit, clock, DefinitionsShelf.none());
    }

    /// What the profile's pipeline is called on RabbitMQ.
    public PipelineNames.RabbitMq names() {
        return profile.names().rabbitMq();
    }
}
