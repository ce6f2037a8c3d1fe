package io.gatehouse.action.kafka;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
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
import io.gatehouse.domain.GroupMember;
import io.gatehouse.domain.GroupState;
import io.gatehouse.domain.KafkaPartition;
import io.gatehouse.domain.PartitionOffsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Shows who is in a group and how far behind it is on each partition.
final class GroupAction implements Action {

    static final List<String> COLUMNS =
            List.of("topic", "partition", "committed-offset", "end-offset", "lag", "member", "member-host");

    private static final String UNKNOWN = "–";

    private final ActionPorts ports;

    GroupAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "kafka-group";
    }

    @Override
    public Subject subject() {
        return Subject.GROUP;
    }

    @Override
    public Impact impact() {
        return Impact.LOOK;
    }

    @Override
    public List<String> next() {
        return List.of("kafka-reset-offsets");
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.target("consumer-group", ports.profile().names().kafka().group()));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var id = inputs.required("consumer-group");
        var draft = new Draft(this, ports, inputs, id)
                .vendor(KafkaTool.groups(ports, "--describe --group " + KafkaTool.quoted(id)));
        if (ports.brokers().kafka().get().groups().find(id).isEmpty()) {
            draft.refuse("refused.kafka-no-group", id);
        }
        return draft.plain("effect.kafka-group.shown", id).preview();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = ports.clock().instant();
        var kafka = ports.brokers().kafka().get();
        var group = kafka.groups()
                .find(preview.target())
                .orElseThrow(() -> new PreviewOutdated(Text.of("outdated.kafka-group-gone", preview.target())));
        var holders = new HashMap<KafkaPartition, GroupMember>();
        group.members().forEach(member -> member.holds().forEach(held -> holders.put(held, member)));
        var partitions = new TreeSet<>(group.committed().keySet());
        partitions.addAll(holders.keySet());
        var offsets = kafka.topics().offsets(partitions);
        var rows = partitions.stream()
                .map(partition -> row(
                        partition, group.committed().get(partition), offsets.get(partition), holders.get(partition)))
                .toList();
        return Brief.done(
                        preview,
                        ports,
                        start,
                        Text.of(
                                "receipt.kafka-group",
                                group.id(),
                                group.type().word(),
                                group.state(),
                                group.members().size()),
                        lag(group, offsets))
                .with(Table.of(COLUMNS, rows));
    }

    private static Text lag(GroupState group, Map<KafkaPartition, PartitionOffsets> offsets) {
        var sum = 0L;
        var unknown = 0;
        for (var entry : group.committed().entrySet()) {
            var known = offsets.get(entry.getKey());
            if (known == null) {
                unknown++;
            } else {
                sum += Math.max(0, known.end() - entry.getValue());
            }
        }
        return unknown == 0
                ? Text.of("receipt.kafka-group.lag", sum)
                : Text.of("receipt.kafka-group.lag-at-least", sum, unknown);
    }

    private static List<String> row(
            KafkaPartition partition,
            @Nullable Long committed,
            @Nullable PartitionOffsets offsets,
            @Nullable GroupMember holder) {
        return List.of(
                partition.topic(),
                String.valueOf(partition.partition()),
                committed == null ? UNKNOWN : String.valueOf(committed),
                offsets == null ? UNKNOWN : String.valueOf(offsets.end()),
                committed == null || offsets == null ? UNKNOWN : String.valueOf(Math.max(0, offsets.end() - committed)),
                holder == null ? UNKNOWN : holder.clientId(),
                holder == null ? UNKNOWN : holder.host());
    }
}
