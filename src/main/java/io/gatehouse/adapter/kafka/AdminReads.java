package io.gatehouse.adapter.kafka;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.GroupLag;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.KafkaReads;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.RetriableException;

/// The questions of one tick. A group's lag takes three round trips: members, committed offsets, end offsets.
final class AdminReads implements KafkaReads {

    private final Admin admin;
    private final String address;
    private final int timeoutMillis;
    private final Map<String, CompletionStage<GroupLag>> lags = new HashMap<>();

    AdminReads(Admin admin, String address, Duration timeout) {
        this.admin = admin;
        this.address = address;
        this.timeoutMillis = (int) timeout.toMillis();
    }

    @Override
    public CompletionStage<GroupLag> groupLag(String group) {
        return lags.computeIfAbsent(group, this::askForLag);
    }

    private CompletionStage<GroupLag> askForLag(String group) {
        var options = new DescribeConsumerGroupsOptions().timeoutMs(timeoutMillis);
        var described = admin.describeConsumerGroups(List.of(group), options).describedGroups();
        return translated(Objects.requireNonNull(described.get(group))).thenCompose(this::withOffsets);
    }

    private CompletionStage<GroupLag> withOffsets(ConsumerGroupDescription description) {
        if (description.groupState() == GroupState.DEAD) {
            // A group that does not exist is described as dead.
            throw new BrokerException.NotFound(Broker.KAFKA, "no consumer group " + description.groupId());
        }
        var options = new ListConsumerGroupOffsetsOptions().timeoutMs(timeoutMillis);
        var committed = admin.listConsumerGroupOffsets(description.groupId(), options)
                .partitionsToOffsetAndMetadata(description.groupId());
        return translated(committed).thenCompose(offsets -> withEnds(description, offsets));
    }

    private CompletionStage<GroupLag> withEnds(
            ConsumerGroupDescription description, Map<TopicPartition, OffsetAndMetadata> offsets) {
        var committed = new HashMap<TopicPartition, Long>();
        offsets.forEach((partition, offset) -> {
            if (offset != null) {
                committed.put(partition, offset.offset());
            }
        });
        var untouched = description.members().stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .filter(partition -> !committed.containsKey(partition))
                .collect(Collectors.toSet());
        // Where nothing is committed yet the group starts at the oldest event that is still kept.
        return beginnings(untouched).thenCompose(oldest -> {
            oldest.forEach((partition, offset) -> committed.put(partition, offset.offset()));
            return offsets(committed.keySet(), OffsetSpec.latest())
                    .thenApply(ends -> lag(description, committed, ends));
        });
    }

    private CompletionStage<Map<TopicPartition, ListOffsetsResultInfo>> beginnings(Set<TopicPartition> partitions) {
        return partitions.isEmpty()
                ? CompletableFuture.completedStage(Map.of())
                : offsets(partitions, OffsetSpec.earliest());
    }

    private CompletionStage<Map<TopicPartition, ListOffsetsResultInfo>> offsets(
            Set<TopicPartition> partitions, OffsetSpec which) {
        var wanted = partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> which));
        return translated(admin.listOffsets(wanted, new ListOffsetsOptions().timeoutMs(timeoutMillis))
                .all());
    }

    private static GroupLag lag(
            ConsumerGroupDescription description,
            Map<TopicPartition, Long> committed,
            Map<TopicPartition, ListOffsetsResultInfo> ends) {
        var partitions = committed.entrySet().stream()
                .filter(start -> ends.containsKey(start.getKey()))
                .map(start -> new GroupLag.PartitionLag(
                        start.getKey().topic(),
                        start.getKey().partition(),
                        start.getValue(),
                        Objects.requireNonNull(ends.get(start.getKey())).offset()))
                .toList();
        var members = description.members().size();
        return new GroupLag(description.groupId(), description.groupState().toString(), members, partitions);
    }

    @Override
    public CompletionStage<Integer> brokerCount() {
        var options = new DescribeClusterOptions().timeoutMs(timeoutMillis);
        return translated(admin.describeCluster(options).nodes()).thenApply(nodes -> nodes.size());
    }

    private <T> CompletionStage<T> translated(KafkaFuture<T> answer) {
        return answer.toCompletionStage().exceptionallyCompose(failure -> {
            var cause =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            throw translated(cause);
        });
    }

    private BrokerException translated(Throwable cause) {
        var words = address + ": " + cause.getMessage();
        return switch (cause) {
            case GroupIdNotFoundException _ -> new BrokerException.NotFound(Broker.KAFKA, words);
            case AuthenticationException _ -> new BrokerException.AccessDenied(Broker.KAFKA, words, cause);
            case AuthorizationException _ -> new BrokerException.AccessDenied(Broker.KAFKA, words, cause);
            case RetriableException _ -> new BrokerException.Unreachable(Broker.KAFKA, words, cause);
            default -> new BrokerException.Refused(Broker.KAFKA, words, cause);
        };
    }
}
