package io.gatehouse.history;

import java.util.Arrays;

/// The last points of a series: 16 bytes each, oldest overwritten. Of every 256 slots it is known where the extremes
/// are, so that reducing a million points looks at a few thousand. Not thread-safe.
final class Ring implements Points {

    private static final int BLOCK = 256;
    private static final int FIRST_CAPACITY = 64;

    private final int capacity;
    private long[] times;
    private double[] values;
    private Extremes[] blocks;
    private int oldest;
    private int size;

    Ring(int capacity) {
        this.capacity = capacity;
        var first = Math.min(capacity, FIRST_CAPACITY);
        times = new long[first];
        values = new double[first];
        blocks = blocks(0, first, new Extremes[0]);
    }

    void add(long millis, double value) {
        if (size == times.length && size < capacity) {
            grow();
        }
        var slot = slot(size);
        if (size == times.length) {
            oldest = (oldest + 1) % times.length;
        } else {
            size++;
        }
        times[slot] = millis;
        values[slot] = value;
        var block = blocks[slot / BLOCK];
        if (slot % BLOCK == 0) {
            block.clear();
        }
        block.see(slot, value);
    }

    /// Only while nothing was overwritten yet.
    private void grow() {
        var larger = (int) Math.min(capacity, times.length * 2L);
        times = Arrays.copyOf(times, larger);
        values = Arrays.copyOf(values, larger);
        blocks = blocks(blocks.length, larger, blocks);
    }

    private static Extremes[] blocks(int from, int slots, Extremes[] before) {
        var blocks = Arrays.copyOf(before, Math.ceilDiv(slots, BLOCK));
        for (var i = from; i < blocks.length; i++) {
            blocks[i] = new Extremes();
        }
        return blocks;
    }

    void clear() {
        oldest = 0;
        size = 0;
    }

    private int slot(int index) {
        var slot = oldest + index;
        return slot >= times.length ? slot - times.length : slot;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long millisAt(int index) {
        return times[slot(index)];
    }

    @Override
    public double valueAt(int index) {
        return values[slot(index)];
    }

    @Override
    public void extremes(int start, int end, Extremes sink) {
        var index = start;
        while (index < end) {
            var slot = slot(index);
            if (slot % BLOCK == 0 && isWhole(slot) && index + BLOCK <= end) {
                seeBlock(blocks[slot / BLOCK], index - slot, sink);
                index += BLOCK;
            } else {
                sink.see(index, values[slot]);
                index++;
            }
        }
    }

    /// True when a whole block begins there that holds only points of one turn of the ring.
    private boolean isWhole(int slot) {
        var writing = slot(size == times.length ? 0 : size);
        return slot + BLOCK <= times.length && (writing <= slot || writing >= slot + BLOCK);
    }

    private void seeBlock(Extremes block, int indexOfSlotZero, Extremes sink) {
        for (var slot : new int[] {block.lowest, block.highest, block.gap}) {
            if (slot >= 0) {
                sink.see(slot + indexOfSlotZero, values[slot]);
            }
        }
    }
}
