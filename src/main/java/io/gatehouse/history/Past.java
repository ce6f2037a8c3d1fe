package io.gatehouse.history;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Steps;
import io.gatehouse.domain.Tier;
import io.gatehouse.port.SeriesStore;
import java.util.ArrayDeque;
import java.util.Deque;

/// Answers a stretch of time from the tiers of the store: the coarsest that a chart of that width still shows in full,
/// and coarser ones for the time that it does not reach back to.
record Past(SeriesStore store, MetricKey key) {

    private static final int POINTS_PER_STEP = 3;

    Samples between(long fromMillis, long toMillis, int columns, long breakAfterMillis) {
        var pieces = pieces(fromMillis, toMillis, columns);
        if (pieces.isEmpty()) {
            return Samples.NONE;
        }
        return MinMaxDecimation.reduce(join(pieces, breakAfterMillis), fromMillis, toMillis, columns);
    }

    /// The same as it is kept, not reduced.
    Steps steps(long fromMillis, long toMillis, int columns) {
        return Steps.joined(
                pieces(fromMillis, toMillis, columns).stream().map(Piece::steps).toList());
    }

    private Deque<Piece> pieces(long fromMillis, long toMillis, int columns) {
        var pieces = new ArrayDeque<Piece>();
        var end = toMillis;
        for (var tier = tierFor((toMillis - fromMillis) / Math.max(1, columns)); end >= fromMillis; ) {
            var steps = withoutRepeat(store.read(key, tier, fromMillis, end), tier, pieces);
            if (steps.size() > 0) {
                pieces.addFirst(new Piece(tier, steps));
                end = steps.startMillis()[0] - 1;
            }
            if (tier == Tier.MINUTE) {
                break;
            }
            tier = tier == Tier.SECOND ? Tier.TEN_SECONDS : Tier.MINUTE;
        }
        return pieces;
    }

    /// The last of these steps may reach into the time that finer ones tell already. Where it is the first there is,
    /// the finer ones tell all of it; otherwise they begin where it ends. So no moment is told twice, and no
    /// spike is lost.
    private static Steps withoutRepeat(Steps coarse, Tier tier, Deque<Piece> finer) {
        if (coarse.size() == 0 || finer.isEmpty()) {
            return coarse;
        }
        var until = coarse.startMillis()[coarse.size() - 1] + tier.stepMillis();
        if (until <= finer.getFirst().steps().startMillis()[0]) {
            return coarse;
        }
        if (coarse.size() == 1) {
            return Steps.NONE;
        }
        while (!finer.isEmpty() && finer.getFirst().steps().startMillis()[0] < until) {
            var piece = finer.removeFirst();
            var rest = piece.steps().from(until);
            if (rest.size() > 0) {
                finer.addFirst(new Piece(piece.tier(), rest));
            }
        }
        return coarse;
    }

    private static Tier tierFor(long millisPerColumn) {
        if (millisPerColumn >= Tier.MINUTE.stepMillis()) {
            return Tier.MINUTE;
        }
        return millisPerColumn >= Tier.TEN_SECONDS.stepMillis() ? Tier.TEN_SECONDS : Tier.SECOND;
    }

    private static Samples join(Deque<Piece> pieces, long breakAfterMillis) {
        var line =
                new Line(pieces.stream().mapToInt(piece -> piece.steps().size()).sum() * POINTS_PER_STEP);
        for (var piece : pieces) {
            var step = piece.tier().stepMillis();
            for (var i = 0; i < piece.steps().size(); i++) {
                line.breakBefore(piece.steps().startMillis()[i], breakAfterMillis + 2 * step);
                add(line, piece.steps(), i, step);
            }
        }
        return line.samples();
    }

    /// Draws a step as up to three points: its order inside is not known, its height is.
    private static void add(Line line, Steps steps, int i, long stepMillis) {
        var at = steps.startMillis()[i];
        var last = steps.last()[i];
        if (steps.min()[i] != last) {
            line.add(at, steps.min()[i]);
        }
        if (steps.max()[i] != last) {
            line.add(at + stepMillis / POINTS_PER_STEP, steps.max()[i]);
        }
        line.add(at + stepMillis * 2 / POINTS_PER_STEP, last);
    }

    private record Piece(Tier tier, Steps steps) {}
}
