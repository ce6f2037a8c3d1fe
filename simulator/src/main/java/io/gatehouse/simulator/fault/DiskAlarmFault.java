package io.gatehouse.simulator.fault;

import io.gatehouse.simulator.lab.LabException;
import java.util.Map;

/// RabbitMQ takes its disk for full: all publishers are blocked. Caused by a limit that is higher than what is free.
final class DiskAlarmFault implements Fault {

    private static final String LIMIT = "limit";
    private static final String READ = "rabbit_disk_monitor:get_disk_free_limit().";
    private static final String TOO_HIGH = "1000000GB";

    @Override
    public String name() {
        return "disk-alarm";
    }

    @Override
    public String words() {
        return "RabbitMQ's disk alarm: the limit is raised over what is free";
    }

    @Override
    public Map<String, String> save(FaultGround ground) throws LabException {
        return Map.of(LIMIT, ground.rabbitControl("eval", READ).strip());
    }

    @Override
    public void start(FaultGround ground, Map<String, String> before) throws LabException {
        ground.rabbitControl("set_disk_free_limit", TOO_HIGH);
    }

    @Override
    public void stop(FaultGround ground, Map<String, String> before) throws LabException {
        ground.rabbitControl("set_disk_free_limit", before.getOrDefault(LIMIT, ""));
    }
}
