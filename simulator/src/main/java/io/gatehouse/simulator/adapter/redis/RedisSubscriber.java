package io.gatehouse.simulator.adapter.redis;

import io.gatehouse.port.BrokerException;
import io.gatehouse.simulator.pipeline.Loop;
import io.gatehouse.simulator.pipeline.TicketConsumer;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Subscribed to a channel: hears every request that is published meanwhile, as every other worker does, and
/// cannot be told to wait. There is nothing to settle.
final class RedisSubscriber implements TicketConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(RedisSubscriber.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final String name;
    private final RedisLink link;
    private final String channel;
    private final Object lock = new Object();
    private Optional<Receiver> receiver = Optional.empty();
    private Optional<Loop> loop = Optional.empty();
    private volatile @Nullable StatefulRedisPubSubConnection<String, String> connection;
    private boolean ended;

    RedisSubscriber(String name, RedisLink link, String channel) {
        this.name = name;
        this.link = link;
        this.channel = channel;
    }

    /// Blocks until it is subscribed: what is published before is never heard. While Redis is away it is tried again
    /// in the background.
    @Override
    public void start(Receiver told) {
        receiver = Optional.of(told);
        try {
            subscribe();
        } catch (BrokerException e) {
            LOG.warn("{} is not subscribed yet: {}", name, e.getMessage());
        }
        loop = Optional.of(Loop.start("redis-" + name, () -> {
            subscribe();
            Thread.sleep(LOOK_EVERY);
        }));
    }

    // Once subscribed, the connection subscribes again by itself whenever it was interrupted.
    private void subscribe() {
        if (connection != null) {
            return;
        }
        var opened = link.subscriber();
        opened.addListener(new Listener());
        try {
            opened.async().subscribe(channel).toCompletableFuture().join();
            connection = opened;
        } catch (CompletionException e) {
            var _ = opened.closeAsync();
            throw RedisFailures.translate(e);
        }
    }

    @Override
    public void stopTaking() {
        var present = connection;
        if (present != null) {
            var _ = present.async().unsubscribe(channel);
        }
    }

    private void heard(String body) {
        synchronized (lock) {
            if (!ended) {
                receiver.ifPresent(told -> told.delivered(new Heard(body)));
            }
        }
    }

    @Override
    public void kill() {
        close();
    }

    /// What the worker still holds is gone: nobody could take it back.
    @Override
    public void close() {
        synchronized (lock) {
            if (ended) {
                return;
            }
            ended = true;
            receiver.ifPresent(Receiver::connectionLost);
        }
        loop.ifPresent(Loop::close);
        var present = connection;
        if (present != null) {
            var _ = present.closeAsync();
        }
    }

    private final class Listener extends RedisPubSubAdapter<String, String> {
        @Override
        public void message(String from, String body) {
            heard(body);
        }
    }

    private final class Heard implements Delivery {
        private final String body;

        private Heard(String body) {
            this.body = body;
        }

        @Override
        public byte[] body() {
            return body.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void ack() {
            // Redis forgot it as it was published.
        }

        @Override
        public void reject() {
            // There are no dead letters.
        }

        /// Keeps it for another try.
        @Override
        public void requeue() {
            heard(body);
        }
    }
}
