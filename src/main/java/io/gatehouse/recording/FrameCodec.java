package io.gatehouse.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gatehouse.alarm.Alarm;
import io.gatehouse.alarm.AlarmEvent;
import io.gatehouse.domain.TrafficSnapshot;
import io.gatehouse.poll.PollResult;
import io.gatehouse.port.AuditLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;

/// Frames as JSON: `k` is the kind, `t` the milliseconds since the recording's start. One for writing or one for
/// reading, from the beginning of a segment on; not thread-safe.
final class FrameCodec {

    static final String HEADER = "gatehouse-recording";
    static final String KEY = "key";
    static final String END = "end";
    private static final String GAP = "gap";

    private final ObjectMapper json = RecordingJson.mapper();
    private final PollCodec polls;

    FrameCodec(Instant start) {
        polls = new PollCodec(start);
    }

    ObjectNode encode(Frame frame) {
        return switch (frame) {
            case Frame.Polled polled -> node("poll", frame).setAll(polls.encode(polled.poll()));
            case Frame.AlarmChanged changed -> node("alarm", frame).set("event", json.valueToTree(changed.event()));
            case Frame.Acted acted -> node("action", frame).set("entry", json.valueToTree(acted.entry()));
            case Frame.Trafficked traffic -> node("traffic", frame).set("traffic", json.valueToTree(traffic.traffic()));
            case Frame.Seen seen -> node("seen", frame).put("what", seen.what()).set("content", seen.content());
            case Frame.Gap gap ->
                node(GAP, gap)
                        .put("from", gap.from().toMillis())
                        .put("polls", gap.polls())
                        .put("changes", gap.changes());
            case Frame.Key key -> key(key);
        };
    }

    private ObjectNode node(String kind, Frame frame) {
        return json.createObjectNode().put("k", kind).put("t", frame.at().toMillis());
    }

    /// What came before cannot be known to whoever begins to read here.
    private ObjectNode key(Frame.Key key) {
        polls.restart();
        var node = node(KEY, key);
        var all = node.putArray("polls");
        key.polls().forEach(poll -> all.add(polls.encode(poll)));
        var alarms = node.putArray("alarms");
        key.alarms().forEach(alarm -> alarms.addPOJO(json.valueToTree(alarm)));
        key.traffic().ifPresent(traffic -> node.set("traffic", json.valueToTree(traffic)));
        var seen = node.putObject("seen");
        key.seen().forEach(seen::set);
        return node;
    }

    /// The frame of that line; empty for a kind that a later version writes.
    ///
    /// @throws IllegalArgumentException when it is of a known kind and not as it must be
    Optional<Frame> decode(JsonNode node) {
        var at = Duration.ofMillis(node.path("t").asLong());
        try {
            return switch (Fields.text(node, "k")) {
                case "poll" -> Optional.of(new Frame.Polled(at, polls.decode(node)));
                case "alarm" -> Optional.of(new Frame.AlarmChanged(at, part(node, "event", AlarmEvent.class)));
                case "action" -> Optional.of(new Frame.Acted(at, part(node, "entry", AuditLog.Entry.class)));
                case "traffic" -> Optional.of(new Frame.Trafficked(at, part(node, "traffic", TrafficSnapshot.class)));
                case "seen" -> Optional.of(new Frame.Seen(at, Fields.text(node, "what"), content(node)));
                case GAP -> Optional.of(gap(at, node));
                case KEY -> Optional.of(keyOf(at, node));
                default -> Optional.empty();
            };
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    private static Frame.Gap gap(Duration at, JsonNode node) {
        var from = Duration.ofMillis(node.path("from").asLong(-1));
        if (from.isNegative() || from.compareTo(at) > 0) {
            throw new IllegalArgumentException("from: it is not a time before t");
        }
        return new Frame.Gap(
                at, from, node.path("polls").asLong(), node.path("changes").asLong());
    }

    private static JsonNode content(JsonNode node) {
        if (!node.has("content")) {
            throw new IllegalArgumentException("content: it is missing");
        }
        return node.get("content");
    }

    private Frame.Key keyOf(Duration at, JsonNode node) throws JsonProcessingException {
        polls.restart();
        var last = new ArrayList<PollResult>();
        for (var poll : Fields.any(node, "polls")) {
            last.add(polls.decode(poll));
        }
        var alarms = new ArrayList<Alarm>();
        for (var alarm : Fields.any(node, "alarms")) {
            alarms.add(json.treeToValue(alarm, Alarm.class));
        }
        var traffic = node.has("traffic")
                ? Optional.of(part(node, "traffic", TrafficSnapshot.class))
                : Optional.<TrafficSnapshot>empty();
        var seen = new HashMap<String, JsonNode>();
        node.path("seen").properties().forEach(one -> seen.put(one.getKey(), one.getValue()));
        return new Frame.Key(at, last, alarms, traffic, seen);
    }

    private <T> T part(JsonNode node, String field, Class<T> type) throws JsonProcessingException {
        if (!node.path(field).isObject()) {
            throw new IllegalArgumentException(field + ": it is missing");
        }
        return json.treeToValue(node.get(field), type);
    }
}
