package io.gatehouse.adapter.redis;

import io.gatehouse.port.BrokerException;
import io.gatehouse.port.RedisStreams;
import io.lettuce.core.Consumer;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.XPendingArgs;
import io.lettuce.core.models.stream.PendingMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Consumer groups over Lettuce.
final class LettuceStreams implements RedisStreams {

    /// Whether entries are pending as they were seen. ARGV from 3 on: id, consumer, deliveries in turn.
    private static final String AS_SEEN = """
            local ids = {}
            for i = 3, #ARGV, 3 do
              local entry = redis.call('XPENDING', KEYS[1], ARGV[1], ARGV[i], ARGV[i], 1)[1]
              if not entry or entry[2] ~= ARGV[i + 1] or entry[4] ~= tonumber(ARGV[i + 2]) then return 0 end
              ids[#ids + 1] = ARGV[i]
            end
            """;

    /// KEYS: stream. ARGV: group, consumer, entries.
    private static final Script CLAIM = Script.yesOrNo(AS_SEEN + """
            for _, id in ipairs(ids) do
              redis.call('XCLAIM', KEYS[1], ARGV[1], ARGV[2], 0, id, 'JUSTID')
            end
            return 1
            """);

    /// KEYS: stream. ARGV: group, nothing, entries.
    private static final Script ACKNOWLEDGE = Script.yesOrNo(AS_SEEN + """
            for _, id in ipairs(ids) do
              redis.call('XACK', KEYS[1], ARGV[1], id)
            end
            return 1
            """);

    /// KEYS: stream. ARGV: group, position seen, new position.
    private static final Script SET_POSITION = Script.yesOrNo("""
            for _, group in ipairs(redis.call('XINFO', 'GROUPS', KEYS[1])) do
              local fields = {}
              for i = 1, #group, 2 do fields[group[i]] = group[i + 1] end
              if fields['name'] == ARGV[1] then
                if fields['last-delivered-id'] ~= ARGV[2] then return 0 end
                redis.call('XGROUP', 'SETID', KEYS[1], ARGV[1], ARGV[3])
                return 1
              end
            end
            return 0
            """);

    private final CommandLink link;

    LettuceStreams(CommandLink link) {
        this.link = link;
    }

    @Override
    public List<Position> groups(String stream) {
        try {
            List<Object> groups = link.ask(redis -> redis.xinfoGroups(stream));
            return groups.stream()
                    .map(Answers::fields)
                    .map(fields -> new Position(
                            Answers.text(fields.get("name")), Answers.text(fields.get("last-delivered-id"))))
                    .toList();
        } catch (BrokerException.NotFound _) {
            return List.of();
        }
    }

    @Override
    public List<Pending> pending(String stream, String group, Optional<String> consumer, Duration atLeast, int most) {
        return pending(stream, group, consumer, Range.unbounded(), atLeast, most);
    }

    @Override
    public Optional<Pending> pending(String stream, String group, String id) {
        return pending(stream, group, Optional.empty(), Range.create(id, id), Duration.ZERO, 1).stream()
                .findFirst();
    }

    private List<Pending> pending(
            String stream, String group, Optional<String> consumer, Range<String> ids, Duration atLeast, int most) {
        var limit = Limit.from(most);
        var question = consumer.map(name -> XPendingArgs.Builder.xpending(Consumer.from(group, name), ids, limit))
                .orElseGet(() -> XPendingArgs.Builder.xpending(group, ids, limit));
        if (atLeast.isPositive()) {
            question.idle(atLeast);
        }
        List<PendingMessage> entries = link.ask(redis -> redis.xpending(stream, question));
        return entries.stream()
                .map(entry -> new Pending(
                        group,
                        entry.getId(),
                        entry.getConsumer(),
                        entry.getSinceLastDelivery(),
                        entry.getRedeliveryCount()))
                .toList();
    }

    @Override
    public boolean claim(String stream, String group, String consumer, List<Pending> entries) {
        return link.change(redis -> CLAIM.run(redis, new String[] {stream}, arguments(group, consumer, entries)));
    }

    @Override
    public boolean acknowledge(String stream, String group, List<Pending> entries) {
        return link.change(redis -> ACKNOWLEDGE.run(redis, new String[] {stream}, arguments(group, "", entries)));
    }

    private static String[] arguments(String group, String consumer, List<Pending> entries) {
        var arguments = new ArrayList<>(List.of(group, consumer));
        for (var entry : entries) {
            arguments.addAll(List.of(entry.id(), entry.consumer(), Long.toString(entry.deliveries())));
        }
        return arguments.toArray(String[]::new);
    }

    @Override
    public boolean setPosition(String stream, Position from, String id) {
        return link.change(
                redis -> SET_POSITION.run(redis, new String[] {stream}, from.group(), from.lastDelivered(), id));
    }
}
