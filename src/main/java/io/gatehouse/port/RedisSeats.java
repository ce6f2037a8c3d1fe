package io.gatehouse.port;

import java.time.Duration;
import java.util.Optional;

/// Seats and the locks on them.
public interface RedisSeats {

    /// What Redis says of a seat; the database is the source of truth.
    ///
    /// @param state AVAILABLE, SELECTED, CONFIRMED, or what the deployment writes; empty when there is no such key
    /// @param holder what stands in the lock; empty when nobody holds it
    record Seat(
            Optional<String> state,
            Optional<Duration> stateExpiresIn,
            Optional<String> holder,
            Optional<Duration> lockExpiresIn) {}

    /// The key of a seat's state.
    static String stateKey(String seat) {
        return "state:seat:" + seat;
    }

    /// The key of a seat's lock.
    static String lockKey(String seat) {
        return "lock:seat:" + seat;
    }

    Seat find(String seat);

    /// Takes the lock away.
    ///
    /// @param holder who was seen to hold it
    /// @return false when nobody or somebody else holds it now
    boolean release(String seat, String holder);
}
