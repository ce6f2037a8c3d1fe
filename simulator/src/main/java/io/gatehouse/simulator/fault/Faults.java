package io.gatehouse.simulator.fault;

import io.gatehouse.simulator.lab.LabException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Begins and ends the faults of one lab. Whatever began is ended by [#stop], by [#endAll], or by whoever opens the
/// lab after the program was killed. Safe for use by several threads; one at a time is carried out.
public final class Faults {

    private static final String JOURNAL = "faults.json";

    private final FaultGround ground;
    private final FaultJournal journal;

    /// Those of the lab with that folder; nothing happens yet.
    public Faults(FaultGround ground, Path labFolder) {
        this.ground = ground;
        this.journal = new FaultJournal(labFolder.resolve(JOURNAL));
    }

    /// Makes a fault happen; one that goes on already is left as it is.
    ///
    /// @throws LabException when it could not: what was there before is there again, or stays known for [#endAll]
    public synchronized void start(Fault fault) throws LabException {
        var goingOn = goingOn();
        if (goingOn.contains(fault.name())) {
            return;
        }
        for (var other : goingOn) {
            if (FaultCatalog.named(other).holds().equals(fault.holds())) {
                throw new LabException(fault.name() + " cannot begin while " + other + " goes on: end that first");
            }
        }
        var before = fault.save(ground);
        journal.begun(fault.name(), before);
        try {
            fault.start(ground, before);
        } catch (LabException e) {
            stop(fault);
            throw e;
        }
    }

    /// Ends a fault and puts back what was there before it; one that does not go on is left as it is.
    ///
    /// @throws LabException when it cannot be put back now; it stays known
    public synchronized void stop(Fault fault) throws LabException {
        var before = journal.open().get(fault.name());
        if (before != null) {
            fault.stop(ground, before);
            journal.over(fault.name());
        }
    }

    /// The names of the faults that go on, also of those that a killed program left, the first first.
    ///
    /// @throws LabException when that cannot be read
    public synchronized List<String> goingOn() throws LabException {
        return List.copyOf(journal.open().keySet());
    }

    /// Ends everything that goes on, the last first. One that cannot be ended does not keep the others.
    ///
    /// @return what was ended
    /// @throws LabException when some could not be ended now; they stay known
    public synchronized List<String> endAll() throws LabException {
        List<String> ended = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (var name : goingOn().reversed()) {
            try {
                stop(FaultCatalog.named(name));
                ended.add(name);
            } catch (LabException | IllegalArgumentException e) {
                failed.add(name + ": " + e.getMessage());
            }
        }
        if (!failed.isEmpty()) {
            throw new LabException("Not everything could be put back: " + String.join("; ", failed));
        }
        return ended;
    }
}
