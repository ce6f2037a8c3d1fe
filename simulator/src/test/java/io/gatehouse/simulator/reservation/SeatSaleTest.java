package io.gatehouse.simulator.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.simulator.Brokers;
import io.gatehouse.simulator.adapter.payment.PaymentClient;
import io.gatehouse.simulator.adapter.payment.PaymentStandIn;
import io.gatehouse.simulator.adapter.redis.RedisSeats;
import io.gatehouse.simulator.adapter.sql.Database;
import io.gatehouse.simulator.adapter.sql.DatabaseSettings;
import io.gatehouse.simulator.adapter.sql.SqlCharges;
import io.gatehouse.simulator.adapter.sql.SqlReservations;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.ledger.Ledger;
import io.gatehouse.simulator.meter.TrafficMeter;
import io.gatehouse.simulator.pipeline.Books;
import io.gatehouse.simulator.pipeline.Run;
import io.gatehouse.simulator.reservation.Reservations.Reservation;
import io.gatehouse.simulator.reservation.SeatStates.Kind;
import io.gatehouse.simulator.reservation.SeatStates.State;
import io.gatehouse.simulator.reservation.WorldSettings.Seats;
import io.gatehouse.testlab.LabExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Seats sold with a real Redis, a real database and payments over HTTP, when something ends in the middle of it.
@ExtendWith(LabExtension.class)
class SeatSaleTest {

    private static final PaymentSettings ALWAYS = PaymentSettings.DOCUMENTED.succeeding(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Run run = new Run(Long.toString(System.nanoTime(), 36), "concert");
    private final Books books = new Books(run, new Ledger(() -> 0), new TrafficMeter(() -> 0));
    private final Funnel funnel = new Funnel(books.meter().published());
    private final RedisSeats seats;
    private final AtomicInteger newlyCharged = new AtomicInteger();
    private final List<AutoCloseable> open = new ArrayList<>();

    @TempDir
    private Path folder;

    SeatSaleTest(LabEndpoints lab) {
        var brokers = Brokers.of(lab, PipelineNames.DOCUMENTED);
        seats = new RedisSeats(brokers.endpoints().redis().orElseThrow(), brokers.secrets());
        open.add(seats);
    }

    @AfterEach
    void close() throws Exception {
        for (var one : open.reversed()) {
            one.close();
        }
    }

    /// A program that sells one seat, with a payment service of its own; both may end and others go on.
    private record Shop(SeatSale sale, SqlReservations reservations) {}

    private Shop shop(PaymentSettings payment) {
        var database = Database.open(DatabaseSettings.file(folder.resolve("world.db")), _ -> Optional.empty());
        var charges = new SqlCharges(database);
        var standIn = PaymentStandIn.start(payment, new Chance(1), _ -> 0, counting(charges), () -> Duration.ZERO);
        var client = new PaymentClient(payment, standIn.address());
        open.addAll(List.of(database, standIn, client));
        var settings = WorldSettings.of(new Seats(1, SeatChoice.SAME, 1));
        var wanted = new WantedSeats(settings.seats(), run.name(), new Chance(1));
        var reservations = new SqlReservations(database, run.eventId());
        var ports = new SeatSale.Ports(seats, seats, reservations, client);
        return new Shop(new SeatSale(settings.lock(), wanted, ports, books, funnel), reservations);
    }

    private Charges counting(Charges charges) {
        return (key, paid) -> {
            newlyCharged.incrementAndGet();
            return charges.decide(key, paid);
        };
    }

    private String seat() {
        return run.name() + "-1";
    }

    private State state() throws Exception {
        return seats.read(List.of(seat()))
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS)
                .getFirst();
    }

    @Test
    void whoHasPaidIsNotAskedForMoneyByTheProgramThatGoesOn() throws Exception {
        assertThat(shop(ALWAYS).sale().sell("anna", 0)).isEqualTo(Outcome.CONFIRMED);
        assertThat(newlyCharged).hasValue(1);

        var anew = shop(ALWAYS.succeeding(0));

        assertThat(anew.sale().sell("anna", 0)).isEqualTo(Outcome.CONFIRMED);
        assertThat(newlyCharged).hasValue(1);
        assertThat(anew.sale().sell("ben", 1)).isEqualTo(Outcome.SEAT_TAKEN);
        await().untilAsserted(() -> assertThat(state()).isEqualTo(new State(Kind.CONFIRMED, "anna")));
    }

