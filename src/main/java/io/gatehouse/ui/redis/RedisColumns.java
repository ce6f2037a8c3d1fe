package io.gatehouse.ui.redis;

import io.gatehouse.domain.BullQueue;
import io.gatehouse.domain.KeyState;
import io.gatehouse.domain.SlowLog;
import io.gatehouse.domain.StreamState.Group;
import io.gatehouse.ui.console.Looked;
import io.gatehouse.ui.console.RedisLook.Channel;
import io.gatehouse.ui.redis.RedisRows.StreamRow;
import io.gatehouse.ui.table.Column;
import io.gatehouse.ui.text.Figures;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// The columns of the tables of Redis' screen. What is not known is a dash.
final class RedisColumns {

    private static final String UNKNOWN = "–";

    static final List<Column<Looked<KeyState>>> KEYS = List.of(
            Column.words("redis.column.key", 260, Looked::name),
            words(
                    "redis.column.type",
                    90,
                    RedisColumns::typeOf,
                    (key, figures) -> RedisRows.existing(key)
                            .map(KeyState::type)
                            .orElse(key.why().isEmpty() ? figures.texts().get("redis.key.none") : key.why())),
            known("redis.column.size", 90, key -> flat(RedisRows.existing(key).map(KeyState::size)), Figures::count),
            known(
                    "redis.column.memory",
                    90,
                    key -> flat(RedisRows.existing(key).map(KeyState::memoryBytes)),
                    (figures, bytes) -> figures.bytes((double) bytes)),
            times(
                    "redis.column.expires",
                    110,
                    key -> RedisRows.existing(key).flatMap(KeyState::timeToLive),
                    (key, figures) -> RedisRows.existing(key)
                            .map(state -> state.timeToLive()
                                    .map(figures::duration)
                                    .orElse(figures.texts().get("redis.key.stays")))
                            .orElse(UNKNOWN)));

    static final List<Column<StreamRow>> STREAMS = List.of(
            Column.words("redis.column.stream", 180, StreamRow::stream),
            known("redis.column.entries", 85, row -> ofLong(row.state().map(it -> it.entries())), Figures::count),
            words(
                    "redis.column.group",
                    140,
                    StreamRow::key,
                    (row, figures) -> row.group()
                            .map(Group::name)
                            .orElse(row.why().isEmpty() ? figures.texts().get("redis.stream.noGroup") : row.why())),
            known(
                    "redis.column.consumers",
                    115,
                    row -> ofLong(
                            row.group().map(group -> (long) group.members().size())),
                    Figures::count),
            known("redis.column.pending", 85, row -> ofLong(row.group().map(Group::pendingEntries)), Figures::count),
            times(
                    "redis.column.oldest",
                    95,
                    row -> row.group().flatMap(Group::oldestIdle),
                    (row, figures) -> row.group()
                            .flatMap(Group::oldestIdle)
                            .map(figures::duration)
                            .orElse(UNKNOWN)),
            known("redis.column.lag", 85, row -> flat(row.group().map(Group::lagEntries)), Figures::count));

    static final List<Column<Channel>> CHANNELS = List.of(
            Column.words("redis.column.channel", 320, Channel::name),
            Column.counts("redis.column.subscribers", 120, Channel::subscribers));

    static final List<Column<Looked<BullQueue>>> BULL = List.of(
            Column.words("redis.column.bull", 190, Looked::name),
            jobs("redis.column.waiting", BullQueue::waiting),
            jobs("redis.column.active", BullQueue::active),
            jobs("redis.column.delayed", BullQueue::delayed),
            jobs("redis.column.prioritized", BullQueue::prioritized),
            jobs("redis.column.completed", BullQueue::completed),
            jobs("redis.column.failed", BullQueue::failed),
            words(
                    "redis.column.paused",
                    80,
                    queue -> String.valueOf(queue.value().map(BullQueue::paused)),
                    (queue, figures) -> queue.value()
                            .map(it -> figures.texts().get(it.paused() ? "word.yes" : "word.no"))
                            .orElse(queue.why())));

    static final List<Column<SlowLog.Entry>> SLOW = List.of(
            new Column<>(
                    "redis.column.at",
                    80,
                    false,
                    (entry, figures) -> figures.time(entry.at()),
                    Comparator.comparing(SlowLog.Entry::at)),
            Column.figures(
                    "redis.column.took",
                    80,
                    entry -> entry.took().toNanos(),
                    (entry, figures) -> figures.millis(entry.took().toNanos() / 1e6)),
            Column.words("redis.column.command", 420, SlowLog.Entry::command),
            Column.words("redis.column.client", 140, SlowLog.Entry::client));

    private RedisColumns() {}

    private static String typeOf(Looked<KeyState> key) {
        return key.value().map(KeyState::type).orElse("");
    }

    private static <T> Column<T> words(
            String id, double width, Function<T, String> order, BiFunction<T, Figures, String> text) {
        return new Column<>(id, width, false, text, Comparator.comparing(order));
    }

    /// Times, the longest last; what has none stands before all.
    private static <T> Column<T> times(
            String id, double width, Function<T, Optional<Duration>> time, BiFunction<T, Figures, String> text) {
        return new Column<>(
                id,
                width,
                true,
                text,
                Comparator.comparing(content -> time.apply(content).orElse(Duration.ZERO)));
    }

    private static Column<Looked<BullQueue>> jobs(String id, ToLongFunction<BullQueue> count) {
        return known(id, 80, queue -> ofLong(queue.value().map(count::applyAsLong)), Figures::count);
    }

    private static <T> Column<T> known(
            String id, double width, Function<T, OptionalLong> number, BiFunction<Figures, Long, String> text) {
        return Column.figures(
                id,
                width,
                content -> number.apply(content).orElse(-1),
                (content, figures) -> number.apply(content).isPresent()
                        ? text.apply(figures, number.apply(content).getAsLong())
                        : UNKNOWN);
    }

    private static OptionalLong ofLong(Optional<Long> number) {
        return number.map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    private static OptionalLong flat(Optional<OptionalLong> number) {
        return number.orElse(OptionalLong.empty());
    }
}
