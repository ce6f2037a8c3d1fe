package io.gatehouse.action.kafka;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Brokers;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Text;
import io.gatehouse.action.catalog.ActionCatalog;
import io.gatehouse.adapter.kafka.AdminKafkaCommands;
import io.gatehouse.adapter.kafka.TestKafka;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.Role;
import io.gatehouse.port.AuditLog;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// An operator's desk with one Kafka, and the other side of it.
final class KafkaDesk implements AutoCloseable {

    final TestKafka kafka;
    final List<AuditLog.Entry> audit = new ArrayList<>();
    private final AdminKafkaCommands commands;
    private final ActionCatalog catalog;

    KafkaDesk(String bootstrap) {
        this(bootstrap, Duration.ofSeconds(10), Role.ADMIN);
    }

    KafkaDesk(String bootstrap, Duration timeout, Role role) {
        kafka = new TestKafka(bootstrap);
        var endpoint = new Endpoints.Kafka(bootstrap, false);
        commands = new AdminKafkaCommands(endpoint, TestKafka.NO_SECRETS, timeout);
        var profile = Profile.of(
                        "test",
                        Environment.LAB,
                        new Endpoints(Optional.empty(), Optional.empty(), Optional.of(endpoint)),
                        PipelineNames.DOCUMENTED)
                .withRole(role);
        var brokers = new Brokers(
                Brokers.none().rabbit(),
                Brokers.none().replayLinks(),
                Brokers.none().redis(),
                () -> commands);
        catalog = ActionCatalog.of(new ActionPorts(brokers, profile, audit::add, InstantSource.system()));
    }

    Action action(String id) {
        return catalog.find(id).orElseThrow();
    }

    Preview preview(String id, String... pairs) {
        var values = new HashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return action(id).preview(new Inputs(values));
    }

    Receipt execute(Preview preview) {
        return execute(preview, Progress.unwatched());
    }

    Receipt execute(Preview preview, Progress progress) {
        return action(preview.action()).execute(preview, progress);
    }

    Receipt run(String id, String... pairs) {
        return execute(preview(id, pairs));
    }

    /// What takes that back, previewed.
    Preview undo(Receipt receipt) {
        var undo = receipt.undo().orElseThrow();
        return action(undo.action()).preview(undo.inputs());
    }

    static List<String> keys(Preview preview) {
        return preview.effects().stream().map(effect -> effect.text().key()).toList();
    }

    static List<String> facts(Receipt receipt) {
        return receipt.facts().stream().map(Text::key).toList();
    }

    static String refusal(Preview preview) {
        return preview.refusal().map(Text::key).orElse("");
    }

    @Override
    public void close() {
        commands.close();
        kafka.close();
    }
}
