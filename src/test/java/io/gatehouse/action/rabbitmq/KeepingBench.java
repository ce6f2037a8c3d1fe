package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Brokers;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Shelves;
import io.gatehouse.action.catalog.ActionCatalog;
import io.gatehouse.adapter.file.ArchiveFolder;
import io.gatehouse.adapter.rabbitmq.AmqpRabbitCommands;
import io.gatehouse.adapter.rabbitmq.TestRabbit;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.Archive;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.KeptMessage;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.Role;
import io.gatehouse.port.Archives;
import io.gatehouse.port.AuditLog;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Actions of an administrator on one broker, with archives in a folder of the test's.
final class KeepingBench implements AutoCloseable {

    final AmqpRabbitCommands commands;
    final Archives archives;
    final List<AuditLog.Entry> audit = new ArrayList<>();
    private final ActionCatalog catalog;

    KeepingBench(Endpoints.RabbitMq endpoint, Path folder) {
        this(endpoint, new ArchiveFolder(folder));
    }

    KeepingBench(Endpoints.RabbitMq endpoint, Archives archives) {
        this.archives = archives;
        commands = new AmqpRabbitCommands(endpoint, new SystemSecrets());
        var profile = Profile.of(
                        "test",
                        Environment.LAB,
                        new Endpoints(Optional.empty(), Optional.of(endpoint), Optional.empty()),
                        PipelineNames.DOCUMENTED)
                .withRole(Role.ADMIN);
        catalog = ActionCatalog.of(new ActionPorts(
                Brokers.onRabbit(() -> commands, (_, _) -> {
                    throw new IllegalStateException("nothing is replayed here");
                }),
                profile,
                audit::add,
                Shelves.NONE.with(archives),
                InstantSource.system()));
    }

    Action action(String id) {
        return catalog.find(id).orElseThrow();
    }

    static Inputs inputs(String... pairs) {
        var values = new HashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return new Inputs(values);
    }

    Preview preview(String id, String... pairs) {
        return action(id).preview(inputs(pairs));
    }

    Receipt execute(Preview preview) {
        return action(preview.action()).execute(preview, Progress.unwatched());
    }

    Receipt run(String id, String... pairs) {
        return execute(preview(id, pairs));
    }

    /// Does what the receipt says takes it back.
    Receipt undo(Receipt receipt) {
        var undo = receipt.undo().orElseThrow();
        return execute(action(undo.action()).preview(undo.inputs()));
    }

    static String archive(Receipt receipt) {
        return receipt.undo().orElseThrow().inputs().required("archive");
    }

    Archive kept(Receipt receipt) {
        return archives.find(archive(receipt)).orElseThrow();
    }

    static List<String> keys(Preview preview) {
        return preview.effects().stream().map(effect -> effect.text().key()).toList();
    }

    static List<String> facts(Receipt receipt) {
        return receipt.facts().stream().map(fact -> fact.key()).toList();
    }

    /// Takes everything off a queue, as it came over the wire.
    List<KeptMessage> drain(String queue) {
        var all = new ArrayList<KeptMessage>();
        try (var take = commands.keeping().take(new QueueName(queue), 100)) {
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

    Map<String, Object> settings(String queue) {
        return commands.findQueue(new QueueName(queue)).orElseThrow().settings().arguments();
    }

    static Endpoints.RabbitMq behind(Endpoints.RabbitMq endpoint, int port) {
        return new Endpoints.RabbitMq(
                endpoint.host(), port, endpoint.managementPort(), endpoint.virtualHost(), endpoint.login(), false);
    }

    static Endpoints.RabbitMq lab(LabEndpoints lab) {
        return TestRabbit.endpoint(lab);
    }

    @Override
    public void close() {
        commands.close();
    }
}
