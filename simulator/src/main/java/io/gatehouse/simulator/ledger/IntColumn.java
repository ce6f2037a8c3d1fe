package io.gatehouse.simulator.ledger;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// A growing row of ints that starts as zeros: four bytes per user, and no copying as it grows. Where it is kept is
/// its chunks' business. Not thread-safe.
public final class IntColumn {

    private static final int CHUNK_BITS = 16;
    private static final int CHUNK_MASK = (1 << CHUNK_BITS) - 1;

    /// How many ints each chunk holds.
    static final int CHUNK_LENGTH = 1 << CHUNK_BITS;

    private final IntFunction<IntBuffer> source;
    private final List<IntBuffer> chunks = new ArrayList<>();

    /// A row in this process' memory.
    public IntColumn() {
        this(_ -> IntBuffer.allocate(CHUNK_LENGTH), 0);
    }

    /// A row kept elsewhere.
    ///
    /// @param source gives the chunk of that number, from 0, with [#CHUNK_LENGTH] ints
    /// @param present how many chunks there are already
    IntColumn(IntFunction<IntBuffer> source, int present) {
        this.source = source;
        grow(present);
    }

    public int get(int index) {
        int chunk = index >> CHUNK_BITS;
        return chunk < chunks.size() ? chunks.get(chunk).get(index & CHUNK_MASK) : 0;
    }

    public void set(int index, int value) {
        int chunk = index >> CHUNK_BITS;
        grow(chunk + 1);
        chunks.get(chunk).put(index & CHUNK_MASK, value);
    }

    private void grow(int toChunks) {
        while (chunks.size() < toChunks) {
            chunks.add(source.apply(chunks.size()));
        }
    }
}
