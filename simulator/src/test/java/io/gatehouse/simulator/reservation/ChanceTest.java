package io.gatehouse.simulator.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.simulator.reservation.WorldSettings.Seats;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What chance brings each user, and which seats they want.
class ChanceTest {

    private static final int MANY = 20_000;

    @Test
    void theSameSeedBringsEverybodyTheSameWhateverTheOrder() {
        var one = new Chance(7);
        one.of(Chance.About.SEAT, 3).nextInt();

        assertThat(one.of(Chance.About.SEAT, 5).nextLong())
                .isEqualTo(new Chance(7).of(Chance.About.SEAT, 5).nextLong());
        assertThat(one.of(Chance.About.SEAT, 5).nextLong())
                .isNotEqualTo(one.of(Chance.About.PAYMENT, 5).nextLong())
                .isNotEqualTo(new Chance(8).of(Chance.About.SEAT, 5).nextLong());
    }

    @Test
    void sevenOfTenPaymentsSucceedWithEverySeed() {
        for (long seed = 0; seed < 20; seed++) {
            var chance = new Chance(seed);
            double paid = IntStream.range(0, MANY)
                            .filter(user ->
                                    chance.of(Chance.About.PAYMENT, user).nextDouble() < 0.7)
                            .count()
                    / (double) MANY;
            assertThat(paid).isCloseTo(0.7, within(0.015));
        }
    }

    @Test
    void everybodyWantsTheSameSeatOrAnyOrTheBestOnes() {
        assertThat(new WantedSeats(new Seats(50, SeatChoice.SAME, 3), "run", new Chance(1)).of(9))
                .containsExactly("run-1");

        var uniform = new WantedSeats(new Seats(100, SeatChoice.UNIFORM, 3), "run", new Chance(1));
        assertThat(uniform.of(4)).hasSize(3).doesNotHaveDuplicates().isEqualTo(uniform.of(4));
        assertThat(part(uniform, "run-1")).isCloseTo(0.01, within(0.004));

        // The sum of 1/n to 100 is 5.187.
        var zipf = new WantedSeats(new Seats(100, SeatChoice.ZIPF, 1), "run", new Chance(1));
        assertThat(part(zipf, "run-1")).isCloseTo(1 / 5.187, within(0.01));
        assertThat(part(zipf, "run-2")).isCloseTo(0.5 / 5.187, within(0.01));
        assertThat(part(zipf, "run-100")).isCloseTo(0.01 / 5.187, within(0.001));
    }

    private static double part(WantedSeats seats, String seat) {
        return IntStream.range(0, MANY)
                        .filter(user -> seats.of(user).getFirst().equals(seat))
                        .count()
                / (double) MANY;
    }
}
