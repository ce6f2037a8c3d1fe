package io.gatehouse.simulator.reservation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// What Redis says of each seat; the database decides. Nothing here blocks; fails with
/// [io.gatehouse.port.BrokerException]. Thread-safe.
public interface SeatStates {

    /// Whom a seat belongs to.
    ///
    /// @param userId empty while it is available
    record State(Kind kind, String userId) {
        static final State AVAILABLE = new State(Kind.AVAILABLE, "");
    }

    /// In the order of a sale.
    enum Kind {
        AVAILABLE,
        SELECTED,
        CONFIRMED
    }

    /// Selects the seat for the user if it is available or theirs already.
    ///
    /// @param lasts then it is available again
    CompletionStage<Boolean> select(String seat, String userId, Duration lasts);

    /// The seat is sold.
    CompletionStage<?> confirm(String seat, String userId);

    /// The seat is available again if it is selected for the user.
    CompletionStage<?> giveBack(String seat, String userId);

    /// What is said of each of these, in their order.
    CompletionStage<List<State>> read(List<String> seats);

    /// Says something else of the seat if what is said is still `from`.
    ///
    /// @param lasts for a seat that becomes selected
    CompletionStage<Boolean> replace(String seat, State from, State to, Duration lasts);
}
