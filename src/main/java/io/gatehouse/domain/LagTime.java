package io.gatehouse.domain;

import java.time.Duration;
import java.util.Collection;

/// How long the oldest event that a group has not committed has been waiting: how long ago the end offset was equal to
/// the committed one.
public sealed interface LagTime {

    /// Known, as exact as the end offsets were watched.
    record Exactly(Duration behind) implements LagTime {

        /// Nothing waits.
        public static final Exactly NONE = new Exactly(Duration.ZERO);
    }

    /// It waits since before watching began.
    record AtLeast(Duration behind) implements LagTime {}

    /// The end offset was not seen twice yet.
    record Unknown() implements LagTime {}

    /// The known part of it, zero when nothing is known.
    default Duration lowerBound() {
        return switch (this) {
            case Exactly exactly -> exactly.behind;
            case AtLeast atLeast -> atLeast.behind;
            case Unknown _ -> Duration.ZERO;
        };
    }

    /// The longest of several. Where one of them is not exact the whole is a lower bound, or unknown where none is.
    static LagTime longest(Collection<LagTime> all) {
        var longest =
                all.stream().map(LagTime::lowerBound).max(Duration::compareTo).orElse(Duration.ZERO);
        if (all.stream().allMatch(Exactly.class::isInstance)) {
            return new Exactly(longest);
        }
        return all.stream().allMatch(Unknown.class::isInstance) ? new Unknown() : new AtLeast(longest);
    }
}
