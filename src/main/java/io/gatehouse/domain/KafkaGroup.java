package io.gatehouse.domain;

import java.util.List;

/// A Kafka group of any type, also one whose members are all gone.
///
/// @param protocol what its members agreed on, beyond the type: "consumer, range" of a classic group, the assignor of a
///     new one; "" when it has none
/// @param status its state and members
/// @param problem why something of it could not be read, in the broker's words; "" when all could
public record KafkaGroup(String id, GroupType type, String protocol, Status status, GroupLag lag, String problem) {

    /// What the group's coordinator says of it.
    ///
    /// @param state the broker's word: Stable, Empty, Dead, PreparingRebalance, …
    /// @param coordinator the broker that keeps the group, "" when it is not known
    public record Status(String state, String coordinator, List<GroupMember> members) {

        /// Of a group that could not be described.
        public static final Status UNKNOWN = new Status("Unknown", "", List.of());

        public Status {
            members = List.copyOf(members);
        }
    }
}
