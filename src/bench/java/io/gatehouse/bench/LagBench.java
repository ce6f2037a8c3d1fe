package io.gatehouse.bench;

import io.gatehouse.adapter.kafka.KafkaSource;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.KafkaGroup;
import io.gatehouse.domain.KafkaSurvey;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.tools.consumer.group.ConsumerGroupCommand;

/// The lag of 10,000 partitions × 100 groups: one sweep of the console beside `kafka-consumer-groups --describe
/// --all-groups`. Both run in this JVM, warm, each time with a new connection; what the tool prints goes nowhere. Ours
/// reads more: topics with their health, settings, members.
///
/// `-Dgatehouse.bench.lag=TOPICSxPARTITIONSxGROUPS` makes the cluster smaller where a machine has too few file handles
/// or too little memory.
final class LagBench implements Benchmark {

    private static final Bar BAR = Bar.atMost(0.5);
    private static final String FULL = "100x100x100";
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "lag";
    }

    @Override
    public List<BenchResult> run(Consumer<String> progress) throws Exception {
        System.setProperty("gatehouse.lab.kafkaOptions", "-Xmx3g");
        var cluster = cluster(System.getProperty("gatehouse.bench.lag", FULL));
        try (var lab = BenchLab.open(progress)) {
            var bootstrap = lab.endpoints().kafkaBootstrap();
            cluster.fill(bootstrap, progress);
            var rounds = new Rounds(Rounds.USUAL_COUNT, "ms", progress);
            return List.of(rounds.compare("lag", BAR, () -> ours(bootstrap, cluster), () -> peer(bootstrap, cluster)));
        }
    }

    private static LagCluster cluster(String size) {
        var parts = size.split("x", 3);
        return new LagCluster(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    private static double ours(String bootstrap, LagCluster cluster) {
        var start = System.nanoTime();
        try (var source = new KafkaSource(
                new Endpoints.Kafka(bootstrap, false), (_, _) -> Optional.empty(), TIMEOUT, Clock.systemUTC())) {
            var survey = source.tick().survey().toCompletableFuture().join();
            var millis = millisSince(start);
            check(survey, cluster);
            return millis;
        }
    }

    private static void check(KafkaSurvey survey, LagCluster cluster) {
        var complete = survey.groups().stream()
                .filter(group -> isComplete(group, cluster))
                .count();
        if (complete != cluster.groups()) {
            throw new IllegalStateException("only " + complete + " groups with their whole lag");
        }
    }

    private static boolean isComplete(KafkaGroup group, LagCluster cluster) {
        return group.lag().partitions().size() == cluster.partitions()
                && group.lag().missing() == 0
                && group.lag().totalEvents() == cluster.lagEvents();
    }

    private static double peer(String bootstrap, LagCluster cluster) {
        var screen = System.out;
        var errors = System.err;
        var lines = new LineCount();
        System.setOut(new PrintStream(lines, false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        var start = System.nanoTime();
        try {
            ConsumerGroupCommand.main(new String[] {
                "--bootstrap-server",
                bootstrap,
                "--describe",
                "--all-groups",
                "--timeout",
                Long.toString(TIMEOUT.toMillis())
            });
        } finally {
            System.out.flush();
            System.setOut(screen);
            System.setErr(errors);
        }
        var millis = millisSince(start);
        if (lines.count < (long) cluster.partitions() * cluster.groups()) {
            throw new IllegalStateException("the tool printed " + lines.count + " lines only");
        }
        return millis;
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    /// Counts what is printed and drops it.
    private static final class LineCount extends OutputStream {

        private long count;

        @Override
        public void write(int letter) {
            if (letter == '\n') {
                count++;
            }
        }

        @Override
        public void write(byte[] letters, int from, int length) throws IOException {
            for (var i = from; i < from + length; i++) {
                write(letters[i]);
            }
        }
    }
}
