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
/// way, which is given the same commands: entering is one `ZADD NX`, letting somebody in is seven, from the line's
/// `ZPOPMIN` to their leaving.
final class RedisBench implements Benchmark {

    private static final Bar BAR = Bar.atLeast(1.0);
    private static final String PEOPLE = "300000";
    private static final String USER = "user-bench-__rand_int__";
    private static final Pattern OURS = Pattern.compile("people per second: ([0-9.E]+)");
    private static final Pattern PEER = Pattern.compile("(?m)^\"[^\"]*\",\"([0-9.]+)\"");
    private static final List<List<String>> ENTER = List.of(List.of("ZADD", "room", "NX", "__rand_int__", USER));
    private static final List<List<String>> ADMIT = List.of(
            List.of("ZPOPMIN", "room"),
            List.of("SADD", "active", USER),
            List.of("HSET", "expiry", USER, "1790000000000"),
            List.of("SADD", "processing", USER),
            List.of("SREM", "processing", USER),
            List.of("SREM", "active", USER),
            List.of("HDEL", "expiry", USER));

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
                    "redis enter", BAR, () -> ours(lab.endpoints(), "enter"), () -> peer(lab.endpoints(), ENTER)));
            results.add(rounds.compare(
                    "redis admission",
                    BAR,
                    () -> ours(lab.endpoints(), "admission"),
                    () -> peer(lab.endpoints(), ADMIT)));
            return results;
        }
    }

    private static double ours(LabEndpoints lab, String stage) throws IOException, InterruptedException {
        empty(lab);
        return OtherJvm.measure(RedisRun.class, OURS, Integer.toString(lab.redisPort()), stage, PEOPLE);
    }

    /// People per second when each of these commands is carried out once for each of them.
    private static double peer(LabEndpoints lab, List<List<String>> commands) throws IOException, InterruptedException {
        empty(lab);
        if (commands.size() > 1) {
            // Somebody to be let in.
            commandsPerSecond(lab, ENTER.getFirst());
        }
        double secondsEach = 0;
        for (var command : commands) {
            secondsEach += 1 / commandsPerSecond(lab, command);
        }
        return 1 / secondsEach;
    }

    private static double commandsPerSecond(LabEndpoints lab, List<String> asked)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("redis-benchmark", "-h", lab.redisHost()));
        command.addAll(List.of("-p", Integer.toString(lab.redisPort()), "-c", "1", "-P", "16"));
        command.addAll(List.of("-n", PEOPLE, "-r", PEOPLE, "--csv"));
        command.addAll(asked);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        var found = PEER.matcher(printed);
        if (exit != 0 || !found.find()) {
            throw new IOException("redis-benchmark ended with " + exit + ": " + printed);
        }
        return Double.parseDouble(found.group(1));
    }

    private static void empty(LabEndpoints lab) {
        var client = RedisClient.create("redis://" + lab.redisHost() + ":" + lab.redisPort());
        try (client;
                var connection = client.connect()) {
            connection.sync().flushall();
        }
    }
}
