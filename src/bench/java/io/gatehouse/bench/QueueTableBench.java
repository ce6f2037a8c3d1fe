package io.gatehouse.bench;

import io.gatehouse.simulator.lab.LabEndpoints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The console with the list of ten thousand queues open, half of which change every second, beside a Kafka with
/// 2,000 partitions read by 50 groups and a stream of 100,000 entries, drawn in software: how long a keystroke in the
/// filter and a scroll take, its memory and its processor time, beside what each may be.
final class QueueTableBench implements Benchmark {

    private static final Bar WITHIN = Bar.atMost(1);
    private static final int QUEUES = Integer.getInteger("gatehouse.bench.queues", 10_000);
    private static final LagCluster KAFKA = new LagCluster(20, 100, 50);
    private static final int STREAM_ENTRIES = 100_000;
    private static final Pattern FIGURE = Pattern.compile("figure ([a-z]+) ([0-9.]+) of ([0-9.]+) (\\S+)");

    @Override
    public String name() {
        return "queuetable";
    }

    @Override
    public List<BenchResult> run(Consumer<String> progress) throws Exception {
        try (var lab = BenchLab.open(progress)) {
            KAFKA.fill(lab.endpoints().kafkaBootstrap(), progress);
            progress.accept("adding " + STREAM_ENTRIES + " entries to a stream");
            LongStream.fill(lab.endpoints(), STREAM_ENTRIES);
            progress.accept("declaring " + QUEUES + " queues");
            try (var queues = ManyQueues.declare(lab.endpoints(), QUEUES)) {
                var changing = Thread.ofPlatform().daemon().start(() -> changeEverySecond(queues));
                try {
                    return console(lab.endpoints(), progress);
                } finally {
                    changing.interrupt();
                    changing.join();
                }
            }
        }
    }

    private static void changeEverySecond(ManyQueues queues) {
        try {
            while (true) {
                queues.change();
                Thread.sleep(500);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            System.err.println("the queues no longer change: " + e);
        }
    }

    private static List<BenchResult> console(LabEndpoints lab, Consumer<String> progress)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(command(lab))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<BenchResult> results = new ArrayList<>();
        for (var line : new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            progress.accept(line);
            var figure = FIGURE.matcher(line);
            if (figure.matches()) {
                var round = new BenchResult.Round(
                        Double.parseDouble(figure.group(2)), Double.parseDouble(figure.group(3)), figure.group(4));
                results.add(BenchResult.of("queuetable " + figure.group(1), WITHIN, List.of(round)));
            }
        }
        if (process.waitFor() != 0 || results.isEmpty()) {
            throw new IOException("the console ended with " + process.exitValue());
        }
        return results;
    }

    /// A Java of the console's own, with no more memory than it may use.
    private static List<String> command(LabEndpoints lab) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx400m"));
        var modules = System.getProperty("jdk.module.path");
        if (modules != null) {
            command.addAll(List.of("--module-path", modules, "--add-modules", "javafx.controls,javafx.fxml"));
        }
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                QueueTableRun.class.getName(),
                lab.amqpHost(),
                Integer.toString(lab.redisPort()),
                Integer.toString(lab.amqpPort()),
                Integer.toString(lab.managementPort()),
                Integer.toString(lab.prometheusPort()),
                Integer.toString(lab.kafkaPort()),
                Integer.toString(QUEUES)));
        return command;
    }
}
