package io.gatehouse.simulator.fault;

import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.simulator.lab.ProcessMark;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Begins and ends the faults of one lab. Whatever began is ended by [#stop], by [#endAll], or by [#endAbandoned] of
/// the next program after the one that began it was killed. Safe for use by several threads; one at a time is carried
/// out.
public final class Faults {

    private static final String NOBODY = "";

    private final FaultGround ground;
    private final FaultJournal journal;

    /// Nothing happens yet.
    ///
    /// @param file what goes on is kept there, [io.gatehouse.simulator.lab.LabDirectory#faults]
    public Faults(FaultGround ground, Path file) {
        this.ground = ground;
        this.journal = new FaultJournal(file);
    }

    /// Makes a fault happen that this program will end; one that goes on already is left as it is.
    ///
    /// @throws LabException when it could not: what was there before is there again, or stays known for [#endAll]
    public synchronized void start(Fault fault) throws LabException {
        start(fault, ProcessMark.ofThisProgram());
    }

    /// The same for a fault that outlives this program, until somebody ends it.
    ///
    /// @throws LabException when it could not: what was there before is there again, or stays known for [#endAll]
    public synchronized void startForOthersToEnd(Fault fault) throws LabException {
        start(fault, NOBODY);
    }

    private void start(Fault fault, String owner) throws LabException {
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
        journal.begun(fault.name(), new FaultJournal.Begun(owner, before));
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
        var begun = journal.open().get(fault.name());
        if (begun != null) {
            fault.stop(ground, begun.before());
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
        return end(goingOn());
    }

    /// Ends what programs have begun that were killed before they could end it; asks no broker when there is nothing.
    ///
    /// @return what was ended
    /// @throws LabException when some could not be ended now; they stay known
    public synchronized List<String> endAbandoned() throws LabException {
        return end(journal.open().entrySet().stream()
                .filter(one -> !one.getValue().owner().equals(NOBODY)
                        && !ProcessMark.runs(one.getValue().owner()))
                .map(Map.Entry::getKey)
                .toList());
    }

    private List<String> end(List<String> names) throws LabException {
        List<String> ended = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (var name : names.reversed()) {
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