    @Test
    void whoWasPayingWhenTheProgramEndedHasTheirSeatStillAndPaysOnce() throws Exception {
        var slow = shop(ALWAYS.taking(MINUTE));
        var ended = new CompletableFuture<Boolean>();
        var paying = Thread.ofVirtual().start(() -> {
            try {
                slow.sale().sell("anna", 0);
            } catch (InterruptedException _) {
                ended.complete(true);
            }
        });
        await().until(() -> slow.reservations().find("anna").isPresent());
        paying.interrupt();
        assertThat(ended.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(state()).isEqualTo(new State(Kind.SELECTED, "anna"));
        assertThat(newlyCharged).hasValue(0);

        var anew = shop(ALWAYS);
        assertThat(anew.sale().sell("ben", 1)).isEqualTo(Outcome.SEAT_TAKEN);
        assertThat(anew.sale().sell("anna", 0)).isEqualTo(Outcome.CONFIRMED);
        assertThat(newlyCharged).hasValue(1);
        assertThat(anew.reservations().find("anna")).contains(new Reservation(seat(), "anna", true));
    }

    @Test
    void aSeatThatIsNotPaidForIsTheNextOnes() throws Exception {
        assertThat(shop(ALWAYS.succeeding(0)).sale().sell("anna", 0)).isEqualTo(Outcome.PAYMENT_DECLINED);
        await().untilAsserted(() -> assertThat(state().kind()).isEqualTo(Kind.AVAILABLE));

        assertThat(shop(ALWAYS).sale().sell("ben", 1)).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void theDatabaseDecidesWhenRedisHasForgottenWhoseSeatItIs() throws Exception {
        var shop = shop(ALWAYS);
        shop.sale().sell("anna", 0);
        await().until(() -> state().kind() == Kind.CONFIRMED);
        seats.replace(seat(), state(), State.AVAILABLE, MINUTE)
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);

        assertThat(shop.sale().sell("ben", 1)).isEqualTo(Outcome.SEAT_TAKEN);
        assertThat(newlyCharged).hasValue(1);
    }

    @Test
    void whatRedisSaysWronglyIsRepairedFromTheDatabaseAndCounted() throws Exception {
        var shop = shop(ALWAYS);
        var others = List.of(run.name() + "-2", run.name() + "-3", run.name() + "-4");
        var all = new ArrayList<>(List.of(seat()));
        all.addAll(others);
        var check = new DriftCheck(seats, shop.reservations(), all, run.name(), Duration.ofMillis(50), funnel);
        shop.sale().sell("anna", 0);
        await().until(() -> state().kind() == Kind.CONFIRMED);
        shop.reservations().claim("cleo", others.get(1));
        seats.select(others.get(1), "cleo", MINUTE).toCompletableFuture().get(10, TimeUnit.SECONDS);
        seats.select(others.get(2), "dan", MINUTE).toCompletableFuture().get(10, TimeUnit.SECONDS);
        assertThat(check.check()).as("nothing is wrong yet").isZero();

        // Sold by the database, free in Redis; free by the database, sold in Redis.
        seats.replace(seat(), state(), State.AVAILABLE, MINUTE)
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        seats.confirm(others.get(0), "ben").toCompletableFuture().get(10, TimeUnit.SECONDS);

        assertThat(check.check()).isEqualTo(2);
        assertThat(check.check()).isZero();
        assertThat(funnel.counts().repairs()).isEqualTo(2);
        assertThat(seats.read(all).toCompletableFuture().get(10, TimeUnit.SECONDS))
                .containsExactly(
                        new State(Kind.CONFIRMED, "anna"),
                        State.AVAILABLE,
                        new State(Kind.SELECTED, "cleo"),
                        new State(Kind.SELECTED, "dan"));
    }
}
