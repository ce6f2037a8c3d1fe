package io.gatehouse.adapter.rabbitmq;

import io.gatehouse.domain.QueueCounts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Collects the counts of one look at all queues. It remembers their names as bytes from look to look, so that a look
/// at
/// known queues makes no objects but its result. Not thread-safe.
final class QueueTally {

    static final int READY = 0;
    static final int UNACKED = 1;
    static final int CONSUMERS = 2;

    private static final int COLUMNS = 3;
    private static final int FIRST = 64;

    private byte[][] names = new byte[FIRST][];
    private String[] texts = new String[FIRST];
    private long[] values = new long[FIRST * COLUMNS];
    private int[] lookSeen = new int[FIRST];
    private int[] buckets = emptyBuckets(FIRST);
    private int size;
    private int look;
    private int present;
    private List<String> sortedNames = List.of();
    private int[] sortedSlots = new int[0];

    /// Opens a look; what the last one brought is forgotten, but for the names.
    void begin() {
        if (size > FIRST && present * 2 < size) {
            forgetNames();
        }
        look++;
        present = 0;
    }

    private void forgetNames() {
        size = 0;
        Arrays.fill(buckets, -1);
    }

    /// Notes a number of the queue whose name is in those bytes.
    void note(byte[] name, int from, int to, int column, long value) {
        var slot = slot(name, from, to);
        var at = slot * COLUMNS;
        if (lookSeen[slot] != look) {
            lookSeen[slot] = look;
            present++;
            Arrays.fill(values, at, at + COLUMNS, QueueCounts.NOT_TOLD);
        }
        values[at + column] = value;
    }

    void note(String name, int column, long value) {
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        note(bytes, 0, bytes.length, column, value);
    }

    private int slot(byte[] name, int from, int to) {
        var mask = buckets.length - 1;
        var at = hash(name, from, to) & mask;
        while (buckets[at] >= 0) {
            var known = names[buckets[at]];
            if (Arrays.equals(known, 0, known.length, name, from, to)) {
                return buckets[at];
            }
            at = (at + 1) & mask;
        }
        return add(Arrays.copyOfRange(name, from, to), at);
    }

    private int add(byte[] name, int bucket) {
        if (size == names.length) {
            grow();
            size++;
            names[size - 1] = name;
            rehash();
        } else {
            buckets[bucket] = size;
            names[size++] = name;
        }
        texts[size - 1] = new String(name, StandardCharsets.UTF_8);
        lookSeen[size - 1] = 0;
        return size - 1;
    }

    private void grow() {
        var larger = size * 2;
        names = Arrays.copyOf(names, larger);
        texts = Arrays.copyOf(texts, larger);
        values = Arrays.copyOf(values, larger * COLUMNS);
        lookSeen = Arrays.copyOf(lookSeen, larger);
    }

    private void rehash() {
        buckets = emptyBuckets(names.length);
        var mask = buckets.length - 1;
        for (var slot = 0; slot < size; slot++) {
            var at = hash(names[slot], 0, names[slot].length) & mask;
            while (buckets[at] >= 0) {
                at = (at + 1) & mask;
            }
            buckets[at] = slot;
        }
    }

    /// At least twice as many buckets as slots, a power of two.
    private static int[] emptyBuckets(int slots) {
        var buckets = new int[Integer.highestOneBit(slots) * 4];
        Arrays.fill(buckets, -1);
        return buckets;
    }

    private static int hash(byte[] name, int from, int to) {
        var hash = 1;
        for (var i = from; i < to; i++) {
            hash = 31 * hash + name[i];
        }
        return hash ^ (hash >>> 15);
    }

    /// What this look brought.
    QueueCounts counts(String origin) {
        sort();
        var columns = new long[COLUMNS][sortedSlots.length];
        for (var i = 0; i < sortedSlots.length; i++) {
            for (var column = 0; column < COLUMNS; column++) {
                columns[column][i] = values[sortedSlots[i] * COLUMNS + column];
            }
        }
        return new QueueCounts(sortedNames, columns[READY], columns[UNACKED], columns[CONSUMERS], origin);
    }

    private void sort() {
        var unchanged = present == sortedSlots.length
                && Arrays.stream(sortedSlots).allMatch(slot -> slot < size && lookSeen[slot] == look)
                && size > 0;
        if (unchanged) {
            return;
        }
        sortedSlots = IntStream.range(0, size)
                .filter(slot -> lookSeen[slot] == look)
                .boxed()
                .sorted(Comparator.comparing(slot -> texts[slot]))
                .mapToInt(Integer::intValue)
                .toArray();
        var sorted = new ArrayList<String>(sortedSlots.length);
        for (var slot : sortedSlots) {
            sorted.add(texts[slot]);
        }
        sortedNames = List.copyOf(sorted);
    }
}
