package io.gatehouse.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What the banner tells, with the time passed in.
class SightingTest {

    private static final Instant TWO_AM = Instant.parse("2026-01-01T02:00:00Z");

    private final Sighting sighting = new Sighting();

    @Test
    void alarmIsSeenAtOnceAndTogetherWithThoseOfTheHalfMinuteBefore() {
        assertThat(sighting.add(RaisedAlarms.raised("a"), TWO_AM)).hasSize(1);
        assertThat(sighting.add(RaisedAlarms.raised("b"), TWO_AM.plusSeconds(20)))
                .hasSize(2);
        assertThat(sighting.add(RaisedAlarms.raised("c"), TWO_AM.plusSeconds(30)))
                .hasSize(1);
    }

    @Test
    void alarmThatIsOverIsNotSeenBesideTheNext() {
        var first = RaisedAlarms.raised("a");
        sighting.add(first, TWO_AM);
        sighting.forget(first.alarm().id());

        assertThat(sighting.add(RaisedAlarms.raised("b"), TWO_AM.plusSeconds(1)))
                .hasSize(1);
    }
}
