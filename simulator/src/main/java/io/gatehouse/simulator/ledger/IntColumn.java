package io.gatehouse.simulator.ledger;

import java.util.ArrayList;
import java.util.List;

/// A growing row of ints that starts as zeros: four bytes per user, and no copying as it grows. Not thread-safe.
public final class IntColumn {

    private static final int CHUNK_BITS = 16;
    private static final int CHUNK_MASK = (1 << CHUNK_BITS) - 1;

    private final List<int[]> chunks = new ArrayList<>();

    public int get(int index) {
        int chunk = index >> CHUNK_BITS;
        return chunk < chunks.size() ? chunks.get(chunk)[index & CHUNK_MASK] : 0;
    }

    public void set(int index, int value) {
        int chunk = index >> CHUNK_BITS;
        while (chunks.size() <= chunk) {
            chunks.add(new int[1 << CHUNK_BITS]);
        }
        chunks.get(chunk)[index & CHUNK_MASK] = value;
    }
}
