package io.gatehouse.adapter.redis;

import io.gatehouse.domain.AdmissionKeys;
import io.gatehouse.port.RedisLine;
import io.lettuce.core.ScoredValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The waiting room over Lettuce.
final class LettuceLine implements RedisLine {

    private final CommandLink link;

    LettuceLine(CommandLink link) {
        this.link = link;
    }

    @Override
    public long size(String key) {
        return link.ask(redis -> redis.zcard(key));
    }

    @Override
    public List<Waiter> page(String key, long skip, int count) {
        var found = link.<List<ScoredValue<String>>>ask(redis -> redis.zrangeWithScores(key, skip, skip + count - 1));
        var people = new ArrayList<Waiter>(found.size());
        for (var one : found) {
            people.add(new Waiter(one.getValue(), skip + people.size() + 1, one.getScore()));
        }
        return people;
    }

    @Override
    public Optional<Waiter> find(String key, String user) {
        return link.ask(redis -> {
            var score = redis.zscore(key, user).thenApply(Optional::ofNullable);
            return redis.zrank(key, user)
                    .thenApply(Optional::ofNullable)
                    .thenCombine(
                            score, (rank, at) -> rank.flatMap(it -> at.map(when -> new Waiter(user, it + 1, when))));
        });
    }

    @Override
    public OptionalDouble moveToRank(String key, Waiter who, long rank) {
        var score = link.change(redis -> LineScripts.TO_RANK
                .<String>run(redis, keys(key), who.user(), text(who.score()), Long.toString(rank))
                .thenApply(Optional::ofNullable));
        return score.map(text -> OptionalDouble.of(Double.parseDouble(text))).orElse(OptionalDouble.empty());
    }

    @Override
    public boolean moveToScore(String key, Waiter who, double score) {
        return link.change(
                redis -> LineScripts.TO_SCORE.run(redis, keys(key), who.user(), text(who.score()), text(score)));
    }

    @Override
    public boolean remove(String key, Waiter who) {
        return link.change(redis -> LineScripts.REMOVE.run(redis, keys(key), who.user(), text(who.score())));
    }

    @Override
    public boolean enter(AdmissionKeys keys, String user, double score) {
        return link.change(redis -> LineScripts.ENTER.run(redis, keys(keys.line(), keys.active()), user, text(score)));
    }

    @Override
    public boolean admit(AdmissionKeys keys, List<String> people, Instant until) {
        var arguments = new ArrayList<String>();
        arguments.add(Long.toString(until.toEpochMilli()));
        arguments.addAll(people);
        return link.change(redis -> LineScripts.ADMIT.run(
                redis,
                keys(keys.line(), keys.active(), keys.expiry(), keys.processing()),
                arguments.toArray(String[]::new)));
    }

    private static String[] keys(String... keys) {
        return keys;
    }

    /// A score as Redis reads it back without losing anything.
    private static String text(double score) {
        return Double.toString(score);
    }
}
