package io.gatehouse.simulator.fault;

import io.gatehouse.simulator.lab.LabException;
import java.util.List;
import java.util.Map;

/// Redis takes its memory for used up, with one of its eviction policies: `noeviction` refuses whatever needs memory,
/// `allkeys-…` removes keys, those of the line among them, `volatile-…` only keys with a time to live, and refuses
/// when there are none.
///
/// @param policy as Redis calls it
record RedisFullFault(String policy) implements Fault {

    private static final String MAX = "maxmemory";
    private static final String POLICY = "maxmemory-policy";

    @Override
    public String name() {
        return "redis-full-" + policy;
    }

    @Override
    public String words() {
        return "Redis' memory is full, with the eviction policy " + policy;
    }

    @Override
    public String holds() {
        return "redis-memory";
    }

    @Override
    public Map<String, String> save(FaultGround ground) throws LabException {
        return ground.redisSettings(List.of(MAX, POLICY));
    }

    @Override
    public void start(FaultGround ground, Map<String, String> before) throws LabException {
        // Less than it uses now, by more than what buffers come and go with: every write is one too many.
        ground.setRedis(Map.of(POLICY, policy, MAX, String.valueOf(ground.redisMemory() / 10 * 9)));
    }

    @Override
    public void stop(FaultGround ground, Map<String, String> before) throws LabException {
        ground.setRedis(before);
    }
}
