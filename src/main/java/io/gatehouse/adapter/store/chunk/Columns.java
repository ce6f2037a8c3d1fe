package io.gatehouse.adapter.store.chunk;

/// The three values of each step as whole numbers, in one of two forms. For a series that wanders, the last value as
/// its change, the highest and lowest as their distance from it. For one that jumps about a mean (`envelope`), the
/// highest
/// and lowest as their change, which is small there, and the last one as its distance from their middle.
final class Columns {

    private final boolean envelope;
    private final Numbers ofLast = new Numbers();
    private final Numbers ofMax = new Numbers();
    private final Numbers ofMin = new Numbers();
    private long last;
    private long max;
    private long min;
    private long hint;

    Columns(boolean envelope) {
        this.envelope = envelope;
    }

    void pack(RangeEncoder encoder, long newLast, long newMax, long newMin) {
        if (envelope) {
            var up = Numbers.zigzag(newMax - max);
            ofMax.pack(encoder, hint, up);
            ofMin.pack(encoder, up, Numbers.zigzag(newMin - min));
            ofLast.pack(encoder, newMax - newMin, Numbers.zigzag(newLast - middle(newMax, newMin)));
            hint = up;
        } else {
            var up = Numbers.zigzag(newMax - newLast);
            ofLast.pack(encoder, hint, Numbers.zigzag(newLast - last));
            ofMax.pack(encoder, Numbers.zigzag(max - last), up);
            ofMin.pack(encoder, up, Numbers.zigzag(newLast - newMin));
            hint = Numbers.zigzag(newLast - last);
        }
        last = newLast;
        max = newMax;
        min = newMin;
    }

    void unpack(RangeDecoder decoder) {
        if (envelope) {
            var up = ofMax.unpack(decoder, hint);
            max += Numbers.unzigzag(up);
            min += Numbers.unzigzag(ofMin.unpack(decoder, up));
            last = middle(max, min) + Numbers.unzigzag(ofLast.unpack(decoder, max - min));
            hint = up;
        } else {
            var change = ofLast.unpack(decoder, hint);
            var up = ofMax.unpack(decoder, Numbers.zigzag(max - last));
            last += Numbers.unzigzag(change);
            max = last + Numbers.unzigzag(up);
            min = last - Numbers.unzigzag(ofMin.unpack(decoder, up));
            hint = change;
        }
    }

    private static long middle(long one, long other) {
        return other + ((one - other) >> 1);
    }

    long last() {
        return last;
    }

    long max() {
        return max;
    }

    long min() {
        return min;
    }
}
