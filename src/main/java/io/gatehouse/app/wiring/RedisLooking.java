package io.gatehouse.app.wiring;

import io.gatehouse.domain.BullQueue;
import io.gatehouse.domain.KeyState;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.port.RedisReads;
import io.gatehouse.ui.console.Looked;
import io.gatehouse.ui.console.RedisLook;
import io.gatehouse.ui.console.RedisLook.Channel;
import io.gatehouse.ui.console.RedisLook.PubSub;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/// The questions of the screen of Redis: the keys of the profile, those that were picked, and the channels that were
/// there at the last look, so that one batch is enough. For one thread at a time.
final class RedisLooking implements Function<RedisReads, CompletionStage<RedisLook>> {

    private static final int SLOW_COMMANDS = 50;
    private static final int MOST_CHANNELS = 200;

    private final PipelineNames.Redis names;
    private final Set<String> picked;
    private volatile List<String> channels = List.of();
    private volatile List<String> pickedStreams = List.of();

    RedisLooking(PipelineNames.Redis names, Set<String> picked) {
        this.names = names;
        this.picked = picked;
    }

    @Override
    public CompletionStage<RedisLook> apply(RedisReads reads) {
        var watched = names.watched();
        var keys = new LinkedHashSet<>(List.of(names.waitingRoom(), names.activeUsers()));
        keys.addAll(watched.keys());
        keys.addAll(watched.lists());
        keys.addAll(picked);
        var streams = new LinkedHashSet<>(watched.streams());
        streams.addAll(pickedStreams);
        var bullQueues = new LinkedHashSet<>(watched.bullQueues());
        picked.forEach(key -> BullQueue.nameOf(key).ifPresent(bullQueues::add));

        var state = reads.state();
        var keyStates = each(keys, reads::key);
        var streamStates = each(streams, reads::stream);
        var pubSub = Together.looked("pubsub", pubSub(reads));
        var bullStates = each(bullQueues, reads::bullQueue);
        var slowLog = Together.looked("slowlog", reads.slowLog(SLOW_COMMANDS));
        return state.thenCompose(told -> keyStates.thenCompose(keysFound -> {
            remember(keysFound);
            return streamStates.thenCompose(streamsFound -> pubSub.thenCompose(listening -> bullStates.thenCombine(
                    slowLog, (queues, slow) -> new RedisLook(told, keysFound, streamsFound, listening, queues, slow))));
        }));
    }

    private static <T> CompletionStage<List<Looked<T>>> each(
            Collection<String> names, Function<String, CompletionStage<T>> question) {
        return Together.all(names.stream()
                .map(name -> Together.looked(name, question.apply(name)))
                .toList());
    }

    private void remember(List<Looked<KeyState>> found) {
        pickedStreams = found.stream()
                .flatMap(key -> key.value().stream())
                .filter(key -> key.type().equals("stream"))
                .map(KeyState::key)
                .toList();
    }

    private CompletionStage<PubSub> pubSub(RedisReads reads) {
        var asked = new TreeSet<>(names.watched().channels());
        asked.addAll(channels);
        var counts = Together.all(asked.stream()
                .map(name -> reads.subscribers(name).thenApply(count -> new Channel(name, count)))
                .toList());
        return reads.channels()
                .thenCombine(reads.patterns(), (active, patterns) -> {
                    channels = active.stream().limit(MOST_CHANNELS).toList();
                    return new PubSub(List.of(), Math.max(0, active.size() - MOST_CHANNELS), patterns);
                })
                .thenCombine(
                        counts,
                        (told, counted) -> new PubSub(
                                counted.stream().filter(this::worthShowing).toList(), told.more(), told.patterns()));
    }

    /// A channel that nobody named is gone when its last subscriber leaves.
    private boolean worthShowing(Channel channel) {
        return channel.subscribers() > 0 || names.watched().channels().contains(channel.name());
    }
}
