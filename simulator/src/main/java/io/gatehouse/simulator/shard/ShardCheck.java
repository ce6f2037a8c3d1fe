package io.gatehouse.simulator.shard;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Whether results are the shards of one and the same run. They come from a topic that others may write to.
record ShardCheck(List<ShardResult> shards) {

    private static final String ITS_SHARD = "shard";

    void check() {
        if (shards.isEmpty()) {
            throw new IllegalArgumentException("there is no result of any shard");
        }
        int of = shards.getFirst().shard().of();
        var there = shards.stream().map(result -> result.shard().index()).toList();
        var missing = IntStream.range(0, of)
                .filter(index -> !there.contains(index))
                .mapToObj(index -> index + "/" + of)
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("no result of the shards " + String.join(", ", missing));
        }
        same("shards", result -> result.shard().of());
        same("run", ShardResult::run);
        same("scenario", ShardResult::scenario);
        same("parts", result -> result.setup().parts());
        same("settings", ShardCheck::settings);
        if (there.size() != of) {
            throw new IllegalArgumentException("a shard has more than one result");
        }
    }

    private static Object settings(ShardResult result) {
        var settings = new TreeMap<>(result.setup().settings());
        settings.keySet().removeIf(way -> way.startsWith(ITS_SHARD));
        return settings;
    }

    private void same(String what, Function<ShardResult, Object> value) {
        var first = shards.getFirst();
        for (var other : shards) {
            if (!value.apply(first).equals(value.apply(other))) {
                throw new IllegalArgumentException("%s: shard %s has %s, shard %s has %s"
                        .formatted(what, first.shard(), value.apply(first), other.shard(), value.apply(other)));
            }
        }
    }
}
