package io.gatehouse.action;

import io.gatehouse.action.catalog.ActionCatalog;
import io.gatehouse.adapter.file.ArchiveFolder;
import io.gatehouse.adapter.file.DefinitionsFolder;
import io.gatehouse.adapter.file.WorkFolder;
import io.gatehouse.adapter.rabbitmq.AmqpRabbitCommands;
import io.gatehouse.adapter.rabbitmq.AmqpReplayLinks;
import io.gatehouse.adapter.rabbitmq.TestRabbit;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.Archive;
import io.gatehouse.domain.DeliveryLimit;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.KeptMessage;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.Role;
import io.gatehouse.port.Archives;
import io.gatehouse.port.AuditLog;
import io.gatehouse.port.DefinitionsShelf;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An administrator's desk with one RabbitMQ, which keeps what it needs later in a folder of the test's.
public final class RabbitDesk extends Desk implements AutoCloseable {

    public final AmqpRabbitCommands commands;
    public final Archives archives;
    public final DefinitionsShelf definitions;
    public final List<AuditLog.Entry> audit;
    private final Endpoints.RabbitMq endpoint;
    private final Shelves shelves;

    public RabbitDesk(Endpoints.RabbitMq endpoint, Path folder) {
        this(endpoint, shelves(folder));
    }

    public RabbitDesk(Endpoints.RabbitMq endpoint, Shelves shelves) {
        this(new AmqpRabbitCommands(endpoint, new SystemSecrets()), endpoint, shelves, new ArrayList<>());
    }

    private RabbitDesk(
            AmqpRabbitCommands commands, Endpoints.RabbitMq endpoint, Shelves shelves, List<AuditLog.Entry> audit) {
        super(ports(commands, endpoint, shelves, audit, Role.ADMIN));
        this.commands = commands;
        this.archives = shelves.archives();
        this.definitions = shelves.definitions();
        this.endpoint = endpoint;
        this.shelves = shelves;
        this.audit = audit;
    }

    private static ActionPorts ports(
            AmqpRabbitCommands commands,
            Endpoints.RabbitMq endpoint,
            Shelves shelves,
            List<AuditLog.Entry> audit,
            Role role) {
        return new ActionPorts(
                Brokers.onRabbit(() -> commands, new AmqpReplayLinks(endpoint, new SystemSecrets())),
                profile(endpoint).withRole(role),
                audit::add,
                shelves,
                InstantSource.system());
    }

    /// An action as somebody else has it.
    public Action as(Role role, String id) {
        return ActionCatalog.of(ports(commands, endpoint, shelves, audit, role))
                .find(id)
                .orElseThrow();
    }

    public static Shelves shelves(Path folder) {
        return new Shelves(
                new ArchiveFolder(folder.resolve("archives")),
                new DefinitionsFolder(folder.resolve("definitions")),
                new WorkFolder(folder.resolve("work")));
    }

    public static Profile profile(Endpoints.RabbitMq endpoint) {
        var at = new Endpoints(Optional.empty(), Optional.of(endpoint), Optional.empty());
        return Profile.of("test", Environment.LAB, at, PipelineNames.DOCUMENTED);
    }

    /// The same broker as it is seen through other ports.
    public static Endpoints.RabbitMq behind(LabEndpoints lab, int amqpPort, int managementPort) {
        var there = TestRabbit.endpoint(lab);
        return new Endpoints.RabbitMq(
                there.host(), amqpPort, managementPort, there.virtualHost(), there.login(), there.tls());
    }

    /// The same broker with its AMQP seen through another port.
    public static Endpoints.RabbitMq behind(LabEndpoints lab, int amqpPort) {
        return behind(lab, amqpPort, lab.managementPort());
    }

    public static String archive(Receipt receipt) {
        return receipt.undo().orElseThrow().inputs().required("archive");
    }

    public Archive kept(Receipt receipt) {
        return archives.find(archive(receipt)).orElseThrow();
    }

    /// Takes everything off a queue, as it came over the wire.
    public List<KeptMessage> drain(String queue) {
        var all = new ArrayList<KeptMessage>();
        try (var take = commands.keeping().take(new QueueName(queue), 100, DeliveryLimit.NONE)) {
            for (var next = take.next(Duration.ofSeconds(1));
                    next.isPresent();
                    next = take.next(Duration.ofSeconds(1))) {
                all.add(next.get());
                take.remove(all.size());
            }
            take.finish();
        }
        return all;
    }

    public Map<String, Object> settings(String queue) {
        return commands.findQueue(new QueueName(queue)).orElseThrow().settings().arguments();
    }

    @Override
    public void close() {
        commands.close();
    }
}
