package io.gatehouse.adapter.redis;

import io.gatehouse.domain.BullQueue;
import io.gatehouse.domain.KeyState;
import io.gatehouse.domain.RedisState;
import io.gatehouse.domain.SlowLog;
import io.gatehouse.domain.StreamState;
import io.gatehouse.port.RedisReads;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/// The questions of one tick, each put once, held back until the link sends them as one batch. For one thread.
final class LettuceReads implements RedisReads {

    private final RedisLink link;
    private final Remembered remembered;
    private final Map<String, CompletionStage<?>> asked = new HashMap<>();

    LettuceReads(RedisLink link, Remembered remembered) {
        this.link = link;
        this.remembered = remembered;
    }

    @Override
    public CompletionStage<Long> sortedSetSize(String key) {
        return once("zcard " + key, () -> link.answer(link.commands().zcard(key)));
    }

    @Override
    public CompletionStage<OptionalLong> lowestScore(String key) {
        return once(
                "lowest " + key,
                () -> link.answer(link.commands().zrangeWithScores(key, 0, 0))
                        .thenApply(first -> first.isEmpty()
                                ? OptionalLong.empty()
                                : OptionalLong.of((long) first.getFirst().getScore())));
    }

    @Override
    public CompletionStage<Long> setSize(String key) {
        return once("scard " + key, () -> link.answer(link.commands().scard(key)));
    }

    @Override
    public CompletionStage<Long> listSize(String key) {
        return once("llen " + key, () -> link.answer(link.commands().llen(key)));
    }

    @Override
    public CompletionStage<RedisState> state() {
        return once(
                "info",
                () -> link.answer(link.commands().info()).thenApply(text -> new InfoText(text).state(remembered)));
    }

    @Override
    public CompletionStage<StreamState> stream(String key) {
        return once("stream " + key, () -> new StreamLook(link, remembered, key).ask());
    }

    @Override
    public CompletionStage<Long> subscribers(String channel) {
        return once(
                "numsub " + channel,
                () -> link.answer(link.commands().pubsubNumsub(channel))
                        .thenApply(counts -> counts.getOrDefault(channel, 0L)));
    }

    @Override
    public CompletionStage<List<String>> channels() {
        return once(
                "channels",
                () -> link.answer(link.commands().pubsubChannels())
                        .thenApply(names -> names.stream().sorted().toList()));
    }

    @Override
    public CompletionStage<Long> patterns() {
        return once("numpat", () -> link.answer(link.commands().pubsubNumpat()));
    }

    @Override
    public CompletionStage<KeyState> key(String key) {
        return once("key " + key, () -> new KeyLook(link, remembered, key).ask());
    }

    @Override
    public CompletionStage<BullQueue> bullQueue(String name) {
        return once("bull " + name, () -> BullLook.ask(link, name));
    }

    @Override
    public CompletionStage<SlowLog> slowLog(int newest) {
        return once("slowlog " + newest, () -> SlowLook.ask(link, remembered, newest));
    }

    @SuppressWarnings("unchecked") // one question has answers of one type
    private <T> CompletionStage<T> once(String question, Supplier<CompletionStage<T>> ask) {
        var known = asked.get(question);
        if (known == null) {
            known = ask.get();
            asked.put(question, known);
        }
        return (CompletionStage<T>) known;
    }
}
