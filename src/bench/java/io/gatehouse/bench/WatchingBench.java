package io.gatehouse.bench;

import com.rabbitmq.perf.PerfTest;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.app.wiring.LabProfile;
import io.gatehouse.app.wiring.Watch;
import io.gatehouse.domain.Pace;
import io.gatehouse.domain.Profile;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The rate at which PerfTest publishes and consumes while the console polls all three brokers at its default
/// interval, beside the same without it.
final class WatchingBench implements Benchmark {

    private static final Bar BAR = Bar.atLeast(0.97);
    private static final String SECONDS = "12";
    private static final Pattern RATE = Pattern.compile("receiving rate avg: ([0-9]+) msg/s");

    @Override
    public String name() {
        return "watching";
    }

    @Override
    public List<BenchResult> run(Consumer<String> progress) throws Exception {
        try (var lab = BenchLab.open(progress)) {
            var rounds = new Rounds(Rounds.USUAL_COUNT, "messages/s", progress);
            return List.of(
                    rounds.compare(name(), BAR, () -> watched(lab.endpoints()), () -> perfTest(lab.endpoints())));
        }
    }

    private static double watched(LabEndpoints lab) throws IOException, InterruptedException {
        try (var watch =
                new Watch(atDefaultPace(LabProfile.of("bench", lab)), new SystemSecrets(), Clock.systemUTC())) {
            while (watch.latest().sources().size() < 3) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            return perfTest(lab);
        }
    }

    /// A lab's own profile polls more often than others do.
    static Profile atDefaultPace(Profile lab) {
        return lab.withPace(Pace.DEFAULT);
    }

    private static double perfTest(LabEndpoints lab) throws IOException, InterruptedException {
        return OtherJvm.measure(
                PerfTest.class,
                RATE,
                "--uri",
                "amqp://" + lab.rabbitUser() + ":" + lab.rabbitPassword() + "@" + lab.amqpHost() + ":" + lab.amqpPort(),
                "--producers",
                "1",
                "--consumers",
                "1",
                "--queue",
                "bench.watching",
                "--auto-delete",
                "true",
                "--flag",
                "persistent",
                "--size",
                "256",
                "--confirm",
                "500",
                "--qos",
                "500",
                "--time",
                SECONDS);
    }
}
