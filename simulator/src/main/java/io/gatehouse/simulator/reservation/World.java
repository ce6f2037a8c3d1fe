package io.gatehouse.simulator.reservation;

import io.gatehouse.simulator.pipeline.AfterAdmission;
import io.gatehouse.simulator.pipeline.Books;
import io.gatehouse.simulator.pipeline.EventLog;
import io.gatehouse.simulator.pipeline.Loop;
import io.gatehouse.simulator.pipeline.Waiting;
import io.gatehouse.simulator.pipeline.WaitingRoom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/// The world around one simulation at work: the desk behind the admission, the people's patience in line, and the check
/// of seats against the database. Thread-safe.
public final class World implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration SETTLES = Duration.ofSeconds(1);

    private final WorldSettings settings;
    private final Chance chance;
    private final Ports ports;
    private final Books books;
    private final Funnel funnel;
    private final WantedSeats wanted;
    private final SeatSale sale;
    private final ReservationDesk desk;
    private final List<Loop> loops = new ArrayList<>();

    /// What the world reaches the outside through; its owner closes it after the world.
    public record Ports(
            SeatLocks locks,
            SeatStates states,
            Reservations reservations,
            Payments payments,
            WaitingRoom room,
            EventLog events) {}

    /// A world that waits for the first who are let in.
    ///
    /// @param issue where those go who have a seat
    public World(WorldSettings settings, Chance chance, Ports ports, Books books, Funnel funnel, AfterAdmission issue) {
        this.settings = settings;
        this.chance = chance;
        this.ports = ports;
        this.books = books;
        this.funnel = funnel;
        this.wanted = new WantedSeats(settings.seats(), books.run().name(), chance);
        var outside = new SeatSale.Ports(ports.locks(), ports.states(), ports.reservations(), ports.payments());
        this.sale = new SeatSale(settings.lock(), wanted, outside, books, funnel);
        this.desk = new ReservationDesk(sale, issue, ports.room(), ports.events(), books, funnel);
    }

    /// Where people go who have been let in.
    public AfterAdmission desk() {
        return desk;
    }

    /// Begins to check the seats and lets people in line lose their patience.
    ///
    /// @param start the instant from which the books count
    /// @param elapsedMillis since then
    public void start(Instant start, LongSupplier elapsedMillis) {
        var run = books.run().name();
        var drift = new DriftCheck(ports.states(), ports.reservations(), wanted.all(), run, SETTLES, funnel);
        loops.add(Loop.start("seat-check", () -> {
            Thread.sleep(settings.checkEvery());
            drift.check();
        }));
        settings.patience().ifPresent(patience -> {
            var line = new LinePatience(patience, chance, ports.room(), books, funnel, start);
            loops.add(Loop.start("patience", () -> {
                line.step(elapsedMillis.getAsLong());
                Thread.sleep(LOOK_EVERY);
            }));
        });
    }

    /// So many of those who get a seat's lock next die without releasing it; its lease runs out, and they come again.
    public void letHoldersDie(int holders) {
        sale.letHoldersDie(holders);
    }

    /// Makes Redis say of so many sold seats that they are available, or of as many as are sold.
    ///
    /// @return how many it says that of
    /// @throws InterruptedException when interrupted meanwhile
    public int drift(int seats) throws InterruptedException {
        int drifted = 0;
        for (var one : ports.reservations().ofRun(books.run().name()).values()) {
            if (drifted < seats && one.confirmed() && forget(one)) {
                drifted++;
            }
        }
        return drifted;
    }

    private boolean forget(Reservations.Reservation sold) throws InterruptedException {
        var said = new SeatStates.State(SeatStates.Kind.CONFIRMED, sold.userId());
        return Waiting.on(
                ports.states().replace(sold.seat(), said, SeatStates.State.AVAILABLE, WorldSettings.SELECTED_FOR));
    }

    /// Interrupts everybody; who is on the way stays where they are in Redis and in the database.
    @Override
    public void close() {
        loops.reversed().forEach(Loop::close);
        desk.close();
    }
}
