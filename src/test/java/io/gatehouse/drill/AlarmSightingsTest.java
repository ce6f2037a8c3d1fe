package io.gatehouse.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.drill.DrillPlay.AlarmChange;
import io.gatehouse.domain.drill.DrillPlay.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlarmSightingsTest {

    private static final Instant START = Instant.parse("2026-11-21T02:14:00Z");
    private static final Instant BEGAN = START.plusSeconds(10);

    private static AlarmChange change(long second, Change change) {
        return new AlarmChange("consumers", "ticket-issue-queue", START.plusSeconds(second), change);
    }

    @Test
    void alarmThatWasOpenBeforeTheFailureIsNotBackBeforeItHasReturnedAgain() {
        // It was raised when nobody listened; its return must not be taken for that of the drill's own alarm.
        var open = List.of(change(11, Change.RETURNED), change(13, Change.RAISED));
        assertThat(AlarmSightings.since(BEGAN, START, open))
                .containsExactly(new AlarmSighting("consumers", Duration.ofSeconds(13), true));

        var back = List.of(
                change(11, Change.RETURNED),
                change(13, Change.RAISED),
                change(15, Change.ACKNOWLEDGED),
                change(21, Change.RETURNED));
        assertThat(AlarmSightings.since(BEGAN, START, back))
                .containsExactly(
                        new AlarmSighting("consumers", Duration.ofSeconds(13), true),
                        new AlarmSighting("consumers", Duration.ofSeconds(21), false));
    }

    @Test
    void whatCameAndWentBeforeTheFailureIsNoneOfIt() {
        assertThat(AlarmSightings.since(BEGAN, START, List.of(change(2, Change.RAISED), change(4, Change.RETURNED))))
                .isEmpty();
    }
}
