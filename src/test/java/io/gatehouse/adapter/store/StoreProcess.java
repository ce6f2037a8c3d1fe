package io.gatehouse.adapter.store;

import io.gatehouse.domain.Reading;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A console that records until it is killed. Arguments: the folder, and how it records (`live` or `month`).
final class StoreProcess {

    static final Duration FLUSH = Duration.ofMillis(100);
    static final Duration MONTH = Duration.ofDays(30);
    static final Duration SPIKE = Duration.ofDays(10).plusSeconds(40);
    static final double SPIKE_VALUE = 77_777;

    private StoreProcess() {}

    public static void main(String[] args) {
        var fixture = new StoreFixture(Path.of(args[0]));
        var usual = StoreLimits.USUAL;
        var store = fixture.open(
                new StoreLimits(usual.series(), usual.alarmLines(), usual.bytesInMemory(), usual.fileBytes(), FLUSH));
        if ("live".equals(args[1])) {
            live(store);
        } else {
            month(store, fixture);
        }
    }

    /// One reading every two milliseconds, each said when it was handed over.
    private static void live(HistoryStore store) {
        for (var second = 0; ; second++) {
            store.append(StoreFixture.one(second, StoreFixture.START.plusSeconds(second)));
            System.out.println(second);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    /// A reading every ten seconds of a month, and then nothing until it is killed.
    private static void month(HistoryStore store, StoreFixture fixture) {
        var step = Duration.ofSeconds(10);
        var batch = new ArrayList<Reading>();
        for (var passed = Duration.ZERO; passed.compareTo(MONTH) < 0; passed = passed.plus(step)) {
            Instant at = StoreFixture.START.plus(passed);
            batch.addAll(StoreFixture.one(passed.equals(SPIKE) ? SPIKE_VALUE : passed.toMinutes() % 100, at));
            if (batch.size() == 360) {
                fixture.goTo(at);
                store.append(batch);
                batch.clear();
            }
        }
        store.flush(); // into the journal: what was being filled is not closed
        System.out.println("written");
        while (true) {
            LockSupport.park();
        }
    }
}
