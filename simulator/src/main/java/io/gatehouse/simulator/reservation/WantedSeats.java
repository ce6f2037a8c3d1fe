package io.gatehouse.simulator.reservation;

import io.gatehouse.simulator.reservation.WorldSettings.Seats;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Which seats a user wants. Thread-safe.
final class WantedSeats {

    private static final int DRAWS_PER_TRY = 4;

    private final Seats seats;
    private final String run;
    private final Chance chance;
    private final double[] zipfUpTo;

    /// @param run the run's name, in front of every seat's: a seat is sold once, and runs share brokers
    WantedSeats(Seats seats, String run, Chance chance) {
        this.seats = seats;
        this.run = run;
        this.chance = chance;
        this.zipfUpTo = seats.choice() == SeatChoice.ZIPF ? zipf(seats.count()) : new double[0];
    }

    private static double[] zipf(int count) {
        double[] upTo = new double[count];
        double sum = 0;
        for (int seat = 0; seat < count; seat++) {
            sum += 1.0 / (seat + 1);
            upTo[seat] = sum;
        }
        return upTo;
    }

    /// The different seats that the user tries, in their order.
    List<String> of(int user) {
        var random = chance.of(Chance.About.SEAT, user);
        var wanted = new LinkedHashSet<String>();
        for (int draw = 0; draw < seats.tries() * DRAWS_PER_TRY && wanted.size() < seats.tries(); draw++) {
            wanted.add(id(draw(random)));
        }
        return List.copyOf(wanted);
    }

    /// Every seat there is.
    List<String> all() {
        return IntStream.range(0, seats.count()).mapToObj(this::id).toList();
    }

    private String id(int seat) {
        return run + "-" + (seat + 1);
    }

    private int draw(SplittableRandom random) {
        return switch (seats.choice()) {
            case SAME -> 0;
            case UNIFORM -> random.nextInt(seats.count());
            case ZIPF -> {
                int found = Arrays.binarySearch(zipfUpTo, random.nextDouble() * zipfUpTo[zipfUpTo.length - 1]);
                yield Math.min(seats.count() - 1, found < 0 ? -found - 1 : found);
            }
        };
    }
}
