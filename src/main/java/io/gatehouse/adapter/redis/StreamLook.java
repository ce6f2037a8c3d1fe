package io.gatehouse.adapter.redis;

import io.gatehouse.domain.StreamState;
import io.gatehouse.domain.StreamState.Group;
import io.gatehouse.domain.StreamState.Member;
import io.gatehouse.port.BrokerException;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.models.stream.PendingMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// The questions about one stream. Its groups' details are asked for by the names they had at the last look, so that
/// they travel with the rest; only those of new groups need a second way.
final class StreamLook {

    private static final int OLDEST = 10;

    private final RedisLink link;
    private final Remembered remembered;
    private final String key;
    private final Map<String, CompletionStage<Details>> asked = new HashMap<>();

    private record Details(List<PendingMessage> oldest, List<Object> members) {}

    StreamLook(RedisLink link, Remembered remembered, String key) {
        this.link = link;
        this.remembered = remembered;
        this.key = key;
    }

    CompletionStage<StreamState> ask() {
        var redis = link.commands();
        var entries = link.answer(redis.xlen(key));
        var groups = link.answer(redis.xinfoGroups(key));
        remembered.groupsOf(key).forEach(this::askFor);
        return groups.thenCompose(found -> entries.thenCompose(length -> complete(length, found)));
    }

    private CompletionStage<Details> askFor(String group) {
        var redis = link.commands();
        var oldest = link.answer(redis.xpending(key, group, Range.unbounded(), Limit.from(OLDEST)));
        var members = link.answer(redis.xinfoConsumers(key, group));
        var details = oldest.thenCombine(members, Details::new);
        asked.put(group, details);
        return details;
    }

    private CompletionStage<StreamState> complete(long entries, List<Object> found) {
        var groups = found.stream().map(Answers::fields).toList();
        var names =
                groups.stream().map(group -> Answers.text(group.get("name"))).toList();
        remembered.groupsOf(key, names);
        var unasked = names.stream().filter(name -> !asked.containsKey(name)).toList();
        if (!unasked.isEmpty()) {
            unasked.forEach(this::askFor);
            link.send();
        }
        CompletionStage<List<Group>> all = CompletableFuture.completedStage(new ArrayList<>());
        for (var fields : groups) {
            all = all.thenCombine(detailed(fields), (list, group) -> {
                group.ifPresent(list::add);
                return list;
            });
        }
        return all.thenApply(list -> new StreamState(key, entries, list));
    }

    /// The group with its details; empty when it was deleted between the questions.
    private CompletionStage<Optional<Group>> detailed(Map<String, Object> fields) {
        var details = asked.get(Answers.text(fields.get("name")));
        if (details == null) {
            return CompletableFuture.completedStage(Optional.empty());
        }
        return details.thenApply(known -> Optional.of(group(fields, known))).exceptionally(failure -> {
            if (failure.getCause() instanceof BrokerException.NotFound) {
                return Optional.empty();
            }
            throw failure instanceof RuntimeException e ? e : new IllegalStateException(failure);
        });
    }

    private static Group group(Map<String, Object> fields, Details details) {
        var lag = fields.get("lag");
        var oldest = details.oldest().stream()
                .map(PendingMessage::getMsSinceLastDelivery)
                .max(Comparator.naturalOrder())
                .map(Duration::ofMillis);
        return new Group(
                Answers.text(fields.get("name")),
                Answers.number(fields.get("pending")),
                Answers.isNumber(lag) ? OptionalLong.of(Answers.number(lag)) : OptionalLong.empty(),
                oldest,
                details.members().stream().map(StreamLook::member).toList());
    }

    private static Member member(Object entry) {
        var fields = Answers.fields(entry);
        return new Member(
                Answers.text(fields.get("name")),
                Answers.number(fields.get("pending")),
                Duration.ofMillis(Answers.number(fields.get("idle"))));
    }
}
