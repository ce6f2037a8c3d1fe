package io.gatehouse.simulator.fault;

import io.gatehouse.simulator.lab.LabException;
import java.util.Map;

/// RabbitMQ takes its memory for used up: all publishers are blocked, consuming goes on. Caused by a watermark that is
/// lower than what the broker uses.
final class MemoryAlarmFault implements Fault {

    private static final String WATERMARK = "watermark";
    private static final String READ = "vm_memory_monitor:get_vm_memory_high_watermark().";
    // Every node of RabbitMQ uses more.
    private static final String TOO_LOW = "10MB";

    @Override
    public String name() {
        return "memory-alarm";
    }

    @Override
    public String words() {
        return "RabbitMQ's memory alarm: the watermark is lowered below what it uses";
    }

    @Override
    public Map<String, String> save(FaultGround ground) throws LabException {
        return Map.of(WATERMARK, ground.rabbitControl("eval", READ).strip());
    }

    @Override
    public void start(FaultGround ground, Map<String, String> before) throws LabException {
        ground.rabbitControl("set_vm_memory_high_watermark", "absolute", TOO_LOW);
    }

    @Override
    public void stop(FaultGround ground, Map<String, String> before) throws LabException {
        var watermark = before.getOrDefault(WATERMARK, "");
        // A part of the memory, `0.4`, or `{absolute,"1GB"}`.
        ground.rabbitControl("eval", "vm_memory_monitor:set_vm_memory_high_watermark(" + watermark + ").");
    }
}
