package io.gatehouse.simulator.adapter.redis;

import io.lettuce.core.ScriptOutputType;

/// What has to be one step where workers hold requests in lists of their own: beside `list` stand `list:held:<worker>`
/// and the sorted set `list:workers`, by their last sign of life.
final class ListScripts {

    static final String DEAD_AFTER_MILLIS = "3000";

    private static final String NOW = """
            local time = redis.call('TIME')
            local now = time[1] * 1000 + math.floor(time[2] / 1000)
            """;

    /// A sign of life; what dead workers held goes back to the front of the list.
    /// KEYS: list. ARGV: worker, dead after ms.
    static final Script BEAT = new Script(NOW + """
            local workers = KEYS[1] .. ':workers'
            redis.call('ZADD', workers, now, ARGV[1])
            local dead = redis.call('ZRANGEBYSCORE', workers, '-inf', now - ARGV[2])
            for _, worker in ipairs(dead) do
              while redis.call('LMOVE', KEYS[1] .. ':held:' .. worker, KEYS[1], 'LEFT', 'RIGHT') do end
              redis.call('ZREM', workers, worker)
            end
            return #dead
            """, ScriptOutputType.INTEGER);

    /// From the worker's own list into another one, unless it is not there any more.
    /// KEYS: own list, the other. ARGV: request, LPUSH or RPUSH.
    static final Script GIVE = new Script("""
            if redis.call('LREM', KEYS[1], 1, ARGV[1]) == 1 then redis.call(ARGV[2], KEYS[2], ARGV[1]) end
            return 1
            """, ScriptOutputType.INTEGER);

    /// How many requests no living worker holds, and how many dead letters there are.
    /// KEYS: list, dead letters. ARGV: the living workers.
    static final Script DEPTH = new Script("""
            local living = {}
            for _, worker in ipairs(ARGV) do living[worker] = true end
            local ready = redis.call('LLEN', KEYS[1])
            for _, worker in ipairs(redis.call('ZRANGE', KEYS[1] .. ':workers', 0, -1)) do
              if not living[worker] then ready = ready + redis.call('LLEN', KEYS[1] .. ':held:' .. worker) end
            end
            return {ready, redis.call('LLEN', KEYS[2])}
            """, ScriptOutputType.MULTI);

    private ListScripts() {}
}
