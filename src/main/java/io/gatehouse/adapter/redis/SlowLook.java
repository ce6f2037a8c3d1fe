package io.gatehouse.adapter.redis;

import io.gatehouse.domain.SlowLog;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/// The questions about the slow log.
final class SlowLook {

    private static final int LONGEST_COMMAND = 400;

    private SlowLook() {}

    static CompletionStage<SlowLog> ask(RedisLink link, Remembered remembered, int newest) {
        var redis = link.commands();
        var length = link.answer(redis.slowlogLen());
        return link.answer(redis.slowlogGet(newest)).thenCombine(length, (entries, kept) -> {
            var read = entries.stream()
                    .filter(List.class::isInstance)
                    .map(entry -> entry((List<?>) entry))
                    .toList();
            // Redis numbers them from 0 on and does not begin anew when the log is emptied.
            var added = remembered.slowWithinMinute(
                    read.isEmpty() ? 0 : read.getFirst().id() + 1);
            return new SlowLog(kept, added, read);
        });
    }

    /// Number, seconds since 1970, microseconds, words of the command, client's address, client's name.
    private static SlowLog.Entry entry(List<?> parts) {
        return new SlowLog.Entry(
                Answers.number(part(parts, 0)),
                Instant.ofEpochSecond(Answers.number(part(parts, 1))),
                Duration.of(Answers.number(part(parts, 2)), ChronoUnit.MICROS),
                command(part(parts, 3)),
                Answers.text(part(parts, 4)));
    }

    private static Object part(List<?> parts, int index) {
        Object part = index < parts.size() ? parts.get(index) : null;
        return part == null ? "" : part;
    }

    private static String command(Object words) {
        var text = words instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(" "))
                : words.toString();
        return text.length() <= LONGEST_COMMAND ? text : text.substring(0, LONGEST_COMMAND) + "…";
    }
}
