package io.gatehouse.adapter.store.chunk;

/// Unpacks what a [RangeEncoder] packed, asking the same questions in the same order.
final class RangeDecoder {

    private final byte[] packed;
    private int next;
    private int range = -1;
    private int code;

    RangeDecoder(byte[] packed, int from) {
        this.packed = packed;
        next = from + 1; // the first byte is always 0
        for (var i = 0; i < 4; i++) {
            code = code << 8 | read();
        }
    }

    boolean answer(Odds odds, int question) {
        var bound = (range >>> Odds.BITS) * odds.ofNo(question);
        var yes = Integer.compareUnsigned(code, bound) >= 0;
        if (yes) {
            code -= bound;
            range -= bound;
        } else {
            range = bound;
        }
        odds.learn(question, yes);
        normalize();
        return yes;
    }

    long bits(int count) {
        var value = 0L;
        for (var i = 0; i < count; i++) {
            range >>>= 1;
            var one = Integer.compareUnsigned(code, range) >= 0;
            if (one) {
                code -= range;
            }
            value = value << 1 | (one ? 1 : 0);
            normalize();
        }
        return value;
    }

    private void normalize() {
        while (range >>> 24 == 0) {
            range <<= 8;
            code = code << 8 | read();
        }
    }

    private int read() {
        return next < packed.length ? packed[next++] & 0xff : 0;
    }
}
