package io.gatehouse.adapter.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.SharePartitionOffsetInfo;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// What one group has committed.
///
/// @param offsets of each partition; null where nothing is committed
/// @param toldLags lags that the broker reckons itself, as it does for share groups, whose members are done with events
///     out of order
record Committed(Map<TopicPartition, OffsetAndMetadata> offsets, Map<TopicPartition, Long> toldLags) {

    static final Committed NOTHING = new Committed(Map.of(), Map.of());

    static Committed of(Map<TopicPartition, OffsetAndMetadata> offsets) {
        return new Committed(offsets, Map.of());
    }

    static Committed ofShare(Map<TopicPartition, SharePartitionOffsetInfo> told) {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        var lags = new HashMap<TopicPartition, Long>();
        told.forEach((partition, state) -> {
            if (state != null && state.startOffset() >= 0) {
                offsets.put(partition, new OffsetAndMetadata(state.startOffset()));
                state.lag().filter(lag -> lag >= 0).ifPresent(lag -> lags.put(partition, lag));
            }
        });
        return new Committed(offsets, lags);
    }
}
