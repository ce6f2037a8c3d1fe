package io.gatehouse.action.kafka;

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
import io.gatehouse.domain.GroupState;
import io.gatehouse.domain.Role;
import java.util.List;

/// Removes an empty group. What it had committed is kept in the receipt's way back.
final class DeleteGroupAction implements Action {

    private final ActionPorts ports;

    DeleteGroupAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "kafka-delete-group";
    }

    @Override
    public Subject subject() {
        return Subject.GROUP;
    }

    @Override
    public Role needs() {
        return Role.ADMIN;
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.target("consumer-group"));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var id = inputs.required("consumer-group");
        var draft = new Draft(this, ports, inputs, id)
                .vendor(KafkaTool.groups(ports, "--group " + KafkaTool.quoted(id) + " --delete"));
        var found = ports.brokers().kafka().get().groups().find(id);
        if (found.isEmpty()) {
            return draft.refuse("refused.kafka-no-group", id).preview();
        }
        var group = found.get();
        GroupCheck.whyNot(group)
                .ifPresent(why -> draft.refuse(why.key(), why.arguments().toArray()));
        var change = removal(group);
        draft.care("effect.kafka-delete-group.gone", id);
        draft.plain("effect.kafka-delete-group.kept", group.committed().size());
        return draft.fingerprint(change.fingerprint())
                .table(change.table(OffsetChange.ends(ports, group.committed().keySet())))
                .preview();
    }

    private static OffsetChange removal(GroupState group) {
        var committed = OffsetList.committed(group.committed());
        return new OffsetChange(group.id(), true, committed, committed.forgotten());
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = ports.clock().instant();
        var id = preview.target();
        var groups = ports.brokers().kafka().get().groups();
        var change = OffsetChange.of(id, preview.fingerprint());
        var found = groups.find(id);
        GroupCheck.requireSame(id, found, change.before());
        if (found.map(group -> group.committed().size()).orElse(0)
                != change.before().offsets().size()) {
            throw new PreviewOutdated(Text.of("outdated.kafka-offsets", id, id));
        }
        groups.delete(id);
        var receipt = Brief.done(preview, ports, start, Text.of("receipt.kafka-delete-group", id));
        return change.before().offsets().isEmpty()
                ? receipt
                : receipt.with(OffsetChange.undo(id, change.before(), OffsetList.NOTHING));
    }
}
