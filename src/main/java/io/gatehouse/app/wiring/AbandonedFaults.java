package io.gatehouse.app.wiring;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.simulator.Brokers;
import io.gatehouse.simulator.LabFaultGround;
import io.gatehouse.simulator.fault.Faults;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabDirectory;
import io.gatehouse.simulator.lab.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts back what a killed program had caused in labs that outlived it.
///
/// @param labs the folder of all labs
public record AbandonedFaults(Path labs) {

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedFaults.class);

    /// Ends them in every lab that is up; blocks, and asks no broker where there is nothing. What cannot be put back
    /// now
    /// stays known and is logged.
    ///
    /// @return what was ended, for people: `memory-alarm (lab)`
    public List<String> putBack() {
        List<String> ended = new ArrayList<>();
        for (var folder : foldersWithFaults()) {
            var name = String.valueOf(folder.getFileName());
            try (var lab = new Lab(LabDirectory.in(labs, name))) {
                faultsOf(lab).endAbandoned().forEach(fault -> ended.add(fault + " (" + name + ")"));
            } catch (LabException | IllegalArgumentException e) {
                LOG.warn("what a killed program has caused in the lab {} could not be put back", name, e);
            }
        }
        if (!ended.isEmpty()) {
            LOG.info("put back what a killed program had caused: {}", ended);
        }
        return ended;
    }

    /// The faults of a lab that is up.
    ///
    /// @throws LabException when it is not
    public static Faults faultsOf(Lab lab) throws LabException {
        var endpoints = lab.status().endpoints();
        if (endpoints == null) {
            throw new LabException("The lab '" + lab.directory().name() + "' is not up: `gatehouse lab up` starts it.");
        }
        var ground = new LabFaultGround(lab, Brokers.of(endpoints, PipelineNames.DOCUMENTED));
        return new Faults(ground, lab.directory().faults());
    }

    private List<Path> foldersWithFaults() {
        if (!Files.isDirectory(labs)) {
            return List.of();
        }
        try (var all = Files.list(labs)) {
            return all.filter(folder -> Files.exists(new LabDirectory(folder).faults()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            LOG.warn("the labs in {} cannot be listed", labs, e);
            return List.of();
        }
    }
}
