package io.gatehouse.simulator.lab;

/// Labs as containers.
final class ContainerPlatform implements LabPlatform {
    @Override
    public LabProvider provider() {
        return LabProvider.CONTAINERS;
    }

    @Override
    public LabRun fresh(LabDirectory directory, Ownership ownership) throws LabException {
        return ContainerRun.fresh(directory, ownership);
    }

    @Override
    public LabRun joined(LabDirectory directory, LabJournal journal) throws LabException {
        return ContainerRun.joined(directory, journal);
    }
}
