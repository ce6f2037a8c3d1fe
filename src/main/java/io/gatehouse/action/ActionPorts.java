package io.gatehouse.action;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.port.AuditLog;
import io.gatehouse.port.RabbitCommands;
import io.gatehouse.port.ReplayLinkFactory;
import java.time.InstantSource;
import java.util.function.Supplier;

/// What actions work with in one open profile.
///
/// @param rabbit asked for each time it is needed, so that describing actions needs no broker
public record ActionPorts(
        Supplier<RabbitCommands> rabbit,
        ReplayLinkFactory replayLinks,
        Profile profile,
        AuditLog audit,
        InstantSource clock) {

    PipelineNames.RabbitMq names() {
        return profile.names().rabbitMq();
    }
}
