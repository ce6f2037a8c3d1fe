package io.gatehouse.bench;

import io.gatehouse.adapter.rabbitmq.AmqpReplayLinks;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.replay.ReplayCounts;
import io.gatehouse.replay.ReplayEngine;
import io.gatehouse.replay.ReplayPlan;
import io.gatehouse.replay.ReplayWatch;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Replaying 100,000 persistent dead letters of 256 bytes to where they came from, beside the broker's own Shovel
/// (on-confirm, prefetch 1000) which moves the same messages to the same queue.
final class ReplayBench implements Benchmark {

    private static final Bar BAR = Bar.atLeast(1.2);
    private static final int MESSAGES = 100_000;

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public List<BenchResult> run(Consumer<String> progress) throws Exception {
        try (var lab = BenchLab.open(progress);
                var queues = new ReplayQueues(lab.endpoints())) {
            var engine = new ReplayEngine(new AmqpReplayLinks(endpoint(lab.endpoints()), new SystemSecrets()));
            var rounds = new Rounds(Rounds.USUAL_COUNT, "messages/s", progress);
            return List.of(rounds.compare(name(), BAR, () -> ours(engine, queues), () -> peer(queues)));
        }
    }

    private static Endpoints.RabbitMq endpoint(LabEndpoints lab) {
        var login = new Endpoints.Login(lab.rabbitUser(), new SecretRef.Typed(lab.rabbitPassword()));
        return new Endpoints.RabbitMq(lab.amqpHost(), lab.amqpPort(), lab.managementPort(), "/", login, false);
    }

    private static double ours(ReplayEngine engine, ReplayQueues queues) throws Exception {
        queues.fill(MESSAGES);
        var plan = new ReplayPlan(
                ReplayPlan.newId(),
                new QueueName(ReplayQueues.SOURCE),
                MESSAGES,
                Optional.empty(),
                ReplayPlan.Rules.DEFAULT);
        var start = System.nanoTime();
        engine.replay(plan, new Unwatched());
        return perSecond(start, queues);
    }

    private static double peer(ReplayQueues queues) throws Exception {
        queues.fill(MESSAGES);
        var start = System.nanoTime();
        queues.shovel();
        try {
            queues.awaitTarget(MESSAGES);
            return perSecond(start, queues);
        } finally {
            queues.stopShovel();
        }
    }

    private static double perSecond(long start, ReplayQueues queues) throws Exception {
        var seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
        if (queues.arrived() < MESSAGES) {
            throw new IllegalStateException("only " + queues.arrived() + " of " + MESSAGES + " arrived");
        }
        return MESSAGES / seconds;
    }

    /// Watches nothing and never stops.
    private record Unwatched() implements ReplayWatch {

        @Override
        public void counted(ReplayCounts counts) {}

        @Override
        public boolean stopRequested() {
            return false;
        }

        @Override
        public void paused(String why) {}

        @Override
        public void reconnecting(String why) {}

        @Override
        public void resumed() {}
    }
}
