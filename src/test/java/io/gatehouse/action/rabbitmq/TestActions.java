package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Brokers;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Shelves;
import io.gatehouse.action.Text;
import io.gatehouse.action.catalog.ActionCatalog;
import io.gatehouse.adapter.rabbitmq.AmqpRabbitCommands;
import io.gatehouse.adapter.rabbitmq.AmqpReplayLinks;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.port.RabbitCommands;
import io.gatehouse.port.WorkMemory;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// The actions of a profile on one RabbitMQ.
final class TestActions implements AutoCloseable {

    private final RabbitCommands commands;
    private final ActionCatalog catalog;

    TestActions(Endpoints.RabbitMq endpoint, WorkMemory memory) {
        commands = new AmqpRabbitCommands(endpoint, new SystemSecrets());
        var at = new Endpoints(Optional.empty(), Optional.of(endpoint), Optional.empty());
        catalog = ActionCatalog.of(new ActionPorts(
                Brokers.onRabbit(() -> commands, new AmqpReplayLinks(endpoint, new SystemSecrets())),
                Profile.of("test", Environment.LAB, at, PipelineNames.DOCUMENTED),
                _ -> {},
                Shelves.NONE.with(memory),
                InstantSource.system()));
    }

    Action action(String id) {
        return catalog.find(id).orElseThrow();
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

    static List<String> keys(Receipt receipt) {
        return receipt.facts().stream().map(Text::key).toList();
    }

    /// What stands in a column of what was found.
    static List<String> column(Receipt receipt, String id) {
        var table = receipt.table().orElseThrow();
        return table.rows().stream()
                .map(row -> row.get(table.columns().indexOf(id)))
                .toList();
    }

    @Override
    public void close() {
        commands.close();
    }
}
