package io.gatehouse.action.redis;

import io.gatehouse.action.Field;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Table;
import io.gatehouse.domain.KeyState;
import io.gatehouse.port.RedisKeyspace;
import io.gatehouse.port.RedisKeyspace.Found;
import io.gatehouse.port.RedisKeyspace.Wanted;
import java.util.List;

/// Looks through all keys for the biggest; what it finds becomes rows.
final class KeySurvey {

    static final String PATTERN = "key-pattern";
    static final int USUAL = 50;
    static final int MOST = 500;
    private static final List<String> COLUMNS = List.of("key", "type", "memory-bytes", "size", "expires-in");

    private KeySurvey() {}

    static List<Field> fields() {
        return List.of(Field.target(PATTERN, "*"), Field.integer(OnRedis.COUNT, String.valueOf(USUAL)));
    }

    /// Blocks until every key was looked at or the operator stops it.
    static Found find(RedisKeyspace keyspace, Wanted wanted, Progress progress) {
        return keyspace.survey(
                wanted,
                step -> progress.report(new Progress.Step(step.lookedAt(), step.total(), 0, 0, 0)),
                progress::stopRequested);
    }

    static Table table(Found found) {
        return new Table(
                COLUMNS,
                found.biggest().stream().map(KeySurvey::row).toList(),
                found.fitting() - found.biggest().size());
    }

    private static List<String> row(KeyState key) {
        return List.of(
                key.key(),
                key.type(),
                key.memoryBytes().isPresent() ? Long.toString(key.memoryBytes().getAsLong()) : OnRedis.UNKNOWN,
                key.size().isPresent() ? Long.toString(key.size().getAsLong()) : OnRedis.UNKNOWN,
                Cells.seconds(key.timeToLive()));
    }

    /// How much of it was looked at: of all keys, or of those until it was stopped.
    static Progress.Step step(Found found) {
        var looked = found.lookedAt();
        return new Progress.Step(looked, found.complete() ? looked : looked + 1, 0, 0, 0);
    }
}
