package io.gatehouse.ui.shell;

import io.gatehouse.domain.WatchCost;
import io.gatehouse.poll.LatestReadings;
import io.gatehouse.ui.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;

/// What watching all sources costs per second, over the last ten seconds.
final class WatchCosts {

    private static final Duration OVER = Duration.ofSeconds(10);

    private record Sample(Instant at, long calls, long bytes) {}

    private final LatestReadings latest;
    private final Figures figures;
    private final ArrayDeque<Sample> samples = new ArrayDeque<>();

    WatchCosts(LatestReadings latest, Figures figures) {
        this.latest = latest;
        this.figures = figures;
    }

    /// Calls and bytes per second in words, "" before they are known.
    String text(Instant now) {
        var costs = latest.sources().stream().map(latest::cost).toList();
        if (!samples.isEmpty() && samples.getLast().at().isAfter(now)) {
            samples.clear(); // a recording was moved back
        }
        samples.addLast(new Sample(
                now,
                costs.stream().mapToLong(WatchCost::calls).sum(),
                costs.stream().mapToLong(WatchCost::bytes).sum()));
        while (samples.size() > 2 && samples.getFirst().at().isBefore(now.minus(OVER))) {
            samples.removeFirst();
        }
        var first = samples.getFirst();
        var last = samples.getLast();
        var seconds = Duration.between(first.at(), last.at()).toMillis() / 1_000.0;
        if (seconds < 2 || last.calls() == 0) {
            return "";
        }
        return figures.texts()
                .get(
                        "footer.cost",
                        figures.count((last.calls() - first.calls()) / seconds),
                        figures.bytes((last.bytes() - first.bytes()) / seconds));
    }
}
