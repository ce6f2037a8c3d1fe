package io.gatehouse.action.administration;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.ActionRefused;
import io.gatehouse.action.Brief;
import io.gatehouse.action.Draft;
import io.gatehouse.action.Field;
import io.gatehouse.action.Impact;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Table;
import io.gatehouse.action.Text;
import io.gatehouse.definitions.Difference;
import io.gatehouse.definitions.Difference.What;
import io.gatehouse.port.DefinitionsShelf;
import java.util.List;
import java.util.Locale;

/// Compares what was kept with what is declared now.
final class DefinitionsDiffAction implements Action {

    private static final List<String> COLUMNS = List.of("difference", "kind", "name", "kept", "live");

    private final ActionPorts ports;

    DefinitionsDiffAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "definitions-diff";
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
        return List.of(Field.text(Backups.FIELD, ""));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var chosen = Backups.chosen(ports, inputs);
        var name = chosen.map(DefinitionsShelf.Kept::name)
                .orElse(inputs.text(Backups.FIELD).orElse(""));
        var draft = new Draft(this, ports, inputs, name);
        return chosen.isEmpty() ? Backups.none(draft, name).preview() : draft.preview();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = ports.clock().instant();
        var chosen = Backups.chosen(ports, preview.inputs())
                .orElseThrow(() -> new PreviewOutdated(Text.of("outdated.backup", preview.target())));
        var all = differences(ports, chosen);
        return Brief.done(
                        preview,
                        ports,
                        start,
                        Text.of(
                                "receipt.definitions-diff",
                                chosen.name(),
                                count(all, What.MISSING),
                                count(all, What.DIFFERENT),
                                count(all, What.ADDED)))
                .with(table(all));
    }

    static List<Difference> differences(ActionPorts ports, DefinitionsShelf.Kept chosen) {
        try {
            var kept = ports.shelves().definitions().open(ports.profile().name(), chosen);
            return Difference.between(
                    kept, ports.brokers().rabbit().get().administration().definitions());
        } catch (DefinitionsShelf.NotKept e) {
            throw new ActionRefused(Text.of("refused.not-kept", String.valueOf(e.getMessage())));
        }
    }

    static long count(List<Difference> all, What what) {
        return all.stream().filter(difference -> difference.what() == what).count();
    }

    static Table table(List<Difference> all) {
        return Table.of(COLUMNS, all.stream().map(DefinitionsDiffAction::row).toList());
    }

    private static List<String> row(Difference difference) {
        var definition = difference.definition();
        return List.of(
                difference.what().name().toLowerCase(Locale.ROOT),
                DefinitionsExportAction.word(definition),
                definition.name(),
                difference
                        .kept()
                        .map(it -> DefinitionsExportAction.row(it).getLast())
                        .orElse("–"),
                difference
                        .live()
                        .map(it -> DefinitionsExportAction.row(it).getLast())
                        .orElse("–"));
    }
}
