package io.gatehouse.action.administration;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.ActionRefused;
import io.gatehouse.action.Brief;
import io.gatehouse.action.Draft;
import io.gatehouse.action.Field;
import io.gatehouse.action.Impact;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Table;
import io.gatehouse.action.Text;
import io.gatehouse.definitions.DefinitionsText;
import io.gatehouse.domain.BackupPlan;
import io.gatehouse.domain.Definition;
import io.gatehouse.port.DefinitionsShelf;
import java.util.List;
import java.util.Locale;

/// Keeps what is declared in a file of this program's, the newest so many, and shows it.
final class DefinitionsExportAction implements Action {

    static final int KEEP = 24;
    private static final List<String> COLUMNS = List.of("kind", "name", "properties");

    private final ActionPorts ports;

    DefinitionsExportAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "definitions-export";
    }

    @Override
    public Subject subject() {
        return Subject.DEFINITIONS;
    }

    @Override
    public Impact impact() {
        return Impact.LOOK;
    }

    @Override
    public List<Field> fields() {
        var keep = ports.profile()
                .upkeep()
                .definitionsBackup()
                .map(BackupPlan::keep)
                .orElse(KEEP);
        return List.of(Field.integer("keep-backups", String.valueOf(keep)));
    }

    @Override
    public Preview preview(Inputs inputs) {
        keep(inputs);
        return new Draft(this, ports, inputs, Vendor.virtualHost(ports))
                .vendor("rabbitmqctl export_definitions FILE")
                .preview();
    }

    private static int keep(Inputs inputs) {
        var keep = inputs.integer("keep-backups").orElse(KEEP);
        if (keep < 1) {
            throw new InvalidInput("keep-backups", Text.of("invalid.at-least-one"));
        }
        return (int) Math.min(keep, Integer.MAX_VALUE);
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = ports.clock().instant();
        var definitions = ports.brokers().rabbit().get().administration().definitions();
        try {
            var kept = ports.shelves()
                    .definitions()
                    .keep(ports.profile().name(), definitions, start, keep(preview.inputs()));
            var rows =
                    definitions.all().stream().map(DefinitionsExportAction::row).toList();
            return Brief.done(
                            preview,
                            ports,
                            start,
                            Text.of("receipt.definitions-export", rows.size(), kept.place()),
                            Text.of("receipt.definitions-export.left-out"))
                    .with(Table.of(COLUMNS, rows));
        } catch (DefinitionsShelf.NotKept e) {
            throw new ActionRefused(Text.of("refused.not-kept", String.valueOf(e.getMessage())));
        }
    }

    static List<String> row(Definition definition) {
        return List.of(word(definition), definition.name(), DefinitionsText.line(definition));
    }

    static String word(Definition definition) {
        return definition.kind().name().toLowerCase(Locale.ROOT);
    }
}
