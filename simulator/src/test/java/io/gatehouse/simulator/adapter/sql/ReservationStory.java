package io.gatehouse.simulator.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.simulator.pipeline.TicketOffice.Ticket;
import io.gatehouse.simulator.pipeline.TicketRequest;
import io.gatehouse.simulator.reservation.Reservations.Reservation;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// What every database must do: seats, payments and tickets that are each given once, and are still there later.
final class ReservationStory {

    private ReservationStory() {}

    /// The first program's part.
    static void before(Database database) throws Exception {
        var concert = new SqlReservations(database, "concert");
        assertThat(concert.find("anna")).isEmpty();
        assertThat(concert.claim("anna", "run1-7")).isTrue();
        assertThat(concert.claim("anna", "run1-7")).as("again").isTrue();
        assertThat(concert.claim("Anna", "run1-7")).as("somebody else").isFalse();
        concert.confirm("anna");
        concert.cancel("anna");

        assertThat(concert.claim("ben", "run1-8")).isTrue();
        concert.cancel("ben");
        assertThat(concert.claim("cleo", "run1-8")).isTrue();
        assertThat(new SqlReservations(database, "play").claim("ben", "run1-8")).isTrue();
        assertThat(concert.claim("dan", "run2-1")).isTrue();

        var charges = new SqlCharges(database);
        assertThat(charges.decide("concert/anna", true)).isTrue();
        assertThat(charges.decide("concert/anna", false)).isTrue();
        assertThat(charges.decide("concert/cleo", false)).isFalse();

        onlyOneGetsTheSeat(concert);
        assertThat(new SqlTicketOffice(database).issue(0, new TicketRequest("anna", "concert", 1)))
                .isEqualTo(new Ticket(1, true));
    }

    private static void onlyOneGetsTheSeat(SqlReservations concert) throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var claims = IntStream.range(0, 200)
                    .<Callable<Boolean>>mapToObj(i -> () -> concert.claim("person-" + i, "run3-1"))
                    .toList();
            var got = people.invokeAll(claims).stream().filter(claim -> claim.resultNow());
            assertThat(got).hasSize(1);
        }
    }

    /// The part of the program that goes on.
    static void after(Database database) {
        var concert = new SqlReservations(database, "concert");
        assertThat(concert.find("anna")).contains(new Reservation("run1-7", "anna", true));
        assertThat(concert.ofRun("run1"))
                .isEqualTo(Map.of(
                        "run1-7",
                        new Reservation("run1-7", "anna", true),
                        "run1-8",
                        new Reservation("run1-8", "cleo", false)));
        assertThat(new SqlCharges(database).decide("concert/cleo", true)).isFalse();
        var office = new SqlTicketOffice(database);
        assertThat(office.issue(0, new TicketRequest("anna", "concert", 2))).isEqualTo(new Ticket(1, false));
        var next = office.issue(1, new TicketRequest("cleo", "concert", 2));
        assertThat(next.first()).isTrue();
        assertThat(next.number()).isGreaterThan(1);
    }
}
