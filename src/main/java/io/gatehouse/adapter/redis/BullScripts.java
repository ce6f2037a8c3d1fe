package io.gatehouse.adapter.redis;

/// How BullMQ moves jobs, as its own scripts (version 5) do: the target while the queue is paused, the marker that
/// wakes workers, the event, the parent's dependencies.
final class BullScripts {

    /// KEYS: from, wait, paused, meta, active, marker, events, prioritized, priority counter. ARGV: what job keys begin
    /// with, whether attempts begin anew, then the jobs' ids.
    private static final String BEGIN = """
            for i = 3, #ARGV do
              if not redis.call('ZSCORE', KEYS[1], ARGV[i]) or redis.call('EXISTS', ARGV[1] .. ARGV[i]) == 0 then
                return 0
              end
            end
            local meta = redis.call('HMGET', KEYS[4], 'paused', 'concurrency', 'opts.maxLenEvents')
            local target, held = KEYS[2], false
            if meta[1] then
              held = true
              -- Newer versions leave the jobs of a paused queue where they wait.
              if redis.call('EXISTS', KEYS[3]) == 1 or redis.call('EXISTS', KEYS[2]) == 0 then target = KEYS[3] end
            elseif meta[2] and redis.call('LLEN', KEYS[5]) >= tonumber(meta[2]) then
              held = true
            end
            local function tell(id, before)
              redis.call('XADD', KEYS[7], 'MAXLEN', '~', meta[3] or '10000', '*',
                'event', 'waiting', 'jobId', id, 'prev', before)
            end
            """;

    private static final String WAKE = """
            if not held then redis.call('ZADD', KEYS[6], 0, '0') end
            return 1
            """;

    static final Script RETRY = Script.yesOrNo(BEGIN + """
            for i = 3, #ARGV do
              local id, job = ARGV[i], ARGV[1] .. ARGV[i]
              redis.call('ZREM', KEYS[1], id)
              redis.call('HDEL', job, 'finishedOn', 'processedOn', 'failedReason')
              if ARGV[2] == '1' then redis.call('HDEL', job, 'atm', 'ats', 'attemptsMade') end
              local readable, options = pcall(cjson.decode, redis.call('HGET', job, 'opts') or '{}')
              local lifo = readable and type(options) == 'table' and options['lifo'] == true
              redis.call(lifo and 'RPUSH' or 'LPUSH', target, id)
              local parent = redis.call('HGET', job, 'parentKey')
              if parent and redis.call('EXISTS', parent) == 1 then
                -- What these keys are differs between versions.
                if redis.pcall('ZREM', parent .. ':unsuccessful', job) == 1
                    or redis.pcall('ZREM', parent .. ':failed', job) == 1 then
                  redis.pcall('SADD', parent .. ':dependencies', job)
                end
              end
              tell(id, 'failed')
            end
            """ + WAKE);

    static final Script PROMOTE = Script.yesOrNo(BEGIN + """
            local first = redis.call('LINDEX', target, 0)
            if first and string.sub(first, 1, 2) == '0:' then redis.call('LPOP', target) end
            for i = 3, #ARGV do
              local id, job = ARGV[i], ARGV[1] .. ARGV[i]
              redis.call('ZREM', KEYS[1], id)
              local priority = tonumber(redis.call('HGET', job, 'priority') or '0') or 0
              if priority == 0 then
                redis.call('LPUSH', target, id)
              else
                local number = redis.call('INCR', KEYS[9])
                redis.call('ZADD', KEYS[8], priority * 4294967296 + number % 4294967296, id)
              end
              redis.call('HSET', job, 'delay', 0)
              tell(id, 'delayed')
            end
            """ + WAKE);

    private BullScripts() {}
}
