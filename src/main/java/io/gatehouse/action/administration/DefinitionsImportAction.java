package io.gatehouse.action.administration;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Brief;
import io.gatehouse.action.Draft;
import io.gatehouse.action.Field;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Text;
import io.gatehouse.domain.Definition;
import io.gatehouse.domain.Definitions;
import io.gatehouse.domain.Role;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.DefinitionsShelf;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// Makes again what was kept and is missing now. It only adds: what is there stays as it is, so there is nothing to
/// take
/// back.
final class DefinitionsImportAction implements Action {

    private final ActionPorts ports;

    DefinitionsImportAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "definitions-import";
    }

    @Override
    public Subject subject() {
        return Subject.DEFINITIONS;
    }

    @Override
    public Role needs() {
        return Role.ADMIN;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.text(Backups.FIELD, ""),
                Field.choice("definition-kind", ImportChoice.KINDS),
                Field.text("name-pattern", ""));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var kept = Backups.chosen(ports, inputs);
        var name = kept.map(DefinitionsShelf.Kept::name)
                .orElse(inputs.text(Backups.FIELD).orElse(""));
        var draft = new Draft(this, ports, inputs, name);
        if (kept.isEmpty()) {
            return Backups.none(draft, name).preview();
        }
        var choice = choice(kept.get(), inputs);
        draft.fingerprint(line(choice.added()))
                .table(DefinitionsDiffAction.table(choice.shown()))
                .vendor("rabbitmqctl import_definitions "
                        + Vendor.quoted(kept.get().place()));
        if (choice.added().isEmpty()) {
            draft.refuse("refused.nothing-missing", name);
        }
        draft.plain("effect.definitions-import.added", choice.added().size());
        if (choice.different() > 0) {
            draft.held("effect.definitions-import.different", choice.different());
        }
        if (choice.dangling() > 0) {
            draft.held("effect.definitions-import.dangling", choice.dangling());
        }
        return draft.held("effect.definitions-import.only-adds").preview();
    }

    private ImportChoice choice(DefinitionsShelf.Kept kept, Inputs inputs) {
        var live = ports.brokers().rabbit().get().administration().definitions();
        return ImportChoice.of(DefinitionsDiffAction.differences(ports, kept), live, inputs);
    }

    private static String line(List<Definition> definitions) {
        return definitions.stream()
                .map(definition -> definition.kind() + " " + definition.name())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = ports.clock().instant();
        var kept = Backups.chosen(ports, preview.inputs())
                .filter(it -> it.name().equals(preview.target()))
                .orElseThrow(() -> new PreviewOutdated(Text.of("outdated.backup", preview.target())));
        var added = choice(kept, preview.inputs()).added();
        if (!line(added).equals(preview.fingerprint())) {
            throw new PreviewOutdated(Text.of("outdated.definitions"));
        }
        var administration = ports.brokers().rabbit().get().administration();
        administration.declare(new Definitions("", added));
        try {
            var live = administration.definitions();
            var made = added.stream()
                    .filter(it -> live.find(it.kind(), it.name()).isPresent())
                    .count();
            return made == added.size()
                    ? Brief.done(preview, ports, start, Text.of("receipt.definitions-import", made))
                    : notAll(
                            preview,
                            start,
                            made,
                            added.size(),
                            Text.of("receipt.definitions-import.not-all", made, added.size()));
        } catch (BrokerException.Unreachable e) {
            var why = Text.of("receipt.definitions-import.unseen", added.size(), String.valueOf(e.getMessage()));
            return notAll(preview, start, 0, added.size(), why);
        }
    }

    private Receipt notAll(Preview preview, Instant start, long made, long wanted, Text why) {
        var end = ports.clock().instant();
        return new Receipt(
                id(),
                preview.target(),
                Receipt.Outcome.STOPPED,
                List.of(why),
                new Progress.Step(made, wanted, 0, wanted - made, 0),
                end,
                Duration.between(start, end));
    }
}
