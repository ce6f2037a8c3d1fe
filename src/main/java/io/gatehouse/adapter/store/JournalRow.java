package io.gatehouse.adapter.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The readings of all series since the last one, as one small row: what `kill -9` would otherwise lose of the chunks
/// that are being filled.
final class JournalRow {

    private static final int UNKNOWN = 0;
    private static final int WHOLE = 1;
    private static final int OTHER = 2;
    private static final double LARGEST_INT = Integer.MAX_VALUE;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private long beforeMillis;

    /// Adds a reading; NaN where there was no value.
    void add(int series, long millis, double value) {
        try {
            var whole = value == Math.rint(value) && Math.abs(value) <= LARGEST_INT;
            var kind = Double.isNaN(value) ? UNKNOWN : whole ? WHOLE : OTHER;
            varint(series * 3L + kind);
            varint(zigzag(millis - beforeMillis));
            beforeMillis = millis;
            if (kind == WHOLE) {
                varint(zigzag((long) value));
            } else if (kind == OTHER) {
                out.writeDouble(value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return bytes.size();
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    /// Reads a row; what was cut off at its end is left out.
    static void read(byte[] row, Sink sink) {
        var in = new DataInputStream(new ByteArrayInputStream(row));
        var millis = 0L;
        try {
            while (in.available() > 0) {
                var head = varint(in);
                millis += unzigzag(varint(in));
                var value = switch ((int) (head % 3)) {
                    case UNKNOWN -> Double.NaN;
                    case WHOLE -> unzigzag(varint(in));
                    default -> in.readDouble();
                };
                sink.reading((int) (head / 3), millis, value);
            }
        } catch (EOFException e) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void varint(long value) throws IOException {
        var rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private static long varint(DataInputStream in) throws IOException {
        var value = 0L;
        for (var shift = 0; shift < Long.SIZE; shift += 7) {
            var next = in.readUnsignedByte();
            value |= (next & 0x7fL) << shift;
            if (next < 0x80) {
                break;
            }
        }
        return value;
    }

    private static long zigzag(long signed) {
        return signed << 1 ^ signed >> 63;
    }

    private static long unzigzag(long zigzag) {
        return zigzag >>> 1 ^ -(zigzag & 1);
    }

    /// Takes the readings of a row, in the order in which they were added.
    interface Sink {
        void reading(int series, long millis, double value);
    }
}
