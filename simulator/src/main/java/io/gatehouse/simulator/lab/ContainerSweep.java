package io.gatehouse.simulator.lab;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Removes every container and network that carries a lab's label, whoever made them. They are there without being in
/// the state file when the owner was killed before it could write them down, or when the file was lost.
final class ContainerSweep {
    private static final int PASSES = 3;

    private final LabDirectory directory;

    ContainerSweep(LabDirectory directory) {
        this.directory = directory;
    }

    /// Does nothing, and asks no engine, where no compose file tells of containers.
    void run(ProgressClock progress) throws LabException {
        if (directory.mayHaveContainers()) {
            ContainerEngine engine = ContainerEngine.find();
            List<LabBroker> brokers = LabContainer.of(engine, directory.token()).stream()
                    .map(LabContainer::broker)
                    .distinct()
                    .toList();
            brokers.forEach(broker -> progress.step(broker, LabProgress.Step.STOPPING));
            remove(engine);
            brokers.forEach(broker -> progress.step(broker, LabProgress.Step.STOPPED));
            forget();
        }
    }

    /// More than once: what the engine was doing for a compose that was killed may come to its end only now.
    private void remove(ContainerEngine engine) throws LabException {
        for (int pass = 0; pass < PASSES; pass++) {
            boolean containers =
                    remove(engine, List.of("ps", "--all", "--quiet"), List.of("rm", "--force", "--volumes"));
            boolean networks = remove(engine, List.of("network", "ls", "--quiet"), List.of("network", "rm"));
            if (!containers && !networks) {
                return;
            }
        }
    }

    private boolean remove(ContainerEngine engine, List<String> list, List<String> remove) throws LabException {
        List<String> listing = new ArrayList<>(list);
        listing.addAll(List.of("--filter", "label=" + LabContainer.LAB + "=" + directory.token()));
        List<String> ids = engine.run(listing.toArray(String[]::new)).lines().toList();
        if (ids.isEmpty()) {
            return false;
        }
        List<String> removal = new ArrayList<>(remove);
        removal.addAll(ids);
        engine.run(removal.toArray(String[]::new));
        return true;
    }

    private void forget() throws LabException {
        try {
            FolderRemoval.remove(directory.composeFolder());
        } catch (IOException e) {
            throw new LabException("The lab's folder " + directory.composeFolder() + " cannot be removed.", e);
        }
    }
}
