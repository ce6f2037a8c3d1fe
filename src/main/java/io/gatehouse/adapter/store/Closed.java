package io.gatehouse.adapter.store;

import io.gatehouse.adapter.store.chunk.Chunk;
import io.gatehouse.adapter.store.chunk.ChunkCodec;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Tier;

/// A chunk to which nothing will be added, packed and waiting to be written.
@SuppressWarnings("ArrayRecordComponent") // compared by identity only
record Closed(MetricKey key, Tier tier, long startMillis, byte[] packed) {

    static Closed of(MetricKey key, Chunk chunk) {
        return new Closed(key, chunk.tier(), chunk.startMillis(), ChunkCodec.pack(chunk));
    }

    Chunk unpacked() {
        return ChunkCodec.unpack(tier, startMillis, packed);
    }
}
