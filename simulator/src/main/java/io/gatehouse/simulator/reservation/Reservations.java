package io.gatehouse.simulator.reservation;

import java.util.Map;
import java.util.Optional;

/// Who has which seat: the truth. A seat has one user, a user one seat. Blocks until it is kept, whatever interrupts;
/// fails with an exception of its adapter's. Thread-safe.
public interface Reservations {

    /// One person's seat.
    ///
    /// @param confirmed true once it is paid
    record Reservation(String seat, String userId, boolean confirmed) {}

    /// The user's own.
    Optional<Reservation> find(String userId);

    /// Keeps the seat for the user until it is paid.
    ///
    /// @return false when it is somebody else's
    boolean claim(String userId, String seat);

    /// The user has paid.
    void confirm(String userId);

    /// The user has not paid: their seat is free.
    void cancel(String userId);

    /// All of a run, by seat.
    Map<String, Reservation> ofRun(String run);
}
