package io.gatehouse.simulator.fault;

import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.lab.LabException;
import java.util.Locale;
import java.util.Map;

/// A broker stands still (SIGSTOP): its connections stay open and nothing answers.
public record FrozenFault(LabBroker broker) implements Fault {

    @Override
    public String name() {
        return broker.label().toLowerCase(Locale.ROOT) + "-frozen";
    }

    @Override
    public String words() {
        return broker.label() + " stands still: its connections stay open and nothing answers";
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
        ground.freeze(broker);
    }

    @Override
    public void stop(FaultGround ground, Map<String, String> before) throws LabException {
        ground.thaw(broker);
    }
}
