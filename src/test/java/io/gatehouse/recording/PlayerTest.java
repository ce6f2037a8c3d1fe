package io.gatehouse.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.alarm.Acknowledged;
import io.gatehouse.alarm.AlarmRules;
import io.gatehouse.alarm.Raised;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Severity;
import io.gatehouse.port.AlarmLog;
import io.gatehouse.port.AlarmLog.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlayerTest {

    static final AlarmRules NO_RULES = new AlarmRules(List.of());

    private final AtomicLong nanos = new AtomicLong();
    private Player player = player();

    private Player player() {
        try {
            var recording = Recording.open(RecordingSource.of(Recorded.incident()));
            return Player.stillOf(recording, new AlarmRules(List.of(Recorded.RULE)), nanos::get);
        } catch (RecordingUnusable e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void start() {
        player.tick();
    }

    private void goTo(Duration position) {
        player.seek(position);
        player.tick();
    }

    /// Everything that is shown, in a form that can be compared.
    private static List<Object> shown(PlayedConsole console) {
        var all = new ArrayList<Object>();
        all.add(console.latest().all());
        all.add(console.latest().polls());
        all.add(console.alarms().all());
        for (var key : List.of(Recorded.DEPTH, Recorded.WAITING)) {
            var samples = console.history().series(key).between(0, Long.MAX_VALUE);
            for (var i = 0; i < samples.size(); i++) {
                all.add(samples.millisAt(i) + "=" + samples.valueAt(i));
            }
        }
        all.add(console.log().search(new AlarmLog.Query(Instant.EPOCH, Instant.MAX, "", 100)));
        all.add(console.audit().between("Sale", Instant.EPOCH, Instant.MAX));
        all.add(console.traffic());
        all.add(console.seen("queues"));
        all.add(console.momentsAfter(Instant.EPOCH));
        all.add(console.clock().instant());
        return all;
    }

    @Test
    void afterATimeThatWasNotRecordedNothingOfBeforeIsLeft() throws RecordingUnusable {
        var recorded = new Recorded();
        for (var second = 0; second < 10; second++) {
            recorded.write(it -> it.polled(recorded.instant(), recorded.poll(7, true)))
                    .after(Duration.ofSeconds(1));
        }
        recorded.write(it -> it.alarm(
                recorded.instant(),
                recorded.event(Transition.RAISED, new Raised(Severity.WARNING, recorded.instant()), 7)));
        var lost = new Backlog.Lost(recorded.instant(), 30, 1);
        recorded.after(Duration.ofSeconds(30));
        // Meanwhile the queue was worked off and the alarm closed.
        recorded.write(it -> it.gap(lost, List.of(recorded.poll(0, true)), List.of()))
                .after(Duration.ofSeconds(5))
                .write(it -> it.polled(recorded.instant(), recorded.poll(1, true)));
        var recording = Recording.open(RecordingSource.of(recorded.end()));
        var straight = Player.stillOf(recording, NO_RULES, nanos::get);

        assertThat(recording.gaps())
                .containsExactly(new Frame.Gap(Duration.ofSeconds(40), Duration.ofSeconds(10), 30, 1));
        for (var second = 0; second <= 39; second++) {
            straight.seek(Duration.ofSeconds(second));
            straight.tick();
        }
        assertThat(straight.console().alarms().open()).hasSize(1);
        straight.seek(Duration.ofSeconds(41));
        straight.tick();
        assertThat(straight.console().alarms().open()).isEmpty();
        assertThat(straight.console().latest().reading(Recorded.DEPTH))
                .get()
                .isInstanceOfSatisfying(
                        Reading.Measured.class,
                        reading -> assertThat(reading.value()).isZero());
        var jumped = Player.stillOf(recording, NO_RULES, nanos::get);
        jumped.seek(Duration.ofSeconds(41));
        jumped.tick();
        assertThat(shown(jumped.console())).isEqualTo(shown(straight.console()));
    }

    @Test
    void anyMomentLooksTheSameHoweverItWasReached() {
        var straight = player();
        straight.tick();
        for (var second = 0; second <= 180; second += 7) {
            var at = Duration.ofMillis(second * 1_000L + 400);
            for (var step = straight.position(); step.compareTo(at) < 0; step = step.plusMillis(300)) {
                straight.seek(step);
                straight.tick();
            }
            straight.seek(at);
            straight.tick();
            goTo(Duration.ofMinutes(3));
            goTo(at);
            assertThat(shown(player.console())).as("backward to %s", at).isEqualTo(shown(straight.console()));
            goTo(Duration.ZERO);
            goTo(at);
            assertThat(shown(player.console())).as("forward to %s", at).isEqualTo(shown(straight.console()));
        }
    }

    @Test
    void nothingOfTheFutureIsShownAfterGoingBack() {
        goTo(Duration.ofMinutes(3));
        goTo(Duration.ofSeconds(20));

        var now = player.clock().instant();
        assertThat(now).isEqualTo(Recorded.START.plusSeconds(20));
        var samples = player.console().history().series(Recorded.DEPTH).between(0, Long.MAX_VALUE);
        assertThat(samples.size()).isEqualTo(21);
        assertThat(samples.millisAt(20)).isLessThanOrEqualTo(now.toEpochMilli());
        var kept =
                player.console().history().series(Recorded.DEPTH).past(0, Long.MAX_VALUE, 500, Duration.ofMinutes(1));
        assertThat(kept.size()).isZero();
        assertThat(player.console().alarms().all()).isEmpty();
        assertThat(player.console().momentsAfter(Instant.EPOCH)).hasSize(21);
    }

    @Test
    void alarmsAreThoseThatWereRecordedAndNotJudgedAnew() {
        // The level was crossed at 26 s and the recorded console raised it at 30 s.
        goTo(Duration.ofSeconds(29));
        assertThat(player.console().alarms().open()).isEmpty();
        goTo(Duration.ofSeconds(31));
        assertThat(player.console().alarms().open())
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.state()).isInstanceOf(Raised.class));
        goTo(Duration.ofSeconds(100));
        assertThat(player.console().alarms().open()).singleElement().satisfies(alarm -> {
            assertThat(alarm.state()).isInstanceOf(Acknowledged.class);
            assertThat(alarm.reading().takenAt()).isEqualTo(Recorded.START.plusSeconds(100));
        });
        goTo(Duration.ofSeconds(140));
        assertThat(player.console().alarms().open()).isEmpty();
    }

    @Test
    void timeGoesOnAtTheChosenSpeedAndEndsAtTheEnd() {
        player.setSpeed(60);
        player.play();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        player.tick();
        assertThat(player.position()).isEqualTo(Duration.ofSeconds(60));

        player.pause();
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        player.tick();
        assertThat(player.position()).isEqualTo(Duration.ofSeconds(60));

        player.play();
        nanos.addAndGet(Duration.ofSeconds(9).toNanos());
        player.tick();
        assertThat(player.position()).isEqualTo(Duration.ofMinutes(3));
        assertThat(player.isPlaying()).isFalse();
    }

    @Test
    void ofManyPlacesThatWereAskedForOnlyTheLastIsGoneTo() {
        player.seek(Duration.ofSeconds(170));
        player.seek(Duration.ofSeconds(10));
        player.seek(Duration.ofSeconds(50));
        player.tick();

        assertThat(player.position()).isEqualTo(Duration.ofSeconds(50));
    }

    @Test
    void onlyJumpsAreTold() {
        var jumps = new AtomicLong();
        player.addJumpListener(jumps::incrementAndGet);

        goTo(Duration.ofSeconds(70));
        goTo(Duration.ofSeconds(71));
        assertThat(jumps).hasValue(0);
        goTo(Duration.ofSeconds(70));
        assertThat(jumps).hasValue(1);
    }
}
