package io.gatehouse.simulator.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.load.ArrivalRate;
import io.gatehouse.simulator.pipeline.Part;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What may be planned, and what is known before the run begins.
class EventPlanTest {

    private static TimedEvent at(long seconds, RunEvent event) {
        return new TimedEvent(Duration.ofSeconds(seconds), event);
    }

    private static FreezeEvent freeze(LabBroker broker) {
        return new FreezeEvent(broker, Duration.ofSeconds(10));
    }

    @Test
    void arrivalsChangeAndPauseByTheSchedulesOwnClock() {
        var plan = new EventPlan(List.of(
                at(20, new PauseArrivalsEvent(Duration.ofSeconds(5))),
                at(10, new ArrivalsEvent(new ArrivalRate.Ramp(0, 100, Duration.ofSeconds(10)), "ramp"))));
        var rate = plan.arrivals(new ArrivalRate.Steady(7));

        assertThat(List.of(0.0, 9.9, 10.0, 15.0, 19.9, 20.0, 24.9, 25.0).stream()
                        .map(rate::perSecondAt)
                        .toList())
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-6 ? 0 : Double.compare(a, b), Double.class)
                .isEqualTo(List.of(7.0, 7.0, 0.0, 50.0, 99.0, 0.0, 0.0, 100.0));
    }

    @Test
    void aBrokerIsChangedByOneEventAtATime() {
        assertThatThrownBy(() -> new EventPlan(List.of(
                        at(5, freeze(LabBroker.REDIS)), at(12, new KillEvent(LabBroker.REDIS, Duration.ofSeconds(1))))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("events: kill Redis for 1s at 12s while freeze Redis for 10s at 5s is going on");
        assertThatCode(() -> new EventPlan(List.of(at(5, freeze(LabBroker.REDIS)), at(12, freeze(LabBroker.KAFKA)))))
                .doesNotThrowAnyException();
    }

    @Test
    void brokersOfOthersAreLeftAlone() {
        var plan = new EventPlan(List.of(at(5, freeze(LabBroker.REDIS))));
        plan.check(Part.ALL, true);
        assertThatThrownBy(() -> plan.check(Part.ALL, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("freeze Redis for 10s at 5s")
                .hasMessageContaining("only in a lab of the run's own");
    }

    @Test
    void aPartThatDoesNotRunHereCannotBeChangedHere() {
        var plan = new EventPlan(List.of(at(5, new WorkersEvent(1))));
        assertThatThrownBy(() -> plan.check(Set.of(Part.TRAFFIC), true)).hasMessageContaining("the part workers");
    }
}
