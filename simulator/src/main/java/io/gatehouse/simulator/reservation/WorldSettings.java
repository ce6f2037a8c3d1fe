package io.gatehouse.simulator.reservation;

import java.time.Duration;
import java.util.Optional;

/// What the world around the pipeline is like.
///
/// @param patience of those in line; without it nobody looks and nobody gives up
/// @param checkEvery how often seats in Redis are compared with the database
public record WorldSettings(
        Seats seats, Lock lock, PaymentSettings payment, Optional<Patience> patience, Duration checkEvery) {

    /// How long a seat stays selected for somebody who has not paid.
    static final Duration SELECTED_FOR = Duration.ofMinutes(5);

    public WorldSettings {
        Need.positive(checkEvery, "world.checkEvery");
    }

    /// The seats of the sale.
    ///
    /// @param tries how many different seats somebody tries whose seat is taken
    public record Seats(int count, SeatChoice choice, int tries) {
        public Seats {
            Need.that(count >= 1 && count <= 1_000_000, "world.seats.count: 1 to 1,000,000, not " + count);
            Need.that(tries >= 1 && tries <= 100, "world.seats.tries: 1 to 100, not " + tries);
        }
    }

    /// The lock of a seat while somebody selects it.
    ///
    /// @param waitAtMost how long somebody waits for it
    /// @param lease after that time it is free again whatever its holder does
    /// @param work what its holder needs to select the seat
    /// @param releasedEarly true: released before the payment; false: after it
    public record Lock(Duration waitAtMost, Duration lease, Duration work, boolean releasedEarly) {
        public Lock {
            Need.notNegative(waitAtMost, "world.lock.wait");
            Need.positive(lease, "world.lock.lease");
            Need.notNegative(work, "world.lock.work");
        }
    }

    /// How people in line behave.
    ///
    /// @param mean how long they wait before they give up: half of it always, the other half varies
    /// @param looksEvery how often those who look at their position do so
    /// @param looking the part of all people who look, 0 to 1
    /// @param comingBack the part who try to enter a second time while they stand in line, 0 to 1
    public record Patience(Duration mean, Duration looksEvery, double looking, double comingBack) {
        public Patience {
            Need.positive(mean, "world.patience.mean");
            Need.positive(looksEvery, "world.patience.looksEvery");
            Need.part(looking, "world.patience.looking");
            Need.part(comingBack, "world.patience.comingBack");
        }
    }

    /// A world with these seats, the documented lock and a payment that succeeds as often as documented.
    public static WorldSettings of(Seats seats) {
        var lock = new Lock(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ZERO, true);
        return new WorldSettings(seats, lock, PaymentSettings.DOCUMENTED, Optional.empty(), Duration.ofMinutes(10));
    }

    public WorldSettings with(Seats otherSeats) {
        return new WorldSettings(otherSeats, lock, payment, patience, checkEvery);
    }

    public WorldSettings with(Lock otherLock) {
        return new WorldSettings(seats, otherLock, payment, patience, checkEvery);
    }

    public WorldSettings with(PaymentSettings otherPayment) {
        return new WorldSettings(seats, lock, otherPayment, patience, checkEvery);
    }

    public WorldSettings with(Patience otherPatience) {
        return new WorldSettings(seats, lock, payment, Optional.of(otherPatience), checkEvery);
    }

    public WorldSettings checkedEvery(Duration time) {
        return new WorldSettings(seats, lock, payment, patience, time);
    }
}
