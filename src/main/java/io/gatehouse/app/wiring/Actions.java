package io.gatehouse.app.wiring;

import io.gatehouse.action.ActionCatalog;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.adapter.file.AuditFile;
import io.gatehouse.adapter.rabbitmq.AmqpRabbitCommands;
import io.gatehouse.adapter.rabbitmq.AmqpReplayLinks;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Profile;
import io.gatehouse.port.Secrets;
import java.time.Clock;
import java.util.Optional;

/// The actions of one open profile and the connection they share. Closing it frees that connection.
public final class Actions implements AutoCloseable {

    private final ActionCatalog catalog;
    private final AmqpRabbitCommands commands;

    private Actions(Profile profile, Endpoints.RabbitMq rabbit, Secrets secrets, Clock clock) {
        commands = new AmqpRabbitCommands(rabbit, secrets);
        catalog = new ActionCatalog(new ActionPorts(
                () -> commands,
                new AmqpReplayLinks(rabbit, secrets),
                profile,
                new AuditFile(Folders.auditLog()),
                clock));
    }

    /// The actions on that profile's RabbitMQ, none where it names none. Connects when the first is used.
    public static Optional<Actions> open(Profile profile, Secrets secrets, Clock clock) {
        return profile.endpoints().rabbitMq().map(rabbit -> new Actions(profile, rabbit, secrets, clock));
    }

    public ActionCatalog catalog() {
        return catalog;
    }

    @Override
    public void close() {
        commands.close();
    }
}
