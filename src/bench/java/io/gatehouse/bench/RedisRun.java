package io.gatehouse.bench;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.simulator.Brokers;
import io.gatehouse.simulator.adapter.redis.RedisWaitingRoom;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.pipeline.Strategy;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;

/// Sends people through one stage of the simulator's waiting room and prints how many per second came through.
final class RedisRun {

    private static final int ACTIVE_LIMIT = 100;
    private static final int UNDER_WAY = 512;

    private final RedisWaitingRoom room;
    private final Semaphore window = new Semaphore(UNDER_WAY);

    private RedisRun(RedisWaitingRoom room) {
        this.room = room;
    }

    /// Arguments: Redis' port, `enter` or `admission`, people.
    public static void main(String[] args) throws InterruptedException {
        var brokers = Brokers.of(
                new LabEndpoints("127.0.0.1", Integer.parseInt(args[0]), 1, 1, 1, 1), PipelineNames.DOCUMENTED);
        int people = Integer.parseInt(args[2]);
        try (var room = new RedisWaitingRoom(
                brokers.endpoints().redis().orElseThrow(),
                brokers.names().redis(),
                brokers.secrets(),
                Strategy.CONFIRM_THEN_REMOVE)) {
            var run = new RedisRun(room);
            // Once to let the JVM compile: what it is compared with has been compiled long ago.
            run.enter(people, "warm");
            run.admit(people);
            double enteringSeconds = run.enter(people, "user");
            double seconds = args[1].equals("enter") ? enteringSeconds : run.admit(people);
            System.out.println("people per second: " + people / seconds);
        }
    }

    private double enter(int people, String name) throws InterruptedException {
        var noon = Instant.now();
        long startNanos = System.nanoTime();
        for (int i = 0; i < people; i++) {
            window.acquire();
            var _ = room.enter(name + "-bench-" + i, noon.plusMillis(i)).whenComplete((_, _) -> window.release());
        }
        return awaitAll(startNanos);
    }

    /// Everything that the simulator asks of Redis for somebody who is let in: the admission itself, that the broker
    /// has their request, that they leave.
    private double admit(int people) throws InterruptedException {
        long startNanos = System.nanoTime();
        for (int done = 0; done < people; ) {
            var until = Instant.now().plus(Duration.ofMinutes(5));
            for (String user :
                    room.admit(ACTIVE_LIMIT, until).toCompletableFuture().join()) {
                window.acquire(2);
                var _ = room.published(user).whenComplete((_, _) -> window.release());
                var _ = room.leave(user).whenComplete((_, _) -> window.release());
                done++;
            }
        }
        return awaitAll(startNanos);
    }

    private double awaitAll(long startNanos) throws InterruptedException {
        window.acquire(UNDER_WAY);
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        window.release(UNDER_WAY);
        return seconds;
    }
}
