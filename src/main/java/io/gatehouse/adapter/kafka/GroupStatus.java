package io.gatehouse.adapter.kafka;

import io.gatehouse.domain.GroupMember;
import io.gatehouse.domain.KafkaGroup;
import io.gatehouse.domain.KafkaPartition;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.ClassicGroupDescription;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.ShareGroupDescription;
import org.apache.kafka.clients.admin.StreamsGroupDescription;
import org.apache.kafka.clients.admin.StreamsGroupMemberDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// What a group's coordinator said, the same for all types.
///
/// @param protocol "" where the group's type says it all
record GroupStatus(String protocol, KafkaGroup.Status status) {

    static GroupStatus of(ClassicGroupDescription group) {
        return new GroupStatus(
                joined(group.protocol(), group.protocolData()),
                status(group.state().toString(), group.coordinator(), members(group.members())));
    }

    static GroupStatus of(ConsumerGroupDescription group) {
        return new GroupStatus(
                joined(group.partitionAssignor()),
                status(group.groupState().toString(), group.coordinator(), members(group.members())));
    }

    static GroupStatus of(ShareGroupDescription group) {
        var members = group.members().stream()
                .map(member -> new GroupMember(
                        member.consumerId(),
                        member.clientId(),
                        host(member.host()),
                        partitions(member.assignment().topicPartitions())))
                .toList();
        return new GroupStatus("", status(group.groupState().toString(), group.coordinator(), members));
    }

    static GroupStatus of(StreamsGroupDescription group) {
        var members = group.members().stream()
                .map(member -> new GroupMember(
                        member.memberId(), member.clientId(), host(member.clientHost()), tasks(group, member)))
                .toList();
        return new GroupStatus("", status(group.groupState().toString(), group.coordinator(), members));
    }

    /// A task reads its number's partition of every source topic of its part of the topology.
    private static List<KafkaPartition> tasks(StreamsGroupDescription group, StreamsGroupMemberDescription member) {
        return member.assignment().activeTasks().stream()
                .flatMap(task -> group.subtopologies().stream()
                        .filter(part -> part.subtopologyId().equals(task.subtopologyId()))
                        .flatMap(part -> part.sourceTopics().stream())
                        .flatMap(topic -> task.partitions().stream().map(number -> new KafkaPartition(topic, number))))
                .sorted()
                .toList();
    }

    private static List<GroupMember> members(Collection<MemberDescription> members) {
        return members.stream()
                .map(member -> new GroupMember(
                        member.consumerId(),
                        member.clientId(),
                        host(member.host()),
                        partitions(member.assignment().topicPartitions())))
                .toList();
    }

    private static List<KafkaPartition> partitions(Collection<TopicPartition> partitions) {
        return partitions.stream()
                .map(partition -> new KafkaPartition(partition.topic(), partition.partition()))
                .sorted()
                .toList();
    }

    private static KafkaGroup.Status status(String state, @Nullable Node coordinator, List<GroupMember> members) {
        var at = coordinator == null || coordinator.isEmpty()
                ? ""
                : coordinator.host() + ":" + coordinator.port() + " (" + coordinator.id() + ")";
        return new KafkaGroup.Status(state, at, members);
    }

    /// The broker writes "/127.0.0.1" where it has not looked the name up.
    private static String host(String told) {
        return told.startsWith("/") ? told.substring(1) : told;
    }

    private static String joined(@Nullable String... words) {
        return Stream.of(words).filter(word -> word != null && !word.isEmpty()).collect(Collectors.joining(", "));
    }
}
