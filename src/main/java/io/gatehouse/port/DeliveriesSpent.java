package io.gatehouse.port;

/// A message on the way has hardly a delivery left, so the work stopped before it began; nothing was sent.
public final class DeliveriesSpent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long deliveries;

    public DeliveriesSpent(long deliveries) {
        super("given back " + deliveries + " times");
        this.deliveries = deliveries;
    }

    /// How often it was given back before.
    public long deliveries() {
        return deliveries;
    }
}
