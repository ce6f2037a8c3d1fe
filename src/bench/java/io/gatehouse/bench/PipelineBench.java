package io.gatehouse.bench;

import io.gatehouse.simulator.lab.LabEndpoints;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The whole pipeline at more than a thousand tickets per second, as its documented load test asks for with a thousand
/// people inside, beside its slowest stage alone: workers whose service takes its time. What is lost in between is what
/// the other five stages take away on the same two processors.
final class PipelineBench implements Benchmark {

    private static final Bar BAR = Bar.atLeast(0.7);
    private static final String WORKERS = "16";
    private static final String WORK_MILLIS = "12";
    private static final String PEOPLE = "20000";
    private static final Pattern RATE = Pattern.compile("tickets per second: ([0-9.E]+)");

    @Override
    public String name() {
        return "pipeline";
    }

    @Override
    public List<BenchResult> run(Consumer<String> progress) throws Exception {
        try (var lab = BenchLab.open(progress)) {
            var rounds = new Rounds(Rounds.USUAL_COUNT, "tickets/s", progress);
            return List.of(rounds.compare(
                    "pipeline", BAR, () -> measure(lab.endpoints(), "whole"), () -> measure(lab.endpoints(), "work")));
        }
    }

    private static double measure(LabEndpoints lab, String what) throws IOException, InterruptedException {
        return OtherJvm.measure(
                PipelineRun.class,
                RATE,
                Integer.toString(lab.redisPort()),
                Integer.toString(lab.amqpPort()),
                Integer.toString(lab.kafkaPort()),
                what,
                WORKERS,
                WORK_MILLIS,
                PEOPLE);
    }
}
