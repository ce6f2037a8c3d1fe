package io.gatehouse.adapter.store.chunk;

import io.gatehouse.domain.Steps;
import io.gatehouse.domain.Tier;
import java.time.Duration;
import java.util.Arrays;

/// A stretch of one series in one tier, which is stored as a whole: the lowest, highest and last value of each of its
/// steps. Chunks begin at whole multiples of their length since 1970. Not thread-safe.
public final class Chunk {

    private static final int FIRST_CAPACITY = 16;

    private final Tier tier;
    private final long startMillis;
    private boolean[] taken = new boolean[FIRST_CAPACITY];
    private double[] min = new double[FIRST_CAPACITY];
    private double[] max = new double[FIRST_CAPACITY];
    private double[] last = new double[FIRST_CAPACITY];
    private int end;

    /// An empty chunk.
    ///
    /// @param startMillis one of [#startOf], epoch milliseconds
    public Chunk(Tier tier, long startMillis) {
        this.tier = tier;
        this.startMillis = startMillis;
    }

    /// How long a chunk of that tier lasts: short enough that few steps are open, long enough to pack well.
    public static Duration length(Tier tier) {
        return tier.step().multipliedBy(tier == Tier.SECOND ? 600 : 360);
    }

    /// When the chunk begins to which a moment belongs; both in epoch milliseconds.
    public static long startOf(Tier tier, long millis) {
        var length = length(tier).toMillis();
        return Math.floorDiv(millis, length) * length;
    }

    public Tier tier() {
        return tier;
    }

    public long startMillis() {
        return startMillis;
    }

    public boolean contains(long millis) {
        return startOf(tier, millis) == startMillis;
    }

    public boolean isEmpty() {
        return end == 0;
    }

    /// Takes in one reading of this chunk's time; NaN where there was no value. In a step that has a value, readings
    /// without one change nothing.
    public void add(long millis, double value) {
        put((int) ((millis - startMillis) / tier.stepMillis()), value, value, value);
    }

    /// Takes in what another one knows of the same time; its last values win.
    public void merge(Steps other) {
        for (var i = 0; i < other.size(); i++) {
            var step = (int) ((other.startMillis()[i] - startMillis) / tier.stepMillis());
            put(step, other.min()[i], other.max()[i], other.last()[i]);
        }
    }

    private void put(int step, double lowest, double highest, double latest) {
        grow(step + 1);
        if (!taken[step] || Double.isNaN(last[step])) {
            taken[step] = true;
            min[step] = lowest;
            max[step] = highest;
            last[step] = latest;
        } else if (!Double.isNaN(latest)) {
            min[step] = Math.min(min[step], lowest);
            max[step] = Math.max(max[step], highest);
            last[step] = latest;
        }
    }

    private void grow(int needed) {
        if (needed > taken.length) {
            var capacity = Math.max(needed, taken.length * 2);
            taken = Arrays.copyOf(taken, capacity);
            min = Arrays.copyOf(min, capacity);
            max = Arrays.copyOf(max, capacity);
            last = Arrays.copyOf(last, capacity);
        }
        end = Math.max(end, needed);
    }

    /// A copy of its steps that begin between the two times, inclusive.
    public Steps steps(long fromMillis, long toMillis) {
        var times = new long[end];
        var picked = new int[end];
        var size = 0;
        for (var i = 0; i < end; i++) {
            var at = startMillis + i * tier.stepMillis();
            if (taken[i] && at >= fromMillis && at <= toMillis) {
                times[size] = at;
                picked[size++] = i;
            }
        }
        return new Steps(
                Arrays.copyOf(times, size), pick(min, picked, size), pick(max, picked, size), pick(last, picked, size));
    }

    /// A copy of all its steps.
    public Steps steps() {
        return steps(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static double[] pick(double[] column, int[] picked, int size) {
        var result = new double[size];
        for (var i = 0; i < size; i++) {
            result[i] = column[picked[i]];
        }
        return result;
    }
}
