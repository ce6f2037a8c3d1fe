package io.gatehouse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Takes turns between ours and the peer (A B A B …), so that a noisy moment hits both; the first round warms up
/// and is dropped.
///
/// @param count rounds that are run, the dropped one included
public record Rounds(int count, String unit, Consumer<String> progress) {

    public static final int USUAL_COUNT = 6;

    public Rounds {
        if (count < 2) {
            throw new IllegalArgumentException("the first round is dropped: at least two are needed, not " + count);
        }
    }

    /// Runs both in turns.
    ///
    /// @param ours measures the program once, in this object's unit
    /// @param peer measures the known tool once, in the same unit
    /// @throws Exception what either of them throws
    public BenchResult compare(String name, Bar bar, Callable<Double> ours, Callable<Double> peer) throws Exception {
        List<BenchResult.Round> kept = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var round = new BenchResult.Round(ours.call(), peer.call(), unit);
            progress.accept(String.format(
                    Locale.ROOT,
                    "%s round %d of %d: ours %,.0f, peer %,.0f %s%s",
                    name,
                    i + 1,
                    count,
                    round.ours(),
                    round.peer(),
                    unit,
                    i == 0 ? " (warm-up, dropped)" : ""));
            if (i > 0) {
                kept.add(round);
            }
        }
        return BenchResult.of(name, bar, kept);
    }
}
