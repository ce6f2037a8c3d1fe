package io.gatehouse.simulator.pipeline;

import java.util.Locale;

/// What a way of ticket requests promises when a worker dies.
public enum DeliveryGuarantee {
    /// Acknowledged before the work: what a dead worker held is gone.
    AT_MOST_ONCE,
    /// Acknowledged after the work: what a dead worker held comes again, worked on or not.
    AT_LEAST_ONCE,
    /// The work's result, the memory of it and the acknowledgement are one step: what comes again changes nothing.
    EXACTLY_ONCE;

    /// As scenarios and the command line name it: `at-most-once`.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
