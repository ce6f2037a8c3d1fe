package io.gatehouse.adapter.store.chunk;

/// A column of numbers on its way into or out of a coder: how many bits a number needs is learnt, separately for each
/// size of a hint (the number before it, or beside it); so are its two highest bits; the rest is noise and packed as
/// is.
final class Numbers {

    private static final int SIZE_BITS = 7; // 0 to 64 bits
    private static final int SIZES = 1 << SIZE_BITS;
    private static final int HINTS = 16;
    private static final int HIGH_BITS = 2;
    private static final int HIGH_NODES = 1 << HIGH_BITS;

    private final Odds sizes = new Odds(HINTS * SIZES);
    private final Odds highs = new Odds(SIZES * HIGH_NODES);

    /// Packs a number; all 64 bits may be used, small ones are cheap.
    void pack(RangeEncoder encoder, long hint, long number) {
        var size = Long.SIZE - Long.numberOfLeadingZeros(number);
        var base = Math.min(HINTS - 1, Long.SIZE - Long.numberOfLeadingZeros(hint)) * SIZES;
        var node = 1;
        for (var i = SIZE_BITS - 1; i >= 0; i--) {
            var bit = size >>> i & 1;
            encoder.answer(sizes, base + node, bit == 1);
            node = node * 2 + bit;
        }
        var rest = size - 1; // the highest bit is known to be 1
        node = 1;
        for (var i = 0; i < HIGH_BITS && rest > 0; i++) {
            rest--;
            var bit = (int) (number >>> rest & 1);
            encoder.answer(highs, size * HIGH_NODES + node, bit == 1);
            node = node * 2 + bit;
        }
        if (rest > 0) {
            encoder.bits(number, rest);
        }
    }

    /// Unpacks the number that was packed with the same hint.
    long unpack(RangeDecoder decoder, long hint) {
        var base = Math.min(HINTS - 1, Long.SIZE - Long.numberOfLeadingZeros(hint)) * SIZES;
        var node = 1;
        for (var i = 0; i < SIZE_BITS; i++) {
            node = node * 2 + (decoder.answer(sizes, base + node) ? 1 : 0);
        }
        var size = node - SIZES;
        if (size == 0) {
            return 0;
        }
        var number = 1L;
        var rest = size - 1;
        node = 1;
        for (var i = 0; i < HIGH_BITS && rest > 0; i++) {
            rest--;
            var bit = decoder.answer(highs, size * HIGH_NODES + node) ? 1 : 0;
            number = number << 1 | bit;
            node = node * 2 + bit;
        }
        return rest > 0 ? number << rest | decoder.bits(rest) : number;
    }

    /// Signed to unsigned, small to small.
    static long zigzag(long signed) {
        return signed << 1 ^ signed >> 63;
    }

    static long unzigzag(long zigzag) {
        return zigzag >>> 1 ^ -(zigzag & 1);
    }
}
