package io.gatehouse.simulator.adapter.redis;

import io.gatehouse.simulator.adapter.redis.RedisIntake.Taken;
import io.gatehouse.simulator.pipeline.Loop;
import io.gatehouse.simulator.pipeline.TicketConsumer;
import io.gatehouse.simulator.pipeline.TicketOffice.Ticket;
import io.gatehouse.simulator.pipeline.TicketRequest;
import io.lettuce.core.api.StatefulRedisConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches requests for one worker over a connection of its own while it holds fewer than it may, and gives Redis a
/// sign of life every second.
final class RedisConsumer implements TicketConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(RedisConsumer.class);
    private static final long BEAT_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long LOOK_WHILE_FULL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final Duration GIVE_BACK = Duration.ofSeconds(2);

    private final String name;
    private final RedisLink link;
    private final RedisIntake intake;
    private final int prefetch;
    private final Runnable onEnd;
    // Held by the loop for one round, so that an orderly end comes between two.
    private final Object round = new Object();
    private final Object lock = new Object();
    private final Set<Taken> held = new HashSet<>();
    private Optional<Receiver> receiver = Optional.empty();
    private Optional<Loop> loop = Optional.empty();
    private volatile @Nullable StatefulRedisConnection<String, String> connection;
    private volatile boolean closing;
    private volatile boolean resting;
    private volatile boolean unsure;
    private boolean ended;
    private long beatNanos = System.nanoTime() - BEAT_NANOS;

    /// A consumer that does nothing until it is started.
    ///
    /// @param onEnd run once, when it takes and settles nothing any more
    RedisConsumer(String name, RedisLink link, RedisIntake intake, int prefetch, Runnable onEnd) {
        this.name = name;
        this.link = link;
        this.intake = intake;
        this.prefetch = prefetch;
        this.onEnd = onEnd;
    }

    @Override
    public void start(Receiver told) {
        receiver = Optional.of(told);
        loop = Optional.of(Loop.start("redis-" + name, this::step));
    }

    @Override
    public void stopTaking() {
        resting = true;
    }

    private void step() throws InterruptedException {
        synchronized (round) {
            if (closing) {
                return;
            }
            try {
                fetch(connected());
            } catch (RuntimeException e) {
                unsure = true;
                throw e;
            }
        }
    }

    private StatefulRedisConnection<String, String> connected() {
        var present = connection;
        if (present == null) {
            present = link.another();
            connection = present;
        }
        return present;
    }

    private void fetch(StatefulRedisConnection<String, String> own) throws InterruptedException {
        if (unsure) {
            Set<Taken> known;
            synchronized (lock) {
                known = Set.copyOf(held);
            }
            unsure = false;
            on(intake.mine()).stream().filter(taken -> !known.contains(taken)).forEach(this::hand);
        }
        int free = free();
        if (System.nanoTime() - beatNanos >= BEAT_NANOS) {
            beatNanos = System.nanoTime();
            on(intake.beat(free)).forEach(this::hand);
            free = free();
        }
        if (free > 0) {
            on(intake.take(own.async(), free)).forEach(this::hand);
        } else {
            awaitFree();
        }
    }

    private int free() {
        synchronized (lock) {
            return resting ? 0 : Math.max(0, prefetch - held.size());
        }
    }

    private void awaitFree() throws InterruptedException {
        synchronized (lock) {
            long until = System.nanoTime() + LOOK_WHILE_FULL_NANOS;
            while ((resting || held.size() >= prefetch) && System.nanoTime() < until) {
                lock.wait(1 + LOOK_WHILE_FULL_NANOS / 1_000_000);
            }
        }
    }

    private void hand(Taken taken) {
        synchronized (lock) {
            if (!ended && held.add(taken)) {
                receiver.ifPresent(told -> told.delivered(new HandedOut(taken)));
            }
        }
    }

    private static <T> T on(CompletionStage<T> answer) throws InterruptedException {
        try {
            return answer.toCompletableFuture().get();
        } catch (ExecutionException e) {
            throw RedisFailures.translate(e);
        }
    }

    /// Settles nothing any more; what Redis has handed out meanwhile has arrived nowhere.
    @Override
    public void kill() {
        end();
    }

    /// Gives back what the worker holds.
    @Override
    public void close() {
        closing = true;
        synchronized (round) {
            List<Taken> back;
            synchronized (lock) {
                back = List.copyOf(held);
            }
            back.forEach(this::giveBack);
        }
        end();
    }

    private void giveBack(Taken taken) {
        try {
            intake.requeue(taken).toCompletableFuture().get(GIVE_BACK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("{} could not give a request back: {}", name, e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        synchronized (lock) {
            if (ended) {
                return;
            }
            ended = true;
            held.clear();
            receiver.ifPresent(Receiver::connectionLost);
        }
        onEnd.run();
        closing = true;
        var present = connection;
        if (present != null) {
            var _ = present.closeAsync();
        }
        loop.ifPresent(Loop::close);
        var late = connection;
        if (late != null) {
            var _ = late.closeAsync();
        }
    }

    private final class HandedOut implements Delivery {
        private final Taken taken;

        private HandedOut(Taken taken) {
            this.taken = taken;
        }

        @Override
        public byte[] body() {
            return taken.body().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Optional<Ticket> conclude(TicketRequest request) throws InterruptedException {
            if (!stillHeld()) {
                throw new InterruptedException("the worker is gone");
            }
            return on(intake.conclude(taken, request.eventId() + "/" + request.userId()));
        }

        @Override
        public void ack() {
            settle(intake::ack);
        }

        @Override
        public void reject() {
            settle(intake::reject);
        }

        @Override
        public void requeue() {
            settle(intake::requeue);
        }

        private boolean stillHeld() {
            synchronized (lock) {
                return !ended && held.contains(taken);
            }
        }

        private void settle(Function<Taken, CompletionStage<?>> how) {
            if (stillHeld()) {
                var _ = how.apply(taken).whenComplete((_, failure) -> settled(failure));
            }
        }

        private void settled(@Nullable Throwable failure) {
            if (failure != null) {
                LOG.debug("{}: not settled, so it may come again: {}", name, failure.getMessage());
                unsure = true;
            }
            synchronized (lock) {
                held.remove(taken);
                lock.notifyAll();
            }
        }
    }
}
