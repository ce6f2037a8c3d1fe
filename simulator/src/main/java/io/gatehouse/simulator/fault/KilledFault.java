package io.gatehouse.simulator.fault;

import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.lab.LabException;
import java.util.Locale;
import java.util.Map;

/// A broker is killed as by a power cut (`kill -9`), and started again with what its disk has kept.
public record KilledFault(LabBroker broker) implements Fault {

    @Override
    public String name() {
        return broker.label().toLowerCase(Locale.ROOT) + "-killed";
    }

    @Override
    public String words() {
        return broker.label() + " is killed as by a power cut";
    }

    @Override
    public String holds() {
        return broker.label();
    }

    @Override
    public Map<String, String> save(FaultGround ground) {
        return Map.of();
    }

    @Override
    public void start(FaultGround ground, Map<String, String> before) throws LabException {
        ground.kill(broker);
    }

    @Override
    public void stop(FaultGround ground, Map<String, String> before) throws LabException {
        ground.startAgain(broker);
    }
}
