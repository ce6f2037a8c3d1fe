package io.gatehouse.simulator.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// When people are due.
class ArrivalScheduleTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final AtomicLong clock = new AtomicLong(7 * SECOND);

    private ArrivalSchedule steady(double perSecond, long seed) {
        return new ArrivalSchedule(new ArrivalRate.Steady(perSecond), seed, clock::get);
    }

    private long[] next(ArrivalSchedule schedule, int count) {
        return LongStream.generate(schedule::nextNanos).limit(count).toArray();
    }

    @Test
    void sameSeedBringsTheSamePeopleAtTheSameTimes() {
        assertThat(next(steady(500, 42), 1_000)).isEqualTo(next(steady(500, 42), 1_000));
        assertThat(next(steady(500, 42), 1_000)).isNotEqualTo(next(steady(500, 43), 1_000));
    }

    @Test
    void peopleArriveAtTheSetRate() {
        long[] due = next(steady(500, 1), 20_000);

        assertThat((due[due.length - 1] - 7 * SECOND) / 1e9).isCloseTo(40, within(1.5));
        assertThat(due).isSorted();
    }

    @Test
    void intendedTimesStayWhenTheSenderIsALittleLate() {
        var onTime = steady(100, 5);
        var late = steady(100, 5);
        long[] intended = next(onTime, 50);

        clock.addAndGet(SECOND / 2);

        assertThat(next(late, 50)).isEqualTo(intended);
    }

    @Test
    void nobodyWhoWasDueDuringAPauseComesAfterIt() {
        var schedule = steady(1_000, 3);
        next(schedule, 10);

        schedule.pause();
        clock.addAndGet(60 * SECOND);
        schedule.resume();

        assertThat(schedule.nextNanos()).isBetween(clock.get(), clock.get() + SECOND / 10);
        long[] due = next(schedule, 1_000);
        assertThat((due[due.length - 1] - clock.get()) / 1e9).isCloseTo(1, within(0.2));
    }

    @Test
    void aProgramThatStoodStillSendsNoBurst() {
        var schedule = steady(1_000, 3);
        clock.addAndGet(600 * SECOND);

        assertThat(schedule.nextNanos()).isEqualTo(clock.get());
        assertThat(schedule.nextNanos()).isGreaterThanOrEqualTo(clock.get());
    }

    @Test
    void whoComesIsTheSameWithAndWithoutAPause() {
        var wave = new ArrivalRate.Wave(200, 0.4, Duration.ofSeconds(40));
        var undisturbed = new ArrivalSchedule(wave, 9, clock::get);
        var paused = new ArrivalSchedule(wave, 9, clock::get);
        next(undisturbed, 500);
        next(paused, 250);

        paused.pause();
        clock.addAndGet(90 * SECOND);
        paused.resume();
        next(paused, 250);

        assertThat(paused.scheduledNanos()).isEqualTo(undisturbed.scheduledNanos());
    }

    @Test
    void aProgramThatIsStartedAgainGoesOnWithTheNextPerson() {
        var killed = steady(100, 9);
        next(killed, 300);
        long[] after = next(killed, 3);
        clock.addAndGet(60 * SECOND);
        var restarted = steady(100, 9);

        restarted.skip(300);

        assertThat(restarted.nextNanos()).isBetween(clock.get(), clock.get() + SECOND);
        assertThat(restarted.nextNanos() - clock.get()).isGreaterThanOrEqualTo(after[1] - after[0]);
        restarted.nextNanos();
        assertThat(restarted.scheduledNanos()).isEqualTo(after[2] - 7 * SECOND);
    }

    @Test
    void waveRisesFromItsLowestPointAndComesBack() {
        var wave = new ArrivalRate.Wave(200, 0.4, Duration.ofSeconds(40));

        assertThat(wave.perSecondAt(0)).isCloseTo(120, within(1e-6));
        assertThat(wave.perSecondAt(10)).isCloseTo(200, within(1e-6));
        assertThat(wave.perSecondAt(20)).isCloseTo(280, within(1e-6));
        assertThat(wave.perSecondAt(40)).isCloseTo(120, within(1e-6));
    }
}
