package io.gatehouse.simulator.load;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/// One of several runs that share a crowd: of a run's people, counted from 0 in the order of their arrival, those whose
/// number leaves that remainder. All shards together bring the same people at the same times as one run would.
///
/// @param index from 0
/// @param of how many there are, 1 to 1,000
public record Shard(int index, int of) {

    /// Everybody.
    public static final Shard WHOLE = new Shard(0, 1);

    private static final int MOST = 1_000;
    private static final Pattern WORDS = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

    public Shard {
        if (of < 1 || of > MOST || index < 0 || index >= of) {
            throw new IllegalArgumentException("shard: 0/N to N-1/N with N from 1 to 1000, not " + index + "/" + of);
        }
    }

    /// As it is written: `0/4` is the first of four.
    ///
    /// @throws IllegalArgumentException when it is no such thing
    public static Shard parse(String words) {
        var parts = WORDS.matcher(words);
        if (!parts.matches()) {
            throw new IllegalArgumentException("shard: I/N, as 0/4 for the first of four, not '" + words + "'");
        }
        return new Shard(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /// Whether these are all people.
    public boolean whole() {
        return of == 1;
    }

    /// Whether the person with that number of the whole run belongs here.
    public boolean has(long number) {
        return Math.floorMod(number, (long) of) == index;
    }

    /// The number in the whole run of somebody who has that number here.
    public long number(long here) {
        return here * of + index;
    }

    /// The number here of somebody who belongs here.
    public long here(long number) {
        return (number - index) / of;
    }

    /// How many of the first so many belong here.
    public long share(long people) {
        return people <= index ? 0 : (people - index - 1) / of + 1;
    }

    /// The same, of a number that may not be limited.
    public OptionalLong share(OptionalLong people) {
        return people.isEmpty() ? people : OptionalLong.of(share(people.getAsLong()));
    }

    @Override
    public String toString() {
        return index + "/" + of;
    }
}
