package io.gatehouse.simulator.adapter.redis;

import io.gatehouse.simulator.adapter.redis.RedisIntake.Taken;
import io.lettuce.core.ScriptOutputType;
import java.util.ArrayList;
import java.util.List;

/// What has to be one step with a stream and its group.
final class StreamScripts {

    static final String DEAD_AFTER_MILLIS = "3000";

    /// What XINFO CONSUMERS says of each consumer, as a table by name.
    private static final String CONSUMERS = """
            local function consumers(stream, group)
              local all = {}
              for _, flat in ipairs(redis.call('XINFO', 'CONSUMERS', stream, group)) do
                local one = {}
                for i = 1, #flat, 2 do one[flat[i]] = flat[i + 1] end
                all[#all + 1] = one
              end
              return all
            end
            """;

    /// A sign of life, and up to so many entries of dead consumers; who has none left is forgotten.
    /// KEYS: stream. ARGV: group, consumer, dead after ms, at most.
    static final Script CLAIM = new Script(CONSUMERS + """
            redis.call('XREADGROUP', 'GROUP', ARGV[1], ARGV[2], 'COUNT', 1, 'STREAMS', KEYS[1], '0')
            local claimed = {}
            for _, one in ipairs(consumers(KEYS[1], ARGV[1])) do
              if one.name ~= ARGV[2] and one.idle >= tonumber(ARGV[3]) then
                local room = tonumber(ARGV[4]) - #claimed / 2
                if one.pending == 0 then
                  redis.call('XGROUP', 'DELCONSUMER', KEYS[1], ARGV[1], one.name)
                elseif room > 0 then
                  local ids = {}
                  for _, p in ipairs(redis.call('XPENDING', KEYS[1], ARGV[1], '-', '+', room, one.name)) do
                    ids[#ids + 1] = p[1]
                  end
                  for _, entry in ipairs(redis.call('XCLAIM', KEYS[1], ARGV[1], ARGV[2], 0, unpack(ids))) do
                    claimed[#claimed + 1] = entry[1]
                    claimed[#claimed + 1] = entry[2][2]
                  end
                end
              end
            end
            return claimed
            """, ScriptOutputType.MULTI);

    /// KEYS: stream. ARGV: group, entry.
    static final Script ACK = new Script("""
            redis.call('XDEL', KEYS[1], ARGV[2])
            return redis.call('XACK', KEYS[1], ARGV[1], ARGV[2])
            """, ScriptOutputType.INTEGER);

    /// Into another stream or to the end of the same, unless it was settled already.
    /// KEYS: stream, the other. ARGV: group, entry, field, request.
    static final Script GIVE = new Script("""
            if redis.call('XACK', KEYS[1], ARGV[1], ARGV[2]) == 1 then
              redis.call('XADD', KEYS[2], '*', ARGV[3], ARGV[4])
              redis.call('XDEL', KEYS[1], ARGV[2])
            end
            return 1
            """, ScriptOutputType.INTEGER);

    /// The ticket's number, and 1 when it was made out now; the entry is acknowledged. A day keeps what was issued.
    /// KEYS: stream, tickets, untold. ARGV: group, entry, whose ticket, request.
    static final Script CONCLUDE = new Script("""
            local ticket = redis.call('HGET', KEYS[2], ARGV[3])
            local first = 0
            if not ticket then
              first = 1
              ticket = redis.call('HLEN', KEYS[2]) + 1
              redis.call('HSET', KEYS[2], ARGV[3], ticket)
              redis.call('EXPIRE', KEYS[2], 86400)
              local time = redis.call('TIME')
              redis.call('HSET', KEYS[3], ARGV[4], time[1] * 1000 + math.floor(time[2] / 1000))
            end
            redis.call('XACK', KEYS[1], ARGV[1], ARGV[2])
            redis.call('XDEL', KEYS[1], ARGV[2])
            return {tonumber(ticket), first}
            """, ScriptOutputType.MULTI);

    /// Requests whose tickets nobody told of for so long: they are somebody else's to tell of now.
    /// KEYS: untold. ARGV: after ms, at most.
    static final Script UNTOLD = new Script("""
            local time = redis.call('TIME')
            local now = time[1] * 1000 + math.floor(time[2] / 1000)
            local found = {}
            local all = redis.call('HGETALL', KEYS[1])
            for i = 1, #all, 2 do
              if #found / 2 < tonumber(ARGV[2]) and now - all[i + 1] >= tonumber(ARGV[1]) then
                redis.call('HSET', KEYS[1], all[i], now)
                found[#found + 1] = '0-1'
                found[#found + 1] = all[i]
              end
            end
            return found
            """, ScriptOutputType.MULTI);

    /// How many entries no living consumer holds, and how many dead letters there are.
    /// KEYS: stream, dead letters. ARGV: group, the living consumers.
    static final Script DEPTH = new Script(CONSUMERS + """
            local living = {}
            for _, worker in ipairs(ARGV) do living[worker] = true end
            local ready = 0
            for _, flat in ipairs(redis.call('XINFO', 'GROUPS', KEYS[1])) do
              local group = {}
              for i = 1, #flat, 2 do group[flat[i]] = flat[i + 1] end
              if group.name == ARGV[1] then
                ready = #redis.call('XRANGE', KEYS[1], '(' .. group['last-delivered-id'], '+')
              end
            end
            for _, one in ipairs(consumers(KEYS[1], ARGV[1])) do
              if not living[one.name] then ready = ready + one.pending end
            end
            return {ready, redis.call('XLEN', KEYS[2])}
            """, ScriptOutputType.MULTI);

    private StreamScripts() {}

    /// Id and request by turns, as scripts answer.
    static List<Taken> pairs(List<Object> flat) {
        List<Taken> taken = new ArrayList<>();
        for (int i = 0; i + 1 < flat.size(); i += 2) {
            taken.add(new Taken(String.valueOf(flat.get(i)), String.valueOf(flat.get(i + 1))));
        }
        return taken;
    }
}
