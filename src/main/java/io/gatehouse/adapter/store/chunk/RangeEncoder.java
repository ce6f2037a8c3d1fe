package io.gatehouse.adapter.store.chunk;

import java.io.ByteArrayOutputStream;

/// Packs yes-or-no answers into about as many bits as they surprise (a range coder with carry propagation, as in the
/// LZMA specification).
final class RangeEncoder {

    private static final long UNSETTLED = 0xff000000L;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long low;
    private int range = -1;
    private int pending;
    private int followers = 1;

    /// Packs one answer to a question that was asked before, and learns from it.
    void answer(Odds odds, int question, boolean yes) {
        var bound = (range >>> Odds.BITS) * odds.ofNo(question);
        if (yes) {
            low += Integer.toUnsignedLong(bound);
            range -= bound;
        } else {
            range = bound;
        }
        odds.learn(question, yes);
        normalize();
    }

    /// Packs the lowest `count` bits as they are.
    void bits(long value, int count) {
        for (var i = count - 1; i >= 0; i--) {
            range >>>= 1;
            if ((value >>> i & 1) == 1) {
                low += Integer.toUnsignedLong(range);
            }
            normalize();
        }
    }

    private void normalize() {
        while (range >>> 24 == 0) {
            range <<= 8;
            shift();
        }
    }

    private void shift() {
        if (low < UNSETTLED || low >>> 32 != 0) {
            var carry = (int) (low >>> 32);
            out.write(pending + carry);
            for (; followers > 1; followers--) {
                out.write(0xff + carry);
            }
            pending = (int) (low >>> 24) & 0xff;
            followers = 0;
        }
        followers++;
        low = low << 8 & 0xffffffffL;
    }

    /// Everything that was packed; the encoder is of no use afterwards.
    byte[] toBytes() {
        for (var i = 0; i < 5; i++) {
            shift();
        }
        return out.toByteArray();
    }
}
