package io.gatehouse.simulator.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How a crowd is divided among several programs.
class ShardTest {

    @Test
    void everybodyBelongsToOneShardAndKeepsTheirNumber() {
        var shards =
                IntStream.range(0, 7).mapToObj(index -> new Shard(index, 7)).toList();
        for (long number = 0; number < 100; number++) {
            long person = number;
            var whose = shards.stream().filter(shard -> shard.has(person)).toList();
            assertThat(whose).hasSize(1);
            var shard = whose.getFirst();
            assertThat(shard.number(shard.here(number))).isEqualTo(number);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 6, 7, 8, 99, 1_000})
    void sharesAddUpToEverybody(long people) {
        long sum = IntStream.range(0, 7)
                .mapToLong(index -> new Shard(index, 7).share(people))
                .sum();
        assertThat(sum).isEqualTo(people);
        assertThat(new Shard(3, 7).share(OptionalLong.empty())).isEmpty();
    }

    @Test
    void togetherTheyBringTheSamePeopleAtTheSameTimesAsOne() {
        var wave = new ArrivalRate.Steady(200);
        long backlog = 5;
        var whole = new ArrivalSchedule(wave, 7, () -> 0, Shard.WHOLE, backlog);
        var expected = LongStream.generate(whole::nextNanos).limit(300).toArray();

        var due = new TreeMap<Long, Long>();
        for (int index = 0; index < 4; index++) {
            var shard = new Shard(index, 4);
            var schedule = new ArrivalSchedule(wave, 7, () -> 0, shard, backlog);
            for (long here = shard.share(backlog); shard.number(here) < 300 + backlog; here++) {
                due.put(shard.number(here) - backlog, schedule.nextNanos());
            }
        }

        assertThat(due.values().stream().mapToLong(Long::longValue).toArray()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4/4", "1", "-1/4", "0/0", "a/b", "0/1001", ""})
    void whatIsNoShardIsRefused(String words) {
        assertThatThrownBy(() -> Shard.parse(words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("shard: ");
    }

    @Test
    void itIsReadAsItIsWritten() {
        assertThat(Shard.parse("3/4")).isEqualTo(new Shard(3, 4)).hasToString("3/4");
        assertThat(Shard.WHOLE.whole()).isTrue();
    }
}
