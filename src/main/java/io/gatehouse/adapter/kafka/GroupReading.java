package io.gatehouse.adapter.kafka;

import io.gatehouse.domain.GroupType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.DescribeClassicGroupsOptions;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeShareGroupsOptions;
import org.apache.kafka.clients.admin.DescribeStreamsGroupsOptions;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListShareGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListShareGroupOffsetsSpec;
import org.apache.kafka.common.KafkaFuture;

/// Groups with their members and what they have committed: one question of each kind for all groups of a type, however
/// many there are. A group that may not be read leaves the others intact. Blocks.
final class GroupReading {

    private final KafkaLink link;

    GroupReading(KafkaLink link) {
        this.link = link;
    }

    /// Every group that the cluster knows.
    List<FoundGroup> all() {
        var listed = link.admin().listGroups(link.timed(new ListGroupsOptions()));
        var groups = link.await(listed.valid());
        if (groups.isEmpty()) {
            // No group, or no broker that would tell.
            link.await(listed.all());
        }
        var byType = new HashMap<GroupType, List<String>>();
        groups.forEach(group ->
                byType.computeIfAbsent(type(group), _ -> new ArrayList<>()).add(group.groupId()));
        var described = described(byType);
        var committed = committed(byType);
        var found = new ArrayList<FoundGroup>();
        byType.forEach((type, ids) ->
                ids.forEach(id -> found.add(new FoundGroup(id, type, answer(described, id), answer(committed, id)))));
        return found;
    }

    /// One group by its name, of the classic type or the new one.
    ///
    /// @throws io.gatehouse.port.BrokerException when it cannot be read
    FoundGroup one(String id) {
        var described = link.await(of(
                link.admin()
                        .describeConsumerGroups(List.of(id), link.timed(new DescribeConsumerGroupsOptions()))
                        .describedGroups(),
                id));
        var offsets = link.await(link.admin()
                .listConsumerGroupOffsets(id, link.timed(new ListConsumerGroupOffsetsOptions()))
                .partitionsToOffsetAndMetadata(id));
        return new FoundGroup(
                id,
                type(Optional.of(described.type())),
                new Outcome.Answer<>(GroupStatus.of(described)),
                new Outcome.Answer<>(Committed.of(offsets)));
    }

    /// One group that was listed, of whatever type it is.
    FoundGroup listed(GroupListing group) {
        var id = group.groupId();
        var byType = Map.of(type(group), List.of(id));
        return new FoundGroup(id, type(group), answer(described(byType), id), answer(committed(byType), id));
    }

    private Map<String, Outcome<GroupStatus>> described(Map<GroupType, List<String>> byType) {
        var all = new HashMap<String, Outcome<GroupStatus>>();
        byType.forEach((type, ids) -> all.putAll(described(type, ids)));
        return all;
    }

    private Map<String, Outcome<GroupStatus>> described(GroupType type, List<String> ids) {
        var admin = link.admin();
        return switch (type) {
            case CLASSIC ->
                each(
                        admin.describeClassicGroups(ids, link.timed(new DescribeClassicGroupsOptions()))
                                .describedGroups(),
                        GroupStatus::of);
            case CONSUMER, UNKNOWN ->
                each(
                        admin.describeConsumerGroups(ids, link.timed(new DescribeConsumerGroupsOptions()))
                                .describedGroups(),
                        GroupStatus::of);
            case SHARE ->
                each(
                        admin.describeShareGroups(ids, link.timed(new DescribeShareGroupsOptions()))
                                .describedGroups(),
                        GroupStatus::of);
            case STREAMS ->
                each(
                        admin.describeStreamsGroups(ids, link.timed(new DescribeStreamsGroupsOptions()))
                                .describedGroups(),
                        GroupStatus::of);
        };
    }

    private Map<String, Outcome<Committed>> committed(Map<GroupType, List<String>> byType) {
        var all = new HashMap<String, Outcome<Committed>>();
        var share = byType.getOrDefault(GroupType.SHARE, List.of());
        var others = byType.entrySet().stream()
                .filter(group -> group.getKey() != GroupType.SHARE)
                .flatMap(group -> group.getValue().stream())
                .toList();
        if (!others.isEmpty()) {
            var wanted = specs(others, new ListConsumerGroupOffsetsSpec());
            var told = link.admin().listConsumerGroupOffsets(wanted, link.timed(new ListConsumerGroupOffsetsOptions()));
            all.putAll(each(byId(others, told::partitionsToOffsetAndMetadata), Committed::of));
        }
        if (!share.isEmpty()) {
            var wanted = specs(share, new ListShareGroupOffsetsSpec());
            var told = link.admin().listShareGroupOffsets(wanted, link.timed(new ListShareGroupOffsetsOptions()));
            all.putAll(each(byId(share, told::partitionsToOffsetInfo), Committed::ofShare));
        }
        return all;
    }

    private static <S> Map<String, S> specs(Collection<String> ids, S everything) {
        return ids.stream().collect(Collectors.toMap(Function.identity(), _ -> everything));
    }

    private static <T> Map<String, KafkaFuture<T>> byId(Collection<String> ids, Function<String, KafkaFuture<T>> told) {
        return ids.stream().collect(Collectors.toMap(Function.identity(), told));
    }

    private <T, U> Map<String, Outcome<U>> each(Map<String, KafkaFuture<T>> answers, Function<T, U> change) {
        var changed = new HashMap<String, Outcome<U>>();
        link.awaitEach(answers).forEach((id, outcome) -> changed.put(id, outcome.map(change)));
        return changed;
    }

    private static <T> Outcome<T> answer(Map<String, Outcome<T>> answers, String id) {
        return of(answers, id);
    }

    private static <T> T of(Map<String, T> answers, String id) {
        var answer = answers.get(id);
        if (answer == null) {
            throw new IllegalStateException("asked for the group " + id + " and not answered");
        }
        return answer;
    }

    private static GroupType type(GroupListing group) {
        return type(group.type());
    }

    private static GroupType type(Optional<org.apache.kafka.common.GroupType> type) {
        return switch (type.orElse(org.apache.kafka.common.GroupType.UNKNOWN)) {
            case CLASSIC -> GroupType.CLASSIC;
            case CONSUMER -> GroupType.CONSUMER;
            case SHARE -> GroupType.SHARE;
            case STREAMS -> GroupType.STREAMS;
            case UNKNOWN -> GroupType.UNKNOWN;
        };
    }
}
