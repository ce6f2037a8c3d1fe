package io.gatehouse.simulator.adapter.redis;

import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.concurrent.CompletionStage;

/// A Lua script that Redis carries out as one step. Its text is sent each time: it is short, and a Redis that was
/// restarted knows no script.
record Script(String text, ScriptOutputType output) {

    /// From the waiting room to the active users and the processing set, while there are free places.
    /// KEYS: waiting room, active users, expiry, processing. ARGV: active limit, expiry in ms.
    static final Script ADMIT = new Script("""
            local free = tonumber(ARGV[1]) - redis.call('SCARD', KEYS[2])
            local people = {}
            if free <= 0 then return people end
            local popped = redis.call('ZPOPMIN', KEYS[1], free)
            for i = 1, #popped, 2 do
              local user = popped[i]
              redis.call('SADD', KEYS[2], user)
              redis.call('HSET', KEYS[3], user, ARGV[2])
              redis.call('SADD', KEYS[4], user)
              people[#people + 1] = user
            end
            return people
            """, ScriptOutputType.MULTI);

    /// From the waiting room to the active users, and nothing else is remembered.
    /// KEYS: waiting room, active users, expiry. ARGV: active limit, expiry in ms.
    static final Script POP = new Script("""
            local free = tonumber(ARGV[1]) - redis.call('SCARD', KEYS[2])
            local people = {}
            if free <= 0 then return people end
            local popped = redis.call('ZPOPMIN', KEYS[1], free)
            for i = 1, #popped, 2 do
              redis.call('SADD', KEYS[2], popped[i])
              redis.call('HSET', KEYS[3], popped[i], ARGV[2])
              people[#people + 1] = popped[i]
            end
            return people
            """, ScriptOutputType.MULTI);

    /// From the waiting room to the active users and into the outbox, and on to the relay what nobody has taken yet.
    /// KEYS: waiting room, active users, expiry, outbox. ARGV: active limit, expiry in ms.
    static final Script ADMIT_TO_OUTBOX = new Script("""
            local free = tonumber(ARGV[1]) - redis.call('SCARD', KEYS[2])
            if free > 0 then
              local popped = redis.call('ZPOPMIN', KEYS[1], free)
              for i = 1, #popped, 2 do
                redis.call('SADD', KEYS[2], popped[i])
                redis.call('HSET', KEYS[3], popped[i], ARGV[2])
                redis.call('XADD', KEYS[4], '*', 'user', popped[i])
              end
            end
            if redis.call('EXISTS', KEYS[4]) == 0 then return {} end
            redis.pcall('XGROUP', 'CREATE', KEYS[4], 'relay', '0')
            local read = redis.call('XREADGROUP', 'GROUP', 'relay', 'relay', 'COUNT', ARGV[1], 'STREAMS', KEYS[4], '>')
            local pairs = {}
            if read then
              for _, entry in ipairs(read[1][2]) do
                pairs[#pairs + 1] = entry[1]
                pairs[#pairs + 1] = entry[2][2]
              end
            end
            return pairs
            """, ScriptOutputType.MULTI);

    /// What the relay took and has not acknowledged, as entry and user in turn.
    /// KEYS: outbox.
    static final Script IN_OUTBOX = new Script("""
            local pairs = {}
            if redis.call('EXISTS', KEYS[1]) == 0 then return pairs end
            redis.pcall('XGROUP', 'CREATE', KEYS[1], 'relay', '0')
            local held = redis.call('XREADGROUP', 'GROUP', 'relay', 'relay', 'STREAMS', KEYS[1], '0')
            if held then
              for _, entry in ipairs(held[1][2]) do
                if entry[2] then
                  pairs[#pairs + 1] = entry[1]
                  pairs[#pairs + 1] = entry[2][2]
                end
              end
            end
            return pairs
            """, ScriptOutputType.MULTI);

    /// The broker has an entry's request.
    /// KEYS: outbox. ARGV: entry.
    static final Script RELAYED = new Script("""
            redis.call('XACK', KEYS[1], 'relay', ARGV[1])
            return redis.call('XDEL', KEYS[1], ARGV[1])
            """, ScriptOutputType.INTEGER);

    /// Into the waiting room again, unless the user is in it or active; says how many were put there.
    /// KEYS: waiting room, active users. ARGV: user, arrival in ms.
    static final Script ENTER_AGAIN = new Script("""
            if redis.call('SISMEMBER', KEYS[2], ARGV[1]) == 1 then return 0 end
            return redis.call('ZADD', KEYS[1], 'NX', ARGV[2], ARGV[1])
            """, ScriptOutputType.INTEGER);

    /// Takes active users out whose time has come, unless their request is still being processed.
    /// KEYS: active users, expiry, processing. ARGV: now in ms.
    static final Script EXPIRE = new Script("""
            local now = tonumber(ARGV[1])
            local times = redis.call('HGETALL', KEYS[2])
            local gone = 0
            for i = 1, #times, 2 do
              local user = times[i]
              if tonumber(times[i + 1]) <= now and redis.call('SISMEMBER', KEYS[3], user) == 0 then
                redis.call('HDEL', KEYS[2], user)
                gone = gone + redis.call('SREM', KEYS[1], user)
              end
            end
            return gone
            """, ScriptOutputType.INTEGER);

    /// Takes the user out of the waiting room: 1 they left, 0 they have been let in, 2 they are nowhere.
    /// KEYS: waiting room, active users. ARGV: user.
    static final Script GIVE_UP = new Script("""
            if redis.call('ZREM', KEYS[1], ARGV[1]) == 1 then return 1 end
            if redis.call('SISMEMBER', KEYS[2], ARGV[1]) == 1 then return 0 end
            return 2
            """, ScriptOutputType.INTEGER);

    /// Deletes what is still the caller's own. KEYS: the key. ARGV: its value.
    static final Script DELETE_OWN = new Script("""
            if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
            return 0
            """, ScriptOutputType.INTEGER);

    /// Selects a seat that is available, or the user's already. KEYS: the seat. ARGV: user, for how many ms.
    static final Script SELECT_SEAT = new Script("""
            local own = 'SELECTED:' .. ARGV[1]
            local now = redis.call('GET', KEYS[1])
            if now and now ~= 'AVAILABLE' and now ~= own then return 0 end
            redis.call('SET', KEYS[1], own, 'PX', ARGV[2])
            return 1
            """, ScriptOutputType.INTEGER);

    /// Says something else of a seat while it is as expected; no key is an available one.
    /// KEYS: the seat. ARGV: as it is, as it should be, for how many ms.
    static final Script REPLACE_SEAT = new Script("""
            if (redis.call('GET', KEYS[1]) or 'AVAILABLE') ~= ARGV[1] then return 0 end
            redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
            return 1
            """, ScriptOutputType.INTEGER);

    <T> CompletionStage<T> run(RedisAsyncCommands<String, String> commands, String[] keys, String... arguments) {
        return commands.eval(text, output, keys, arguments);
    }
}
