package io.gatehouse.action.kafka;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Draft;
import io.gatehouse.action.Field;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Text;
import java.util.List;

/// Takes back that offsets were reset or a group was deleted, as long as nobody did anything with the group since.
final class RestoreOffsetsAction implements Action {

    static final String ID = "kafka-restore-offsets";

    private final ActionPorts ports;

    RestoreOffsetsAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Subject subject() {
        return Subject.GROUP;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.target("consumer-group"), Field.required("old-offsets", ""), Field.text("left-offsets", ""));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var id = inputs.required("consumer-group");
        var old = OffsetList.parse("old-offsets", inputs.required("old-offsets"));
        var left = OffsetList.parse("left-offsets", inputs.text("left-offsets").orElse(""));
        var groupThere = !left.offsets().isEmpty();
        if (groupThere && !left.offsets().keySet().equals(old.offsets().keySet())) {
            throw new InvalidInput("left-offsets", Text.of("invalid.kafka-other-partitions"));
        }
        var draft = new Draft(this, ports, inputs, id)
                .vendor(KafkaTool.groups(
                        ports,
                        "--group " + KafkaTool.quoted(id) + " --reset-offsets --from-file offsets.csv --execute"));
        var change = new OffsetChange(id, groupThere, left, old);
        refusal(draft, change);
        return draft.plain("effect.kafka-restore.set", old.offsets().size(), id)
                .fingerprint(change.fingerprint())
                .table(change.table(OffsetChange.ends(ports, old.offsets().keySet())))
                .preview();
    }

    private void refusal(Draft draft, OffsetChange change) {
        var found = ports.brokers().kafka().get().groups().find(change.group());
        if (!change.groupThere()) {
            if (found.isPresent()) {
                draft.refuse("refused.kafka-group-back", change.group());
            }
            return;
        }
        if (found.isEmpty()) {
            draft.refuse("refused.kafka-no-group", change.group());
            return;
        }
        GroupCheck.whyNot(found.get())
                .ifPresent(why -> draft.refuse(why.key(), why.arguments().toArray()));
        var committed = OffsetList.committed(found.get().committed());
        change.before().offsets().forEach((partition, offset) -> {
            if (!committed.of(partition).equals(offset)) {
                draft.refuse("refused.kafka-offsets-moved", change.group(), partition.toString());
            }
        });
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        return OffsetChange.of(preview.target(), preview.fingerprint())
                .apply(ports, preview, progress, "receipt.kafka-restore");
    }
}
