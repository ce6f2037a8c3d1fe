package io.gatehouse.adapter.redis;

/// What is done to the waiting room, each as one step that first compares with what was seen.
final class LineScripts {

    /// KEYS: line. ARGV: user, score seen, place from 1. Answers with the new score, or with nothing.
    static final Script TO_RANK = Script.words("""
            local score = redis.call('ZSCORE', KEYS[1], ARGV[1])
            if not score or tonumber(score) ~= tonumber(ARGV[2]) then return false end
            local size = redis.call('ZCARD', KEYS[1])
            if size == 1 then return score end
            local place = math.min(tonumber(ARGV[3]), size)
            local own = redis.call('ZRANK', KEYS[1], ARGV[1]) + 1
            local function other(at)
              if at >= own then at = at + 1 end
              return tonumber(redis.call('ZRANGE', KEYS[1], at - 1, at - 1, 'WITHSCORES')[2])
            end
            local new
            if place == 1 then
              new = other(1) - 1
            elseif place == size then
              new = other(size - 1) + 1
            else
              local before, behind = other(place - 1), other(place)
              new = (before + behind) / 2
              local whole = math.floor(new)
              if whole > before and whole < behind then new = whole end
              if new <= before or new >= behind then return false end
            end
            local text = string.format('%.17g', new)
            redis.call('ZADD', KEYS[1], 'XX', text, ARGV[1])
            return text
            """);

    /// KEYS: line. ARGV: user, score seen, new score.
    static final Script TO_SCORE = Script.yesOrNo("""
            local score = redis.call('ZSCORE', KEYS[1], ARGV[1])
            if not score or tonumber(score) ~= tonumber(ARGV[2]) then return 0 end
            redis.call('ZADD', KEYS[1], 'XX', ARGV[3], ARGV[1])
            return 1
            """);

    /// KEYS: line. ARGV: user, score seen.
    static final Script REMOVE = Script.yesOrNo("""
            local score = redis.call('ZSCORE', KEYS[1], ARGV[1])
            if not score or tonumber(score) ~= tonumber(ARGV[2]) then return 0 end
            return redis.call('ZREM', KEYS[1], ARGV[1])
            """);

    /// KEYS: line, active users. ARGV: user, score.
    static final Script ENTER = Script.yesOrNo("""
            if redis.call('SISMEMBER', KEYS[2], ARGV[1]) == 1 then return 0 end
            return redis.call('ZADD', KEYS[1], 'NX', ARGV[2], ARGV[1])
            """);

    /// KEYS: line, active users, expiry, processing. ARGV: expiry in ms, then the people at the head, in order. Who
    /// leaves the line has their place already.
    static final Script ADMIT = Script.yesOrNo("""
            local people = redis.call('ZRANGE', KEYS[1], 0, #ARGV - 2)
            if #people ~= #ARGV - 1 then return 0 end
            for i, user in ipairs(people) do
              if user ~= ARGV[i + 1] then return 0 end
            end
            for _, user in ipairs(people) do
              redis.call('SADD', KEYS[2], user)
              redis.call('HSET', KEYS[3], user, ARGV[1])
              redis.call('SADD', KEYS[4], user)
              redis.call('ZREM', KEYS[1], user)
            end
            return 1
            """);

    private LineScripts() {}
}
