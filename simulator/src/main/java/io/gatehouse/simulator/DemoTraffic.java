package io.gatehouse.simulator;

import io.gatehouse.simulator.SimulationSettings.Crew;
import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.simulator.SimulationSettings.Push;
import io.gatehouse.simulator.SimulationSettings.Service;
import io.gatehouse.simulator.load.ArrivalRate;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// The traffic of the demo: enough to move every graph. The waves of arrivals are now above and now below what the
/// three workers manage, so the waiting room fills and empties; a few requests a minute fail.
public final class DemoTraffic {

    static final double ARRIVALS_PER_SECOND = 215;
    static final double SWING = 0.45;
    static final Duration WAVE = Duration.ofSeconds(60);
    static final Crew CREW = new Crew(3, 10);
    static final Service SERVICE = new Service(Duration.ofMillis(11), 0.0005);
    static final int WARM_BACKLOG = 1_500;
    static final long SEED = 20_260_101;

    private DemoTraffic() {}

    /// The demo's settings: arrivals until the simulation is closed.
    public static SimulationSettings settings() {
        var rate = new ArrivalRate.Wave(ARRIVALS_PER_SECOND, SWING, WAVE);
        return SimulationSettings.of(new Load(rate, Optional.empty(), OptionalLong.empty(), WARM_BACKLOG))
                .with(CREW)
                .with(SERVICE)
                .with(Push.USUAL)
                .withSeed(SEED);
    }
}
