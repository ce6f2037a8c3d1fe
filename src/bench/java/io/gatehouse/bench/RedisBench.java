package io.gatehouse.bench;

import io.gatehouse.simulator.lab.LabEndpoints;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The simulator's first two stages beside Redis' own `redis-benchmark` with one connection and sixteen commands under
/// way: entering beside `ZADD`, being let in beside `ZPOPMIN`.
final class RedisBench implements Benchmark {

    private static final Bar BAR = Bar.atLeast(1.0);
    private static final String PEOPLE = "300000";
    private static final Pattern OURS = Pattern.compile("people per second: ([0-9.E]+)");
    private static final Pattern PEER = Pattern.compile("(?m)^\"(?:ZADD|ZPOPMIN)[^\"]*\",\"([0-9.]+)\"");

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public List<BenchResult> run(Consumer<String> progress) throws Exception {
        try (var lab = BenchLab.open(progress)) {
            var rounds = new Rounds(Rounds.USUAL_COUNT, "people/s", progress);
            var results = new ArrayList<BenchResult>();
            results.add(rounds.compare(
                    "redis enter", BAR, () -> ours(lab.endpoints(), "enter"), () -> peer(lab.endpoints(), "zadd")));
            results.add(rounds.compare(
                    "redis admission",
                    BAR,
                    () -> ours(lab.endpoints(), "admission"),
                    () -> peer(lab.endpoints(), "zpopmin")));
            return results;
        }
    }

    private static double ours(LabEndpoints lab, String stage) throws IOException, InterruptedException {
        empty(lab);
        return OtherJvm.measure(RedisRun.class, OURS, Integer.toString(lab.redisPort()), stage, PEOPLE);
    }

    /// `ZPOPMIN` takes out what `ZADD` put in just before: the last line is the one that counts.
    private static double peer(LabEndpoints lab, String test) throws IOException, InterruptedException {
        empty(lab);
        var process = new ProcessBuilder(
                        "redis-benchmark",
                        "-h",
                        lab.redisHost(),
                        "-p",
                        Integer.toString(lab.redisPort()),
                        "-c",
                        "1",
                        "-P",
                        "16",
                        "-n",
                        PEOPLE,
                        "-r",
                        PEOPLE,
                        "-t",
                        test.equals("zadd") ? test : "zadd,zpopmin",
                        "--csv")
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        double perSecond = Double.NaN;
        var found = PEER.matcher(printed);
        while (found.find()) {
            perSecond = Double.parseDouble(found.group(1));
        }
        if (exit != 0 || Double.isNaN(perSecond)) {
            throw new IOException("redis-benchmark ended with " + exit + ": " + printed);
        }
        return perSecond;
    }

    private static void empty(LabEndpoints lab) {
        var client = RedisClient.create("redis://" + lab.redisHost() + ":" + lab.redisPort());
        try (client;
                var connection = client.connect()) {
            connection.sync().flushall();
        }
    }
}
