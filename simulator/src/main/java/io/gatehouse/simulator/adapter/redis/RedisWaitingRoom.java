package io.gatehouse.simulator.adapter.redis;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.simulator.pipeline.Strategy;
import io.gatehouse.simulator.pipeline.WaitingRoom;
import io.lettuce.core.RedisException;
import io.lettuce.core.ZAddArgs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;

/// The waiting room as a sorted set by arrival time, the active users as a set, beside them a hash of expiry times
/// and what the strategy remembers of those let in. Thread-safe.
public final class RedisWaitingRoom implements WaitingRoom {

    private static final String RUN_ID = "run_id:";

    private final RedisLink link;
    private final Keys keys;
    private final Handover handover;

    /// Connects.
    ///
    /// @throws io.gatehouse.port.BrokerException when Redis cannot be reached or refuses the login
    public RedisWaitingRoom(
            Endpoints.Redis endpoint,
            PipelineNames.Redis names,
            Function<SecretRef, Optional<String>> secrets,
            Strategy strategy) {
        keys = Keys.of(names);
        link = new RedisLink(endpoint, secrets);
        handover = switch (strategy) {
            case CONFIRM_THEN_REMOVE -> new ProcessingSet(link, keys);
            case POP_THEN_PUBLISH -> new NoMemory(link, keys);
            case OUTBOX -> new OutboxStream(link, keys);
        };
    }

    @Override
    public CompletionStage<Boolean> enter(String userId, Instant arrivedAt) {
        var added =
                link.commands().zadd(keys.waiting(), ZAddArgs.Builder.nx(), (double) arrivedAt.toEpochMilli(), userId);
        return ours(added.thenApply(count -> count == 1));
    }

    @Override
    public CompletionStage<Boolean> enterAgain(String userId, Instant arrivedAt) {
        String[] places = {keys.waiting(), keys.active()};
        return ours(Script.ENTER_AGAIN
                .<Long>run(link.commands(), places, userId, Long.toString(arrivedAt.toEpochMilli()))
                .thenApply(added -> added == 1));
    }

    @Override
    public CompletionStage<List<String>> admit(int activeLimit, Instant until) {
        return ours(handover.admit(activeLimit, until.toEpochMilli()));
    }

    @Override
    public CompletionStage<Long> position(String userId) {
        return ours(
                link.commands().zrank(keys.waiting(), userId).thenApply(before -> before == null ? 0L : before + 1));
    }

    @Override
    public CompletionStage<GaveUp> giveUp(String userId) {
        String[] places = {keys.waiting(), keys.active()};
        return ours(Script.GIVE_UP
                .<Long>run(link.commands(), places, userId)
                .thenApply(answer -> answer == 1 ? GaveUp.LEFT : answer == 0 ? GaveUp.LET_IN : GaveUp.MISSING));
    }

    @Override
    public CompletionStage<?> published(String userId) {
        return ours(handover.published(userId));
    }

    @Override
    public CompletionStage<?> leave(String userId) {
        var commands = link.commands();
        var left = commands.srem(keys.active(), userId);
        return ours(left.thenCombine(commands.hdel(keys.expiry(), userId), (gone, _) -> gone));
    }

    @Override
    public CompletionStage<Long> expire(Instant now) {
        String[] places = {keys.active(), keys.expiry(), keys.processing()};
        return ours(Script.EXPIRE.run(link.commands(), places, Long.toString(now.toEpochMilli())));
    }

    @Override
    public CompletionStage<Census> census() {
        var commands = link.commands();
        var waiting = commands.zcard(keys.waiting()).toCompletableFuture();
        var processing = handover.unpublished().toCompletableFuture();
        var active = commands.smembers(keys.active()).toCompletableFuture();
        var server = commands.info("server").toCompletableFuture();
        return ours(CompletableFuture.allOf(waiting, processing, active, server)
                .thenApply(_ -> new Census(waiting.join(), processing.join(), active.join(), run(server.join()))));
    }

    /// What stands under the keys and is of another kind than the waiting room's: none when they can be used. Blocks.
    ///
    /// @throws io.gatehouse.port.BrokerException when Redis does not answer
    public List<String> problems() {
        try {
            return Stream.of(problem(keys.waiting(), "zset"), problem(keys.active(), "set"))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (CompletionException | RedisException e) {
            throw RedisFailures.translate(e);
        }
    }

    private Optional<String> problem(String key, String kind) {
        var found = link.commands().type(key).toCompletableFuture().join();
        return found.equals("none") || found.equals(kind)
                ? Optional.empty()
                : Optional.of("the key " + key + " in Redis is a " + found + ", not a " + kind);
    }

    private static String run(String server) {
        return server.lines()
                .filter(line -> line.startsWith(RUN_ID))
                .findFirst()
                .map(line -> line.substring(RUN_ID.length()))
                .orElse("");
    }

    @Override
    public void close() {
        link.close();
    }

    private static <T> CompletionStage<T> ours(CompletionStage<T> answer) {
        return answer.exceptionallyCompose(failure -> CompletableFuture.failedStage(RedisFailures.translate(failure)));
    }
}
