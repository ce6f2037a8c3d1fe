package io.gatehouse.simulator.pipeline;

import io.gatehouse.simulator.ledger.QueueDepth;
import io.gatehouse.simulator.ledger.Reconciliation;
import java.util.Optional;
import java.util.function.IntSupplier;

/// Looks at the queues' own counts once a second and brings into the books what only the broker knows. Stepped by
/// one thread, read by any.
public final class DepthWatch {

    private final QueueDepths depths;
    private final Reconciliation reconciliation;
    private final IntSupplier workers;
    private volatile Optional<QueueDepth> latest = Optional.empty();

    public DepthWatch(QueueDepths depths, Reconciliation reconciliation, IntSupplier workers) {
        this.depths = depths;
        this.reconciliation = reconciliation;
        this.workers = workers;
    }

    /// Takes one look.
    ///
    /// @throws io.gatehouse.port.BrokerException when the broker does not answer
    public void step() {
        try {
            latest = Optional.of(reconciliation.queues(depths.read(workers.getAsInt())));
        } catch (RuntimeException e) {
            latest = Optional.empty();
            reconciliation.queuesUnknown();
            throw e;
        }
    }

    /// The last look without dead letters of others, empty when the broker did not answer then.
    public Optional<QueueDepth> latest() {
        return latest;
    }
}
