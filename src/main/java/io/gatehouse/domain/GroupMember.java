package io.gatehouse.domain;

import java.util.List;

/// One client in a Kafka group.
///
/// @param id that the broker gave it
/// @param clientId that it calls itself
/// @param host as the broker sees it
/// @param holds the partitions that are assigned to it now
public record GroupMember(String id, String clientId, String host, List<KafkaPartition> holds) {

    public GroupMember {
        holds = List.copyOf(holds);
    }
}
