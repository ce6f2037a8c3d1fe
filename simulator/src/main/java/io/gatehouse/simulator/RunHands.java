package io.gatehouse.simulator;

import io.gatehouse.simulator.event.Intruders;
import io.gatehouse.simulator.event.RunControls;
import io.gatehouse.simulator.fault.Faults;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.pipeline.Notify;
import io.gatehouse.simulator.pipeline.Part;
import io.gatehouse.simulator.pipeline.SkewedClock;
import io.gatehouse.simulator.pipeline.TicketRoute;
import io.gatehouse.simulator.pipeline.WorkerPool;
import io.gatehouse.simulator.proxy.Network;
import io.gatehouse.simulator.reservation.World;
import java.util.Optional;

/// What events take hold of in one simulation.
record RunHands(Stages stages, Network network, Optional<Lab> lab, Optional<Faults> faults, Intruders intruders)
        implements RunControls {

    static RunHands of(Stages stages, Network network, Site site) {
        return new RunHands(stages, network, site.lab(), site.faults(), new BrokerIntruders(site.brokers()));
    }

    @Override
    public WorkerPool workers() {
        return stages.workers();
    }

    @Override
    public Notify notifier() {
        return stages.notifier();
    }

    @Override
    public TicketRoute route() {
        return stages.route();
    }

    @Override
    public SkewedClock clock(Part whose) {
        return stages.clock(whose);
    }

    @Override
    public Optional<World> world() {
        return stages.world();
    }
}
