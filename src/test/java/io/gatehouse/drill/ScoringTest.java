package io.gatehouse.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.drill.DrillMoment.Kind;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScoringTest {

    private static final Instant BEGAN = Instant.parse("2026-11-21T02:14:00Z");

    private final DrillClock clock = new DrillClock();

    private void at(long second, Kind kind) {
        clock.note(kind, BEGAN.plusSeconds(second), "");
    }

    @Test
    void quickTraineeWhoLosesNobodyHasAllPoints() {
        at(0, Kind.FAULT_BEGAN);
        at(20, Kind.DETECTED);
        at(60, Kind.DIAGNOSED);
        at(90, Kind.RECOVERED);

        assertThat(Scoring.of(clock, true, 0).points()).isEqualTo(100);
        assertThat(Scoring.of(clock, false, 0).points()).isEqualTo(100);
    }

    @Test
    void pointsFallEvenlyWithTheTime() {
        at(0, Kind.FAULT_BEGAN);
        at(70, Kind.DETECTED);
        at(180, Kind.DIAGNOSED);
        at(300, Kind.RECOVERED);

        // Half of detecting and of diagnosing, nothing of recovering, nobody lost: 15 + 15 + 0 + 10 of 100.
        var score = Scoring.of(clock, true, 0);
        assertThat(score.points()).isEqualTo(40);
        assertThat(score.detectSeconds()).isEqualTo(70);
        assertThat(score.recoverSeconds()).isEqualTo(300);
    }

    @Test
    void recoveringCountsOnlyWhereItTakesAnAction() {
        at(0, Kind.FAULT_BEGAN);
        at(10, Kind.DETECTED);
        at(30, Kind.DIAGNOSED);

        assertThat(Scoring.of(clock, false, 0).points()).isEqualTo(100);
        assertThat(Scoring.of(clock, true, 0).points()).isEqualTo(70);
    }

    @Test
    void hintsFalseAlarmsWrongGuessesAndLostTicketsCost() {
        at(-5, Kind.FALSE_ALARM);
        at(0, Kind.FAULT_BEGAN);
        at(10, Kind.DETECTED);
        at(15, Kind.HINT);
        at(16, Kind.WRONG_GUESS);
        at(30, Kind.DIAGNOSED);

        // 30 + 30 + 0 - 5 - 5 - 10 of 70.
        assertThat(Scoring.of(clock, false, 3).points()).isEqualTo(57);
    }

    @Test
    void whoSeesNothingHasWhatLosingNobodyIsWorthAndNeverLessThanNothing() {
        at(0, Kind.FAULT_BEGAN);
        var score = Scoring.of(clock, false, 0);
        assertThat(score.points()).isEqualTo(14);
        assertThat(score.detectSeconds()).isNull();

        for (var guess = 1; guess < 9; guess++) {
            at(guess, Kind.WRONG_GUESS);
        }
        assertThat(Scoring.of(clock, false, 0).points()).isZero();
    }
}
