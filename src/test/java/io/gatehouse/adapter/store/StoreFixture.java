package io.gatehouse.adapter.store;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// A store on a clock that tests move.
final class StoreFixture {

    static final MetricKey DEPTH = new MetricKey("queue-depth", "ticket-issue-queue");
    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final InstantSource source = now::get;
    private final Path file;

    StoreFixture(Path folder) {
        file = folder.resolve("history").resolve("lab.db");
    }

    Path file() {
        return file;
    }

    Clock clock() {
        return source.withZone(ZoneOffset.UTC);
    }

    void goTo(Instant instant) {
        now.set(instant);
    }

    HistoryStore open() {
        return open(StoreLimits.USUAL);
    }

    HistoryStore open(StoreLimits limits) {
        return HistoryStore.open(file, limits, clock());
    }

    static List<Reading> one(double value, Instant at) {
        return List.of(
                Double.isNaN(value)
                        ? new Reading.Unknown(DEPTH, "no answer", at)
                        : new Reading.Measured(DEPTH, value, at));
    }

    static long millis(Duration sinceStart) {
        return START.plus(sinceStart).toEpochMilli();
    }
}
