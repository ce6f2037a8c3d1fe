package io.gatehouse.simulator.reservation;

import io.gatehouse.simulator.load.Shard;
import java.time.Duration;
import java.util.SplittableRandom;

/// What chance brings a user: from the seed and the user's number alone, so that the order of events, threads and
/// restarts change nothing. Thread-safe.
///
/// @param seed the run's
/// @param shard whose people they are: chance goes by the number that they have in the whole run
public record Chance(long seed, Shard shard) {

    /// For a run of all people.
    public Chance(long seed) {
        this(seed, Shard.WHOLE);
    }

    /// What is decided; each has numbers of its own.
    public enum About {
        SEAT(1),
        PAYMENT(2),
        PATIENCE(3);

        private final int code;

        About(int code) {
            this.code = code;
        }
    }

    /// A fresh source of the same numbers for the same user.
    public SplittableRandom of(About about, int user) {
        return new SplittableRandom(((seed * 31 + shard.number(user)) * 1_000_003L + about.code) * 0x9E3779B97F4A7C15L);
    }

    /// A time with that mean: half of it always, the other half varies (exponentially).
    public static Duration varied(Duration mean, SplittableRandom random) {
        double factor = 0.5 - 0.5 * Math.log(1 - random.nextDouble());
        return Duration.ofNanos(Math.round(mean.toNanos() * factor));
    }
}
