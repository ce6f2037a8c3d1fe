package io.gatehouse.action.kafka;

import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Text;
import io.gatehouse.domain.GroupState;
import java.util.Optional;

/// Whether a group's offsets may be set from outside: a consumer group, there, and empty.
final class GroupCheck {

    private GroupCheck() {}

    /// Why not, empty when they may.
    static Optional<Text> whyNot(GroupState group) {
        if (!group.ofConsumers()) {
            return Optional.of(
                    Text.of("refused.kafka-group-type", group.id(), group.type().word()));
        }
        return group.empty()
                ? Optional.empty()
                : Optional.of(Text.of(
                        "refused.kafka-group-active",
                        group.id(),
                        group.members().size(),
                        group.state()));
    }

    /// The group as it is now, where it still may be changed and has committed what it had.
    ///
    /// @param before what it had committed on the partitions that matter
    /// @throws PreviewOutdated when not
    static void requireSame(String id, Optional<GroupState> found, OffsetList before) {
        var now = found.orElseThrow(() -> new PreviewOutdated(Text.of("outdated.kafka-group-gone", id)));
        if (whyNot(now).isPresent()) {
            throw new PreviewOutdated(
                    Text.of("outdated.kafka-group-active", id, now.members().size(), now.state()));
        }
        var committed = OffsetList.committed(now.committed());
        before.offsets().forEach((partition, offset) -> {
            if (!committed.of(partition).equals(offset)) {
                throw new PreviewOutdated(Text.of("outdated.kafka-offsets", id, partition.toString()));
            }
        });
    }
}
