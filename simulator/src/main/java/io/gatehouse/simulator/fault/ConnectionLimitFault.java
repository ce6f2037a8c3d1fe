package io.gatehouse.simulator.fault;

import io.gatehouse.simulator.lab.LabException;
import java.util.Map;

/// RabbitMQ takes no more connections: those that are there stay, new ones are refused. Caused by a limit of the
/// virtual
/// host that is already reached.
final class ConnectionLimitFault implements Fault {

    private static final String LIMITS = "limits";
    private static final String VIRTUAL_HOST = "/";
    private static final String NONE = "{\"max-connections\":0}";

    @Override
    public String name() {
        return "connection-limit";
    }

    @Override
    public String words() {
        return "RabbitMQ refuses new connections: the virtual host's limit is reached";
    }

    @Override
    public Map<String, String> save(FaultGround ground) throws LabException {
        return Map.of(
                LIMITS,
                ground.rabbitControl("-q", "--no-table-headers", "list_vhost_limits", "--vhost", VIRTUAL_HOST)
                        .strip());
    }

    @Override
    public void start(FaultGround ground, Map<String, String> before) throws LabException {
        ground.rabbitControl("set_vhost_limits", "-p", VIRTUAL_HOST, NONE);
    }

    @Override
    public void stop(FaultGround ground, Map<String, String> before) throws LabException {
        var limits = before.getOrDefault(LIMITS, "");
        if (limits.isEmpty() || limits.equals("[]") || limits.equals("{}")) {
            ground.rabbitControl("clear_vhost_limits", "-p", VIRTUAL_HOST);
        } else {
            ground.rabbitControl("set_vhost_limits", "-p", VIRTUAL_HOST, limits);
        }
    }
}
