package io.gatehouse.simulator.event;

import io.gatehouse.domain.simulation.EventText;
import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.simulator.load.ArrivalRate;
import io.gatehouse.simulator.pipeline.Part;
import java.time.Duration;
import java.util.Optional;

/// Something that happens to a run. Events are begun and ended by one thread, one after the other; both may block.
///
/// Each begun one is ended exactly once: when its time is over, when it could not begin, or when the run ends before
/// that. Its end leaves nothing changed that must not outlive the run.
public interface RunEvent {

    /// What happens, for people: `freeze redis for 5s`.
    String words();

    /// The same for readers in any language; its text has the kind's name, or begins with it.
    EventText text();

    /// How long it lasts; an event without a duration is ended at once.
    default Duration lasts() {
        return Duration.ZERO;
    }

    /// The same event where it lasts that long, because somebody has to end it; an event that ends by itself is as it
    /// was.
    default RunEvent lasting(Duration time) {
        return this;
    }

    /// The part of the run that it acts on, which therefore has to run here.
    default Optional<Part> needs() {
        return Optional.empty();
    }

    /// Whether it changes brokers, which only a lab of the run's own allows.
    default boolean needsLab() {
        return false;
    }

    /// The broker to which the simulation's clients have to be connected through a proxy for it.
    default Optional<LabBroker> proxied() {
        return Optional.empty();
    }

    /// What no other event may hold while this one lasts; empty when it holds nothing.
    default Optional<String> holds() {
        return Optional.empty();
    }

    /// The arrivals with this event in them. They are known before the run begins, so that the same seed brings the
    /// same people at the same times.
    ///
    /// @param at when it happens, since the start
    default ArrivalRate arrivals(ArrivalRate before, Duration at) {
        return before;
    }

    /// Makes it happen.
    ///
    /// @throws LabException when a broker cannot be changed so
    /// @throws InterruptedException when the run ends meanwhile
    default void begin(RunControls run) throws LabException, InterruptedException {}

    /// Takes back what has to be taken back; harmless when nothing has.
    ///
    /// @throws LabException when a broker cannot be changed back
    default void end(RunControls run) throws LabException {}
}
