package io.gatehouse.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.SourceId;
import io.gatehouse.domain.SourceState;
import io.gatehouse.domain.WatchCost;
import io.gatehouse.poll.PollResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes polls short: a series is named once in a segment and is a number from then on, and what was asked stands only
/// where it is not the same as before. One for writing or one for reading; not thread-safe.
///
/// Fields: `s` source, `up` [latency in ms, version, when] or `down` [reason, since when, when], `c` cost [calls,
/// bytes, ms], `a` metrics asked, `n` new series [metric, subject], `at` when most readings were taken, `v` [series,
/// value, …], `x` [series, reason, …], `o` other times [series, when, …]. Times are ms since the recording's start.
final class PollCodec {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final double MILLION = 1_000_000.0;

    private final Instant start;
    private final Map<MetricKey, Integer> numbers = new HashMap<>();
    private final List<MetricKey> series = new ArrayList<>();
    private final Map<SourceId, Set<String>> asked = new HashMap<>();

    PollCodec(Instant start) {
        this.start = start;
    }

    /// Begins a segment: nothing was named yet.
    void restart() {
        numbers.clear();
        series.clear();
        asked.clear();
    }

    ObjectNode encode(PollResult poll) {
        var node = JSON.objectNode();
        node.put("s", poll.source().kind().name() + "/" + poll.source().name());
        state(node, poll.state());
        var cost = poll.cost();
        node.putArray("c").add(cost.calls()).add(cost.bytes()).add(cost.time().toMillis());
        if (!poll.asked().equals(asked.put(poll.source(), poll.asked()))) {
            var all = node.putArray("a");
            poll.asked().stream().sorted().forEach(all::add);
        }
        readings(node, poll.readings());
        return node;
    }

    private void state(ObjectNode node, SourceState state) {
        switch (state) {
            case SourceState.Answering up ->
                node.putArray("up")
                        .add(up.latency().toNanos() / MILLION)
                        .add(up.version())
                        .add(millis(up.at()));
            case SourceState.Unreachable down ->
                node.putArray("down")
                        .add(down.reason())
                        .add(millis(down.since()))
                        .add(millis(down.at()));
            case SourceState.Connecting _ -> throw new IllegalArgumentException("a poll that is over has an outcome");
        }
    }

    private void readings(ObjectNode node, List<Reading> readings) {
        var at = readings.isEmpty() ? 0 : millis(readings.getFirst().takenAt());
        var named = JSON.arrayNode();
        var values = JSON.arrayNode();
        var reasons = JSON.arrayNode();
        var others = JSON.arrayNode();
        for (var reading : readings) {
            var number = numbers.computeIfAbsent(reading.key(), key -> {
                named.add(JSON.arrayNode().add(key.metric()).add(key.subject()));
                return numbers.size();
            });
            switch (reading) {
                case Reading.Measured measured -> add(values.add(number), measured.value());
                case Reading.Unknown unknown -> reasons.add(number).add(unknown.reason());
            }
            if (millis(reading.takenAt()) != at) {
                others.add(number).add(millis(reading.takenAt()));
            }
        }
        node.put("at", at);
        put(node, "n", named);
        put(node, "v", values);
        put(node, "x", reasons);
        put(node, "o", others);
    }

    private static void add(ArrayNode values, double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            values.add((long) value);
        } else {
            values.add(value);
        }
    }

    private static void put(ObjectNode node, String field, ArrayNode array) {
        if (!array.isEmpty()) {
            node.set(field, array);
        }
    }

    private long millis(Instant at) {
        return Duration.between(start, at).toMillis();
    }

    PollResult decode(JsonNode node) {
        var source = source(Fields.text(node, "s"));
        var cost = Fields.array(node, "c", 3);
        if (node.has("a")) {
            var all = new HashSet<String>();
            node.get("a").forEach(one -> all.add(one.asText()));
            asked.put(source, all);
        }
        return new PollResult(
                source,
                state(node),
                new WatchCost(
                        cost.get(0).asLong(),
                        cost.get(1).asLong(),
                        Duration.ofMillis(cost.get(2).asLong())),
                asked.getOrDefault(source, Set.of()),
                readings(node));
    }

    private static SourceId source(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("s: no source");
        }
        return new SourceId(Broker.valueOf(text.substring(0, slash)), text.substring(slash + 1));
    }

    private SourceState state(JsonNode node) {
        if (node.has("up")) {
            var up = Fields.array(node, "up", 3);
            var latency = Duration.ofNanos(Math.round(up.get(0).asDouble() * MILLION));
            return new SourceState.Answering(latency, up.get(1).asText(), instant(up.get(2)));
        }
        var down = Fields.array(node, "down", 3);
        return new SourceState.Unreachable(down.get(0).asText(), instant(down.get(1)), instant(down.get(2)));
    }

    private List<Reading> readings(JsonNode node) {
        for (var name : Fields.any(node, "n")) {
            series.add(new MetricKey(name.path(0).asText(), name.path(1).asText()));
        }
        var at = start.plusMillis(node.path("at").asLong());
        var times = new HashMap<Integer, Instant>();
        var others = Fields.pairs(node, "o");
        for (var i = 0; i < others.size(); i += 2) {
            times.put(others.get(i).asInt(), instant(others.get(i + 1)));
        }
        var readings = new ArrayList<Reading>();
        var values = Fields.pairs(node, "v");
        for (var i = 0; i < values.size(); i += 2) {
            var number = values.get(i).asInt();
            readings.add(new Reading.Measured(
                    key(number), Fields.number(values.get(i + 1)), times.getOrDefault(number, at)));
        }
        var reasons = Fields.pairs(node, "x");
        for (var i = 0; i < reasons.size(); i += 2) {
            var number = reasons.get(i).asInt();
            readings.add(new Reading.Unknown(key(number), reasons.get(i + 1).asText(), times.getOrDefault(number, at)));
        }
        return readings;
    }

    private MetricKey key(int number) {
        if (number < 0 || number >= series.size()) {
            throw new IllegalArgumentException("v: there is no series " + number);
        }
        return series.get(number);
    }

    private Instant instant(JsonNode millis) {
        return start.plusMillis(millis.asLong());
    }
}
