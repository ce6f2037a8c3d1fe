package io.gatehouse.adapter.kafka;

import io.gatehouse.adapter.kafka.Outcome.Answer;
import io.gatehouse.domain.GroupLag;
import io.gatehouse.domain.KafkaPartition;
import io.gatehouse.domain.PartitionLag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// Lag = end offset − committed offset, for any number of groups from the same end offsets.
final class LagReckoning {

    private final TopicReading topics;
    private final Map<TopicPartition, Outcome<Long>> ends;
    private final Map<TopicPartition, Outcome<Long>> beginnings;
    private final EndOffsets history;
    private final long nowNanos;
    private final Map<TopicPartition, KafkaPartition> names = new HashMap<>();

    private LagReckoning(
            TopicReading topics,
            Map<TopicPartition, Outcome<Long>> ends,
            Map<TopicPartition, Outcome<Long>> beginnings,
            EndOffsets history,
            long nowNanos) {
        this.topics = topics;
        this.ends = ends;
        this.beginnings = beginnings;
        this.history = history;
        this.nowNanos = nowNanos;
    }

    /// Reads the ends of those partitions that have a leader, and where groups begin that have not committed. Blocks.
    ///
    /// @param wanted partitions whose end matters
    /// @param history gets the ends that were read
    static LagReckoning read(
            KafkaLink link,
            TopicReading topics,
            Set<TopicPartition> wanted,
            List<FoundGroup> groups,
            EndOffsets history) {
        var ends = OffsetReading.readInPart(link, led(topics, wanted), OffsetSpec.latest());
        var nowNanos = System.nanoTime();
        history.add(OffsetReading.known(ends), nowNanos);
        var untouched = new HashSet<TopicPartition>();
        groups.forEach(group -> untouched.addAll(group.untouched()));
        // Without its end a partition's lag is not known anyway, and whoever leads it would keep us waiting again.
        untouched.removeIf(partition -> !(ends.get(partition) instanceof Answer<Long>));
        var beginnings = OffsetReading.readInPart(link, untouched, OffsetSpec.earliest());
        return new LagReckoning(topics, ends, beginnings, history, nowNanos);
    }

    private static Set<TopicPartition> led(TopicReading topics, Set<TopicPartition> wanted) {
        var led = new HashSet<>(wanted);
        led.retainAll(topics.leading());
        return led;
    }

    /// The lag of one of the groups that were given to [#read].
    GroupLag of(FoundGroup group) {
        var committed = group.committed().orElse(Committed.NOTHING);
        var partitions = new ArrayList<PartitionLag>(committed.offsets().size());
        committed.offsets().forEach((partition, offset) -> {
            if (offset != null) {
                partitions.add(
                        lag(partition, offset.offset(), committed.toldLags().get(partition)));
            }
        });
        group.untouched().forEach(partition -> partitions.add(fromTheBeginning(partition)));
        return GroupLag.of(partitions);
    }

    private PartitionLag lag(TopicPartition partition, long position, @Nullable Long told) {
        var name = name(partition);
        return ends.get(partition) instanceof Answer<Long>(var end)
                ? known(name, position, true, end, told == null ? Math.max(0, end - position) : told)
                : new PartitionLag.Missing(name, OptionalLong.of(position), why(partition, ends));
    }

    /// A group that has not committed is taken to begin with the oldest event that is kept, as the pipeline's does.
    private PartitionLag fromTheBeginning(TopicPartition partition) {
        var name = name(partition);
        if (!(ends.get(partition) instanceof Answer<Long>(var end))) {
            return new PartitionLag.Missing(name, OptionalLong.empty(), why(partition, ends));
        }
        return beginnings.get(partition) instanceof Answer<Long>(var begin)
                ? known(name, begin, false, end, Math.max(0, end - begin))
                : new PartitionLag.Missing(name, OptionalLong.empty(), why(partition, beginnings));
    }

    private PartitionLag known(KafkaPartition name, long position, boolean committed, long end, long lag) {
        var time = history.behind(name, lag == 0 ? end : position, end, nowNanos);
        return new PartitionLag.Known(name, position, committed, end, lag, time);
    }

    private String why(TopicPartition partition, Map<TopicPartition, Outcome<Long>> asked) {
        var outcome = asked.get(partition);
        if (outcome != null) {
            return outcome.problem();
        }
        return topics.leaderless().contains(partition)
                ? "the partition has no leader"
                : "there is no such partition now, or this user may not see it";
    }

    /// One object for each partition, however many groups read it.
    private KafkaPartition name(TopicPartition partition) {
        return names.computeIfAbsent(partition, it -> new KafkaPartition(it.topic(), it.partition()));
    }
}
