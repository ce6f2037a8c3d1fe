package io.gatehouse.simulator.meter;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/// How long something took, every single time (HdrHistogram, three digits, up to an hour). Thread-safe.
public final class LatencyRecord {

    private static final long LONGEST_MICROS = Duration.ofHours(1).toNanos() / 1000;

    private final Histogram micros;

    public LatencyRecord() {
        this(new Histogram(LONGEST_MICROS, 3));
    }

    private LatencyRecord(Histogram micros) {
        this.micros = micros;
    }

    public synchronized void record(long nanos) {
        micros.recordValue(Math.clamp(nanos / 1000, 0, LONGEST_MICROS));
    }

    /// The value that this part of all records did not exceed, in milliseconds; 0 when nothing was recorded.
    public synchronized double percentileMillis(double percentile) {
        return micros.getTotalCount() == 0 ? 0 : micros.getValueAtPercentile(percentile) / 1000.0;
    }

    /// What was recorded so far, in microseconds.
    public synchronized Histogram copy() {
        return micros.copy();
    }

    /// Every single record, as a compressed HdrHistogram in Base64.
    synchronized String encoded() {
        var bytes = ByteBuffer.allocate(micros.getNeededByteBufferCapacity());
        int length = micros.encodeIntoCompressedByteBuffer(bytes);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), length));
    }

    /// Adds records that were written so; an empty text has none.
    ///
    /// @throws IllegalArgumentException when it cannot be read
    synchronized void add(String encoded) {
        if (encoded.isEmpty()) {
            return;
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(encoded));
            micros.add(Histogram.decodeFromCompressedByteBuffer(bytes, LONGEST_MICROS));
        } catch (DataFormatException | IndexOutOfBoundsException | BufferUnderflowException e) {
            throw new IllegalArgumentException("not a compressed histogram: " + e.getMessage(), e);
        }
    }

    /// The same records, to which nothing is added any more.
    LatencyRecord frozen() {
        return new LatencyRecord(copy());
    }
}
