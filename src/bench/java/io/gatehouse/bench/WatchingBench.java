package io.gatehouse.bench;

import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.app.wiring.LabProfile;
import io.gatehouse.app.wiring.Watch;
import io.gatehouse.domain.Pace;
import io.gatehouse.domain.Profile;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The rate at which PerfTest publishes and consumes while the console polls all three brokers at its default
/// interval, beside the same without it.
///
/// One PerfTest runs through all rounds, so that what its own start costs is in none of them. Before the rate counts,
/// a console has been open for some seconds, as it has on a desk: what opening one costs is not the cost of watching.
final class WatchingBench implements Benchmark {

    private static final Bar BAR = Bar.atLeast(0.97);
    private static final int ROUNDS = 9;
    private static final Duration SETTLING = Duration.ofSeconds(10);
    private static final Duration COUNTED = Duration.ofSeconds(15);

    @Override
    public String name() {
        return "watching";
    }

    @Override
    public List<BenchResult> run(Consumer<String> progress) throws Exception {
        try (var lab = BenchLab.open(progress);
                var load = SteadyLoad.start(lab.endpoints())) {
            load.rate(SETTLING);
            var rounds = new Rounds(ROUNDS, "messages/s", progress);
            return List.of(rounds.compare(name(), BAR, () -> watched(lab.endpoints(), load), () -> settled(load)));
        }
    }

    private static double watched(LabEndpoints lab, SteadyLoad load) throws IOException, InterruptedException {
        try (var watch =
                new Watch(atDefaultPace(LabProfile.of("bench", lab)), new SystemSecrets(), Clock.systemUTC())) {
            while (watch.latest().sources().size() < 3) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            return settled(load);
        }
    }

    private static double settled(SteadyLoad load) throws IOException, InterruptedException {
        load.rate(SETTLING);
        return load.rate(COUNTED);
    }

    /// A lab's own profile polls more often than others do.
    static Profile atDefaultPace(Profile lab) {
        return lab.withPace(Pace.DEFAULT);
    }
}
