package io.gatehouse.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private static final Duration CALM = Duration.ofSeconds(20);
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static Scenario shipped(String name) throws Exception {
        return new ShippedScenarios().find(name);
    }

    @Test
    void failureThatEndsByItselfComesLaterAndLastsAsLong() throws Exception {
        var drill = shipped("memory-alarm");
        var rehearsed = Rehearsal.of(drill, CALM, LIMIT);

        assertThat(rehearsed.events().until()).isEqualTo(drill.events().until().plus(CALM));
        assertThat(rehearsed.settings().load().duration())
                .contains(drill.settings().load().duration().orElseThrow().plus(CALM));
        var alarm = rehearsed.drill().orElseThrow().alarms().getFirst();
        var asShipped = drill.drill().orElseThrow().alarms().getFirst();
        assertThat(alarm.from()).isEqualTo(asShipped.from().plus(CALM));
        assertThat(alarm.within()).isEqualTo(asShipped.within());
        assertThat(alarm.clears()).contains(asShipped.clears().orElseThrow().plus(CALM));
    }

    @Test
    void failureThatAnOperatorEndsLastsUntilItsLimitAndPeopleArriveUntilThen() throws Exception {
        var drill = shipped("queue-deleted");
        var rehearsed = Rehearsal.of(drill, CALM, LIMIT);
        var begins = drill.events().events().getFirst().at().plus(CALM);

        assertThat(rehearsed.events().until()).isEqualTo(begins.plus(LIMIT));
        assertThat(rehearsed.settings().load().duration()).contains(begins.plus(LIMIT));
    }
}
