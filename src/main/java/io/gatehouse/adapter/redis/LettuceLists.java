package io.gatehouse.adapter.redis;

import io.gatehouse.port.RedisLists;
import java.util.List;

/// Lists over Lettuce.
final class LettuceLists implements RedisLists {

    /// KEYS: list. ARGV: end, count. The digest covers where each element ends, so that no two ranges share one.
    private static final String DIGEST_OF = """
            local count = tonumber(ARGV[2])
            local size = redis.call('LLEN', KEYS[1])
            local from, to = 0, count - 1
            if ARGV[1] == 'TAIL' then from, to = -count, -1 end
            local parts = {}
            for _, element in ipairs(redis.call('LRANGE', KEYS[1], from, to)) do
              parts[#parts + 1] = #element .. ':' .. element
            end
            local digest = size .. ' ' .. redis.sha1hex(table.concat(parts))
            """;

    private static final Script DIGEST = Script.words(DIGEST_OF + "return digest");

    /// KEYS: from, to. ARGV: end, count, digest seen.
    private static final Script MOVE = Script.yesOrNo(DIGEST_OF + """
            if digest ~= ARGV[3] or size < count then return 0 end
            local kind = redis.call('TYPE', KEYS[2])['ok']
            if kind ~= 'none' and kind ~= 'list' then
              return redis.error_reply('WRONGTYPE ' .. KEYS[2] .. ' is a ' .. kind)
            end
            local take, put = 'LEFT', 'RIGHT'
            if ARGV[1] == 'TAIL' then take, put = put, take end
            for i = 1, count do
              redis.call('LMOVE', KEYS[1], KEYS[2], take, put)
            end
            return 1
            """);

    private final CommandLink link;

    LettuceLists(CommandLink link) {
        this.link = link;
    }

    @Override
    public long size(String key) {
        return link.ask(redis -> redis.llen(key));
    }

    @Override
    public List<String> page(String key, long skip, int count) {
        return link.ask(redis -> redis.lrange(key, skip, skip + count - 1));
    }

    @Override
    public String digest(String key, End from, long count) {
        return link.ask(redis -> DIGEST.run(redis, new String[] {key}, from.name(), Long.toString(count)));
    }

    @Override
    public boolean move(String from, String to, End end, long count, String digest) {
        return link.change(redis -> MOVE.run(redis, new String[] {from, to}, end.name(), Long.toString(count), digest));
    }
}
