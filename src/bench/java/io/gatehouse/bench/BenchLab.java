package io.gatehouse.bench;

import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabDirectory;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.simulator.lab.Ownership;
import java.util.function.Consumer;

/// Fresh brokers for one benchmark, gone when it is closed.
public record BenchLab(Lab lab, LabEndpoints endpoints) implements AutoCloseable {

    /// Starts the brokers; blocks until they answer.
    ///
    /// @throws LabException when one does not start; nothing is left running then
    public static BenchLab open(Consumer<String> progress) throws LabException {
        progress.accept("starting the brokers");
        var lab = new Lab(LabDirectory.named("bench"));
        return new BenchLab(lab, lab.up(Ownership.ATTACHED, _ -> {}));
    }

    @Override
    public void close() throws LabException {
        lab.close();
    }
}
