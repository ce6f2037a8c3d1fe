package io.gatehouse.domain;

import java.util.List;
import java.util.Map;

/// A Kafka group as an action finds it.
///
/// @param state the broker's word: Empty, Stable, PreparingRebalance, …
/// @param committed the offset of the next event for each partition on which anything is committed
public record GroupState(
        String id, GroupType type, String state, List<GroupMember> members, Map<KafkaPartition, Long> committed) {

    public GroupState {
        members = List.copyOf(members);
        committed = Map.copyOf(committed);
    }

    /// Whether nobody is in it: only then do offsets set from outside hold.
    public boolean empty() {
        return members.isEmpty() && (state.equals("Empty") || state.equals("Dead"));
    }

    /// Whether its offsets are set as those of a consumer group are.
    public boolean ofConsumers() {
        return type != GroupType.SHARE && type != GroupType.STREAMS;
    }
}
