package io.gatehouse.action.administration;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Brokers;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Shelves;
import io.gatehouse.action.Undo;
import io.gatehouse.action.catalog.ActionCatalog;
import io.gatehouse.adapter.file.DefinitionsFolder;
import io.gatehouse.adapter.rabbitmq.AmqpRabbitCommands;
import io.gatehouse.adapter.rabbitmq.TestRabbit;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.Role;
import io.gatehouse.port.RabbitCommands;
import io.gatehouse.port.ReplayLinkFactory;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// The actions of an administrator on the lab's RabbitMQ.
final class AdministrationLab implements AutoCloseable {

    private static final ReplayLinkFactory NO_REPLAY = (_, _) -> {
        throw new IllegalStateException("nothing is replayed here");
    };

    private final RabbitCommands commands;
    private final Profile profile;
    private final DefinitionsFolder shelf;
    private final InstantSource clock;

    AdministrationLab(Endpoints.RabbitMq endpoint, Path folder, InstantSource clock) {
        this.commands = new AmqpRabbitCommands(endpoint, new SystemSecrets());
        this.shelf = new DefinitionsFolder(folder);
        this.clock = clock;
        this.profile = Profile.of(
                        "test",
                        Environment.LAB,
                        new Endpoints(Optional.empty(), Optional.of(endpoint), Optional.empty()),
                        PipelineNames.DOCUMENTED)
                .withRole(Role.ADMIN);
    }

    static AdministrationLab on(LabEndpoints lab, Path folder) {
        return new AdministrationLab(TestRabbit.endpoint(lab), folder, InstantSource.system());
    }

    /// On a port where nobody listens.
    static AdministrationLab nowhere(LabEndpoints lab, Path folder) {
        var at = TestRabbit.endpoint(lab);
        var gone = new Endpoints.RabbitMq(at.host(), 1, 1, at.virtualHost(), at.login(), false);
        return new AdministrationLab(gone, folder, InstantSource.system());
    }

    RabbitCommands commands() {
        return commands;
    }

    DefinitionsFolder shelf() {
        return shelf;
    }

    Action action(String id) {
        return as(Role.ADMIN, id);
    }

    Action as(Role role, String id) {
        var brokers = Brokers.onRabbit(() -> commands, NO_REPLAY);
        var ports = new ActionPorts(brokers, profile.withRole(role), entry -> {}, Shelves.NONE.with(shelf), clock);
        return ActionCatalog.of(ports).find(id).orElseThrow();
    }

    Receipt run(String id, String... pairs) {
        return execute(id, action(id).preview(inputs(pairs)));
    }

    Receipt execute(String id, Preview preview) {
        return action(id).execute(preview, Progress.unwatched());
    }

    /// Takes something back by one click.
    Receipt undo(Receipt receipt) {
        Undo undo = receipt.undo().orElseThrow();
        return execute(undo.action(), action(undo.action()).preview(undo.inputs()));
    }

    static Inputs inputs(String... pairs) {
        var values = new HashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return new Inputs(values);
    }

    static List<String> keys(Preview preview) {
        return preview.effects().stream().map(effect -> effect.text().key()).toList();
    }

    @Override
    public void close() {
        commands.close();
    }
}
