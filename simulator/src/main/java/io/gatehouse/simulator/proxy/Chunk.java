package io.gatehouse.simulator.proxy;

/// Bytes that came at once, with the luck that they have on their way.
///
/// @param arrivedNanos when they came, by [System#nanoTime]
/// @param jitterLuck from 0 to less than 1
/// @param lossLuck from 0 to less than 1
@SuppressWarnings("ArrayRecordComponent") // Handed from one thread to the other, and compared by nobody.
public record Chunk(byte[] bytes, long arrivedNanos, double jitterLuck, double lossLuck) {

    /// How many bytes.
    int length() {
        return bytes.length;
    }
}
