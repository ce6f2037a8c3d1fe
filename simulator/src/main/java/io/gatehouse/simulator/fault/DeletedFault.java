package io.gatehouse.simulator.fault;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.simulator.lab.LabException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A queue, an exchange or a binding of the pipeline is deleted, as by mistake. What was in a queue is gone for good;
/// the definitions are put back.
///
/// @param what `queue`, `exchange` or `binding`
/// @param way to it in the management API
record DeletedFault(String what, Function<PipelineNames.RabbitMq, List<String>> way) implements Fault {

    private static final String DEFINITIONS = "definitions";

    static DeletedFault queue() {
        return new DeletedFault(
                "queue", names -> List.of("queues", names.queue().value()));
    }

    static DeletedFault exchange() {
        return new DeletedFault("exchange", names -> List.of("exchanges", names.exchange()));
    }

    static DeletedFault binding() {
        return new DeletedFault(
                "binding",
                names -> List.of(
                        "bindings", "e", names.exchange(), "q", names.queue().value(), names.routingKey()));
    }

    @Override
    public String name() {
        return what + "-deleted";
    }

    @Override
    public String words() {
        return "the issue queue's " + what + " is deleted";
    }

    @Override
    public String holds() {
        return "rabbitmq-topology";
    }

    @Override
    public Map<String, String> save(FaultGround ground) throws LabException {
        return Map.of(DEFINITIONS, ground.definitions());
    }

    @Override
    public void start(FaultGround ground, Map<String, String> before) throws LabException {
        ground.delete(way.apply(ground.names().rabbitMq()));
    }

    @Override
    public void stop(FaultGround ground, Map<String, String> before) throws LabException {
        ground.define(before.getOrDefault(DEFINITIONS, "{}"));
    }
}
