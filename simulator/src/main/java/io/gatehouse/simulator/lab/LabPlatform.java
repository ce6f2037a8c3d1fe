package io.gatehouse.simulator.lab;

/// Makes labs of one kind.
interface LabPlatform {
    LabProvider provider();

    /// A lab that begins with nothing.
    ///
    /// @throws LabException when this machine lacks what it takes; nothing was touched then
    LabRun fresh(LabDirectory directory, Ownership ownership) throws LabException;

    /// A lab that is up already, as its journal tells.
    LabRun joined(LabDirectory directory, LabJournal journal) throws LabException;

    /// The one with what this machine has.
    static LabPlatform of(LabProvider provider) {
        return switch (provider) {
            case PROCESSES -> new ProcessPlatform(BrokerPrograms::find);
            case CONTAINERS -> new ContainerPlatform();
        };
    }
}
