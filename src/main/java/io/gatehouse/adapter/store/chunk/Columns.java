package io.gatehouse.adapter.store.chunk;

/// The three values of each step as whole numbers, in the form in which they are smallest: the last one as its change,
/// the highest and lowest as their distance from it.
final class Columns {

    private final Numbers changes = new Numbers();
    private final Numbers above = new Numbers();
    private final Numbers below = new Numbers();
    private long last;
    private long change;
    private long up;
    private long down;

    void pack(RangeEncoder encoder, long newLast, long max, long min) {
        var newChange = Numbers.zigzag(newLast - last);
        changes.pack(encoder, change, newChange);
        change = newChange;
        last = newLast;
        var newUp = Numbers.zigzag(max - last);
        above.pack(encoder, up, newUp);
        up = newUp;
        down = Numbers.zigzag(last - min);
        below.pack(encoder, up, down);
    }

    void unpack(RangeDecoder decoder) {
        change = changes.unpack(decoder, change);
        last += Numbers.unzigzag(change);
        up = above.unpack(decoder, up);
        down = below.unpack(decoder, up);
    }

    long last() {
        return last;
    }

    long max() {
        return last + Numbers.unzigzag(up);
    }

    long min() {
        return last - Numbers.unzigzag(down);
    }
}
