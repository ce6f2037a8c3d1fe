package io.gatehouse.simulator.pipeline;

import io.gatehouse.simulator.load.Shard;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/// The model of the service that makes out tickets: how long it takes and whether it fails. The same seed gives
/// every user the same answers whatever the order; who failed may succeed at the next attempt. Thread-safe.
public final class TicketService {

    private final long seed;
    private final Shard shard;
    private final Duration latencyMean;
    private final double failureRate;
    private volatile Duration longer = Duration.ZERO;
    private final Map<String, Integer> failedAttempts = new ConcurrentHashMap<>();

    /// A service of that speed.
    ///
    /// @param latencyMean half of it is always needed, the other half varies (exponentially)
    /// @param failureRate the part of all attempts that fails, 0 to 1
    public TicketService(long seed, Duration latencyMean, double failureRate) {
        this(seed, Shard.WHOLE, latencyMean, failureRate);
    }

    /// The same for the people of a shard: each is answered as in a run of all.
    public TicketService(long seed, Shard shard, Duration latencyMean, double failureRate) {
        this.seed = seed;
        this.shard = shard;
        this.latencyMean = latencyMean;
        this.failureRate = failureRate;
    }

    /// What the service does with one attempt.
    ///
    /// @param attempt the attempt's number for this user, from 1
    public record Answer(boolean served, Duration processing, int attempt) {}

    /// Decides on the next attempt for a user; the caller lets the processing time pass.
    ///
    /// @param user a number that belongs to the user in every run with the same seed
    Answer ask(int user, String userId) {
        int attempt = failedAttempts.getOrDefault(userId, 0) + 1;
        var random = new SplittableRandom((seed * 31 + shard.number(user)) * 1_000_003L + attempt);
        double factor = 0.5 - 0.5 * Math.log(1 - random.nextDouble());
        boolean served = random.nextDouble() >= failureRate;
        var processing = Duration.ofNanos(Math.round(latencyMean.toNanos() * factor));
        return new Answer(served, processing.plus(longer), attempt);
    }

    /// Every attempt takes so much longer from now on.
    void slow(Duration more) {
        longer = more;
    }

    /// The attempt came to its end and failed; the next one of this user is another.
    void failed(String userId, int attempt) {
        failedAttempts.put(userId, attempt);
    }
}
