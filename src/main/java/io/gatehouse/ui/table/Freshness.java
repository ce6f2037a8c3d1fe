package io.gatehouse.ui.table;

import io.gatehouse.ui.console.Snapshot;
import io.gatehouse.ui.text.Figures;
import java.time.Duration;
import java.time.Instant;

/// How old a snapshot is and whether that is too old, in words.
///
/// @param text age, or the reason why there is nothing newer
/// @param stale true when nobody should rely on it
public record Freshness(String text, boolean stale) {

    /// Says it of a snapshot that should be renewed at that interval: older than two of them is stale.
    public static Freshness of(Snapshot<?> snapshot, Instant now, Duration interval, Figures figures) {
        var texts = figures.texts();
        var age = snapshot.ageAt(now);
        var old = age.map(it -> it.compareTo(interval.multipliedBy(2).plusMillis(500)) > 0)
                .orElse(false);
        var read = age.map(figures::age).orElse(texts.get("state.waiting"));
        return snapshot.failure()
                .map(reason -> new Freshness(texts.get("table.failed", read, reason), true))
                .orElse(new Freshness(read, old));
    }
}
