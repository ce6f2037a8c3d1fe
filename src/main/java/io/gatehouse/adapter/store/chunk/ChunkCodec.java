package io.gatehouse.adapter.store.chunk;

import io.gatehouse.domain.Steps;
import io.gatehouse.domain.Tier;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/// Packs chunks: times are implied by the steps; of the values, what changed since the step before. About a byte per
/// value of a busy series, nothing for one that stands still.
public final class ChunkCodec {

    private static final byte FORMAT = 1;
    private static final int ENVELOPE = 64;
    private static final int HEADER = Integer.BYTES + 2;

    private ChunkCodec() {}

    /// The steps of one chunk of that tier as bytes, in the form in which they are fewest.
    public static byte[] pack(Chunk chunk) {
        var wandering = pack(chunk, false);
        var jumping = pack(chunk, true);
        return jumping.length < wandering.length ? jumping : wandering;
    }

    private static byte[] pack(Chunk chunk, boolean envelope) {
        var steps = chunk.steps();
        var decimals = Decimals.fitting(steps);
        var encoder = new RangeEncoder();
        new Numbers().pack(encoder, 0, steps.size());
        packPresence(encoder, chunk, steps);
        packValues(encoder, decimals, new Columns(envelope), steps);
        var body = encoder.toBytes();
        var packed = ByteBuffer.allocate(HEADER + body.length)
                .putInt(0)
                .put(FORMAT)
                .put((byte) (decimals.places() + (envelope ? ENVELOPE : 0)))
                .put(body)
                .array();
        ByteBuffer.wrap(packed).putInt(checksum(packed));
        return packed;
    }

    private static void packPresence(RangeEncoder encoder, Chunk chunk, Steps steps) {
        var skips = new Numbers();
        var unknowns = new Odds(2);
        var next = chunk.startMillis();
        var wasUnknown = 0;
        for (var i = 0; i < steps.size(); i++) {
            skips.pack(
                    encoder, 0, (steps.startMillis()[i] - next) / chunk.tier().stepMillis());
            next = steps.startMillis()[i] + chunk.tier().stepMillis();
            var unknown = Double.isNaN(steps.last()[i]);
            encoder.answer(unknowns, wasUnknown, unknown);
            wasUnknown = unknown ? 1 : 0;
        }
    }

    private static void packValues(RangeEncoder encoder, Decimals decimals, Columns columns, Steps steps) {
        for (var i = 0; i < steps.size(); i++) {
            if (!Double.isNaN(steps.last()[i])) {
                columns.pack(
                        encoder,
                        decimals.toWhole(steps.last()[i]),
                        decimals.toWhole(steps.max()[i]),
                        decimals.toWhole(steps.min()[i]));
            }
        }
    }

    /// The chunk that was packed.
    ///
    /// @throws Damaged when the bytes are not what was written
    public static Chunk unpack(Tier tier, long startMillis, byte[] packed) {
        if (packed.length < HEADER || ByteBuffer.wrap(packed).getInt() != checksum(packed)) {
            throw new Damaged("a chunk's checksum is wrong");
        }
        if (packed[Integer.BYTES] != FORMAT) {
            throw new Damaged("a chunk has the format " + packed[Integer.BYTES] + ", which this version cannot read");
        }
        var form = packed[Integer.BYTES + 1];
        var decimals = new Decimals(form & (ENVELOPE - 1));
        var decoder = new RangeDecoder(packed, HEADER);
        var size = (int) new Numbers().unpack(decoder, 0);
        var times = new long[size];
        var last = new double[size];
        unpackPresence(decoder, tier, startMillis, times, last);
        var chunk = new Chunk(tier, startMillis);
        chunk.merge(unpackValues(decoder, decimals, new Columns((form & ENVELOPE) != 0), times, last));
        return chunk;
    }

    private static void unpackPresence(RangeDecoder decoder, Tier tier, long startMillis, long[] times, double[] last) {
        var skips = new Numbers();
        var unknowns = new Odds(2);
        var next = startMillis;
        for (var i = 0; i < times.length; i++) {
            times[i] = next + skips.unpack(decoder, 0) * tier.stepMillis();
            next = times[i] + tier.stepMillis();
            var wasUnknown = i > 0 && Double.isNaN(last[i - 1]) ? 1 : 0;
            last[i] = decoder.answer(unknowns, wasUnknown) ? Double.NaN : 0;
        }
    }

    private static Steps unpackValues(
            RangeDecoder decoder, Decimals decimals, Columns columns, long[] times, double[] last) {
        var min = new double[last.length];
        var max = new double[last.length];
        for (var i = 0; i < last.length; i++) {
            if (Double.isNaN(last[i])) {
                min[i] = Double.NaN;
                max[i] = Double.NaN;
            } else {
                columns.unpack(decoder);
                last[i] = decimals.toValue(columns.last());
                max[i] = decimals.toValue(columns.max());
                min[i] = decimals.toValue(columns.min());
            }
        }
        return new Steps(times, min, max, last);
    }

    private static int checksum(byte[] packed) {
        var crc = new CRC32C();
        crc.update(packed, Integer.BYTES, packed.length - Integer.BYTES);
        return (int) crc.getValue();
    }

    /// Bytes that are not what was written.
    public static final class Damaged extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Damaged(String message) {
            super(message);
        }
    }
}
