package io.gatehouse.port;

import io.gatehouse.domain.GroupState;
import io.gatehouse.domain.KafkaPartition;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Consumer groups and how far they have read.
public interface KafkaGroups {

    /// The group of any type as it is now, empty when there is none; asking does not make one.
    Optional<GroupState> find(String id);

    /// Sets committed offsets of a group that has no members. A group that is not there **is made by this**: look
    /// before.
    ///
    /// @param offsets of the next event to read; empty to forget what is committed
    /// @return why it was not done, of the partitions where it was not; empty when it was everywhere
    /// @throws BrokerException.Refused when the group has members; nothing was changed then
    Map<KafkaPartition, String> set(String id, Map<KafkaPartition, OptionalLong> offsets);

    /// Removes a group with everything it has committed.
    ///
    /// @throws BrokerException.Refused when it has members
    void delete(String id);
}
