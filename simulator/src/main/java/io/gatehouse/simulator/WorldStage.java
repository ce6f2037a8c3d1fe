package io.gatehouse.simulator;

import io.gatehouse.simulator.adapter.payment.PaymentClient;
import io.gatehouse.simulator.adapter.payment.PaymentStandIn;
import io.gatehouse.simulator.adapter.sql.SqlCharges;
import io.gatehouse.simulator.adapter.sql.SqlReservations;
import io.gatehouse.simulator.pipeline.AfterAdmission;
import io.gatehouse.simulator.pipeline.Books;
import io.gatehouse.simulator.reservation.Chance;
import io.gatehouse.simulator.reservation.Funnel;
import io.gatehouse.simulator.reservation.FunnelCounts;
import io.gatehouse.simulator.reservation.World;
import io.gatehouse.simulator.reservation.WorldSettings;
import java.time.Duration;

/// The world of one simulation with the payment service that it needs, which is a stand-in.
final class WorldStage implements AutoCloseable {

    private final Funnel funnel;
    private final PaymentStandIn standIn;
    private final PaymentClient payments;
    private final World world;

    /// A world at work.
    ///
    /// @param issue where those go who have a seat
    WorldStage(
            WorldSettings settings,
            Chance chance,
            Clients clients,
            Books books,
            Elapsed elapsed,
            AfterAdmission issue) {
        var meters = books.meter().published();
        var database = clients.store().orElseThrow().database();
        var seats = clients.seats().orElseThrow();
        funnel = new Funnel(meters);
        standIn = PaymentStandIn.start(
                settings.payment(),
                chance,
                key -> userOf(key, books),
                new SqlCharges(database),
                () -> Duration.ofMillis(elapsed.millis()));
        payments = new PaymentClient(settings.payment(), standIn.address());
        payments.onChange(funnel::breakerBecame);
        meters.add(payments.meters());
        var reservations = new SqlReservations(database, books.run().eventId());
        var ports = new World.Ports(seats, seats, reservations, payments, clients.room(), clients.events());
        world = new World(settings, chance, ports, books, funnel, issue);
        world.start(elapsed.start(), elapsed::millis);
    }

    /// The number that chance goes by; payments are the event and the user.
    private static int userOf(String key, Books books) {
        String userId = key.substring(key.indexOf('/') + 1);
        int user = books.userOf(userId);
        return user >= 0 ? user : userId.hashCode();
    }

    AfterAdmission desk() {
        return world.desk();
    }

    World world() {
        return world;
    }

    String breakerState() {
        return funnel.breakerState();
    }

    FunnelCounts funnel() {
        return funnel.counts();
    }

    @Override
    public void close() {
        world.close();
        payments.close();
        standIn.close();
    }
}
