package io.gatehouse.port;

import io.gatehouse.domain.BullQueue;
import io.gatehouse.domain.KeyState;
import io.gatehouse.domain.RedisState;
import io.gatehouse.domain.SlowLog;
import io.gatehouse.domain.StreamState;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/// What can be asked of Redis within one tick. The questions travel in one pipelined batch, and the same question is
/// put once however many metrics need it. Answers fail with a [BrokerException].
public interface RedisReads {

    /// `ZCARD`: members of a sorted set, 0 when it does not exist.
    CompletionStage<Long> sortedSetSize(String key);

    /// `ZRANGE 0 0 WITHSCORES`: the lowest score, empty when the set is.
    CompletionStage<OptionalLong> lowestScore(String key);

    /// `SCARD`: members of a set, 0 when it does not exist.
    CompletionStage<Long> setSize(String key);

    /// `LLEN`: elements of a list, 0 when it does not exist.
    CompletionStage<Long> listSize(String key);

    /// `INFO`: what Redis says of itself.
    CompletionStage<RedisState> state();

    /// `XLEN`, `XINFO GROUPS`, `XINFO CONSUMERS`, `XPENDING`; not `XINFO STREAM`, which answers with two whole entries.
    /// Fails with [BrokerException.NotFound] when there is no such stream.
    CompletionStage<StreamState> stream(String key);

    /// `PUBSUB NUMSUB`: connections that subscribed to the channel by its name.
    CompletionStage<Long> subscribers(String channel);

    /// `PUBSUB CHANNELS`: channels with at least one subscriber, sorted.
    CompletionStage<List<String>> channels();

    /// `PUBSUB NUMPAT`: patterns that are subscribed to.
    CompletionStage<Long> patterns();

    /// `TYPE`, size, `MEMORY USAGE` and `PTTL` of a key, which may not exist.
    CompletionStage<KeyState> key(String key);

    /// The jobs of a BullMQ queue by state; all 0 when there is no such queue.
    CompletionStage<BullQueue> bullQueue(String name);

    /// `SLOWLOG LEN` and `SLOWLOG GET`.
    ///
    /// @param newest how many entries are wanted, at least 1
    CompletionStage<SlowLog> slowLog(int newest);
}
