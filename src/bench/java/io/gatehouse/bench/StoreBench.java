package io.gatehouse.bench;

import io.gatehouse.adapter.store.HistoryStore;
import io.gatehouse.adapter.store.StoreLimits;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Tier;
import io.gatehouse.port.StoreState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Bytes on the disk per step that is kept of a month of thirty busy series, read once per second, beside the 16 bytes
/// of
/// a
/// time and one value. A step has three values (lowest, highest, last) and counts as one sample. The whole folder
/// counts
/// while the store is open: file, index, journal.
final class StoreBench implements Benchmark {

    private static final Bar BAR = Bar.atMost(0.25);
    private static final double TWO_DOUBLES = 16;
    private static final double A_THOUSAND = 1_000;
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int SECONDS_PER_BATCH = 300;
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private long seed = 7;

    @Override
    public String name() {
        return "store";
    }

    @Override
    public List<BenchResult> run(Consumer<String> progress) throws Exception {
        var rounds = new Rounds(Rounds.USUAL_COUNT, "bytes per 1,000 samples", progress);
        return List.of(rounds.compare(name(), BAR, () -> bytesPerThousand(progress), () -> TWO_DOUBLES * A_THOUSAND));
    }

    private double bytesPerThousand(Consumer<String> progress) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("gatehouse-bench");
        var now = new AtomicReference<>(START);
        InstantSource source = now::get;
        try (var store =
                HistoryStore.open(folder.resolve("store.db"), StoreLimits.USUAL, source.withZone(ZoneOffset.UTC))) {
            var series = SyntheticSeries.busy(new Random(seed++), 3);
            fill(store, series, now);
            var samples = 0L;
            for (var one : series) {
                for (var tier : Tier.values()) {
                    var begun = System.nanoTime();
                    var read = store.read(one.key(), tier, 0, Long.MAX_VALUE).size();
                    samples += read;
                    progress.accept("reading %,d steps of %s took %.1f ms"
                            .formatted(read, tier, (System.nanoTime() - begun) / 1e6));
                }
            }
            TimeUnit.SECONDS.sleep(5); // two flushes
            if (!store.state().equals(StoreState.ON_DISK)) {
                throw new IllegalStateException("not everything was kept: " + store.state());
            }
            return bytes(folder) * A_THOUSAND / samples;
        } finally {
            delete(folder);
        }
    }

    private static void fill(HistoryStore store, List<SyntheticSeries> series, AtomicReference<Instant> now)
            throws InterruptedException {
        var last = START.plus(MONTH);
        MetricKey first = series.getFirst().key();
        for (var at = START; at.isBefore(last); ) {
            var batch = new ArrayList<Reading>();
            for (var second = 0; second < SECONDS_PER_BATCH; second++) {
                for (var one : series) {
                    batch.add(new Reading.Measured(one.key(), one.next(), at));
                }
                at = at.plusSeconds(1);
            }
            now.set(at);
            store.append(batch);
            if (at.getEpochSecond() % Duration.ofHours(6).toSeconds() == 0) {
                awaitTaken(store, first, at);
            }
        }
        awaitTaken(store, first, last);
    }

    /// Lets the writer keep up: what it has taken in can be read.
    private static void awaitTaken(HistoryStore store, MetricKey key, Instant at) throws InterruptedException {
        var last = at.minusSeconds(1).toEpochMilli();
        while (store.read(key, Tier.SECOND, last, last).size() == 0) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private static long bytes(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var total = 0L;
            for (var file : files.toList()) {
                total += file.toString().endsWith("-shm") ? 0 : Files.size(file); // memory, mapped
            }
            return total;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
