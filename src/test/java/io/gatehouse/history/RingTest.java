package io.gatehouse.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RingTest {

    @Test
    void extremesFromBlocksAreThoseOfEveryPoint() {
        var random = new Random(7);
        for (var appended : new int[] {10, 300, 1_000, 1_001, 1_500, 5_003}) {
            var ring = new Ring(1_000);
            for (var i = 0; i < appended; i++) {
                ring.add(i, random.nextInt(50) == 0 ? Double.NaN : random.nextInt(10_000));
            }
            for (var round = 0; round < 200; round++) {
                var start = random.nextInt(ring.size());
                var end = start + random.nextInt(ring.size() - start + 1);
                var byBlocks = new Extremes();
                ring.extremes(start, end, byBlocks);
                var byPoints = new Extremes();
                for (var i = start; i < end; i++) {
                    byPoints.see(i, ring.valueAt(i));
                }
                assertThat(byBlocks).usingRecursiveComparison().isEqualTo(byPoints);
            }
        }
    }

    @Test
    void aFullRingForgetsTheOldestFirst() {
        var ring = new Ring(3);
        for (var i = 0; i < 5; i++) {
            ring.add(i, i * 10);
        }

        assertThat(ring.size()).isEqualTo(3);
        assertThat(ring.millisAt(0)).isEqualTo(2);
        assertThat(ring.valueAt(2)).isEqualTo(40);
    }
}
