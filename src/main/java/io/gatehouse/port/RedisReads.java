package io.gatehouse.port;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/// What can be asked of Redis within one tick; the questions travel in one pipelined batch.
public interface RedisReads {

    /// `ZCARD`: members of a sorted set, 0 when it does not exist.
    CompletionStage<Long> sortedSetSize(String key);

    /// `ZRANGE 0 0 WITHSCORES`: the lowest score, empty when the set is.
    CompletionStage<OptionalLong> lowestScore(String key);

    /// `SCARD`: members of a set, 0 when it does not exist.
    CompletionStage<Long> setSize(String key);

    /// `INFO`: every field of every section.
    CompletionStage<Map<String, String>> info();
}
