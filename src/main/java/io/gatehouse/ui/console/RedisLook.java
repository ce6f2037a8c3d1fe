package io.gatehouse.ui.console;

import io.gatehouse.domain.BullQueue;
import io.gatehouse.domain.KeyState;
import io.gatehouse.domain.RedisState;
import io.gatehouse.domain.SlowLog;
import io.gatehouse.domain.StreamState;
import java.util.List;

/// What the screen of Redis shows of one moment; all of it was read in one batch.
public record RedisLook(
        RedisState state,
        List<Looked<KeyState>> keys,
        List<Looked<StreamState>> streams,
        Looked<PubSub> pubSub,
        List<Looked<BullQueue>> bullQueues,
        Looked<SlowLog> slowLog) {

    public RedisLook {
        keys = List.copyOf(keys);
        streams = List.copyOf(streams);
        bullQueues = List.copyOf(bullQueues);
    }

    /// Who listens.
    ///
    /// @param channels the watched ones and those that have subscribers, at most 200 of these
    /// @param more further channels with subscribers
    /// @param patterns that are subscribed to
    public record PubSub(List<Channel> channels, long more, long patterns) {
        public PubSub {
            channels = List.copyOf(channels);
        }
    }

    /// A channel and its subscribers by name.
    public record Channel(String name, long subscribers) {}
}
