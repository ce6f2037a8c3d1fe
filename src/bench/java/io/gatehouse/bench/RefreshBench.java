package io.gatehouse.bench;

import io.gatehouse.adapter.rabbitmq.RabbitSource;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.app.wiring.LabProfile;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Refreshing the counts of ten thousand queues, half of which change from round to round, beside a plain
/// `GET /api/queues`: the time it takes and the bytes on the wire.
final class RefreshBench implements Benchmark {

    private static final Bar TIME = Bar.atMost(0.05);
    private static final Bar BYTES = Bar.atMost(0.10);
    private static final int QUEUES = Integer.getInteger("gatehouse.bench.queues", 10_000);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration COUNTED = Duration.ofSeconds(3);

    @Override
    public String name() {
        return "refresh";
    }

    @Override
    public List<BenchResult> run(Consumer<String> progress) throws Exception {
        try (var lab = BenchLab.open(progress)) {
            progress.accept("declaring " + QUEUES + " queues");
            var rabbit = LabProfile.of("bench", lab.endpoints())
                    .endpoints()
                    .rabbitMq()
                    .orElseThrow();
            try (var queues = ManyQueues.declare(lab.endpoints(), QUEUES);
                    var source = new RabbitSource(rabbit, new SystemSecrets(), PATIENCE)) {
                return List.of(time(queues, source, progress), bytes(queues, source, progress));
            }
        }
    }

    private static BenchResult time(ManyQueues queues, RabbitSource source, Consumer<String> progress)
            throws Exception {
        return new Rounds(Rounds.USUAL_COUNT, "ms", progress)
                .compare(
                        "refresh time",
                        TIME,
                        () -> {
                            queues.change();
                            TimeUnit.MILLISECONDS.sleep(COUNTED.toMillis());
                            return millis(() -> refresh(source));
                        },
                        () -> millis(queues::plain));
    }

    private static BenchResult bytes(ManyQueues queues, RabbitSource source, Consumer<String> progress)
            throws Exception {
        return new Rounds(2, "kB", progress)
                .compare(
                        "refresh bytes",
                        BYTES,
                        () -> {
                            queues.change();
                            TimeUnit.MILLISECONDS.sleep(COUNTED.toMillis());
                            var before = source.cost();
                            refresh(source);
                            return source.cost().since(before).bytes() / 1_000.0;
                        },
                        () -> queues.plain() / 1_000.0);
    }

    private static int refresh(RabbitSource source) {
        var counts = source.tick().queueCounts().toCompletableFuture().join();
        if (counts.size() < QUEUES) {
            throw new IllegalStateException("only " + counts.size() + " queues were counted");
        }
        return counts.size();
    }

    private static double millis(Callable<Integer> work) throws Exception {
        var start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e6;
    }
}
