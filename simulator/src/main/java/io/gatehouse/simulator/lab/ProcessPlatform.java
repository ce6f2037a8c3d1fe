package io.gatehouse.simulator.lab;

/// Labs as local processes.
///
/// @param programs where the programs come from; asked only when something has to be started
record ProcessPlatform(Source programs) implements LabPlatform {
    /// Finds programs.
    interface Source {
        BrokerPrograms find() throws LabException;
    }

    @Override
    public LabProvider provider() {
        return LabProvider.PROCESSES;
    }

    @Override
    public LabRun fresh(LabDirectory directory, Ownership ownership) throws LabException {
        return ProcessRun.fresh(directory, ownership, programs.find());
    }

    @Override
    public LabRun joined(LabDirectory directory, LabJournal journal) throws LabException {
        return ProcessRun.joined(directory, journal, programs.find());
    }
}
