package io.gatehouse.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.WatchedKeys;
import io.gatehouse.poll.LatestReadings;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every number of Redis against `redis-cli`, one interval after a foreign producer (`redis-benchmark`) has stopped.
@ExtendWith(LabExtension.class)
class RedisAgreementTest {

    private static final String LINE = "agree:line";
    private static final String STREAM = "agree:stream";
    private static final String LIST = "agree:list";
    private static final String BULL = "agree:mail";
    /// One interval, and what the way of an answer takes on a loaded machine.
    private static final Duration ONE_INTERVAL = Duration.ofSeconds(2);

    private final LabEndpoints lab;

    RedisAgreementTest(LabEndpoints lab) {
        this.lab = lab;
    }

    @AfterEach
    void clean() throws Exception {
        cli("DEL", LINE, STREAM, LIST, BULL + ":wait", BULL + ":failed");
    }

    @Test
    void numbersAgreeWithRedisOwnCommandLineWithinOneInterval() throws Exception {
        clean();
        try (var watch = new Watch(profile(), new SystemSecrets(), Clock.systemUTC())) {
            benchmark("ZADD", LINE, "1", "user:__rand_int__");
            benchmark("XADD", STREAM, "*", "user", "u");
            cli("XGROUP", "CREATE", STREAM, "mailers", "0");
            cli("XREADGROUP", "GROUP", "mailers", "anna", "COUNT", "700", "STREAMS", STREAM, ">");
            benchmark("RPUSH", LIST, "mail");
            benchmark("RPUSH", BULL + ":wait", "1");
            cli("ZADD", BULL + ":failed", "1", "a", "2", "b");

            var expected = Map.of(
                    new MetricKey("waiting-room", LINE), number("ZCARD", LINE),
                    new MetricKey("stream-length", STREAM), number("XLEN", STREAM),
                    new MetricKey("stream-pending", STREAM + "/mailers"), 700L,
                    new MetricKey("stream-lag", STREAM + "/mailers"), number("XLEN", STREAM) - 700,
                    new MetricKey("list-length", LIST), number("LLEN", LIST),
                    new MetricKey("bull-waiting", BULL), number("LLEN", BULL + ":wait"),
                    new MetricKey("bull-failed", BULL), 2L);

            await().atMost(ONE_INTERVAL)
                    .untilAsserted(() -> expected.forEach((key, number) -> assertThat(value(watch.latest(), key))
                            .as(key.toString())
                            .isEqualTo(number.doubleValue())));
            assertThat(value(watch.latest(), new MetricKey("stream-oldest-idle", STREAM + "/mailers")))
                    .isBetween(0.0, 60.0);
            assertThat(value(watch.latest(), new MetricKey("redis-evictions", "redis")))
                    .isZero();
            assertThat(value(watch.latest(), new MetricKey("redis-clients", "redis")))
                    .isPositive();
        }
    }

    private Profile profile() {
        var of = LabProfile.of("lab", lab);
        var watched = new WatchedKeys(List.of(STREAM), List.of(LIST), List.of(), List.of(), List.of(BULL));
        return of.withNames(new PipelineNames(
                new PipelineNames.Redis(LINE, "agree:active", watched),
                of.names().rabbitMq(),
                of.names().kafka()));
    }

    private static double value(LatestReadings latest, MetricKey key) {
        return latest.reading(key)
                .map(reading -> reading instanceof Reading.Measured measured ? measured.value() : Double.NaN)
                .orElse(Double.NaN);
    }

    private void benchmark(String... command) throws Exception {
        var words = new ArrayList<>(List.of("redis-benchmark", "-p", port(), "-n", "2000", "-r", "100000", "-q"));
        words.addAll(List.of(command));
        run(words);
    }

    private long number(String... command) throws Exception {
        return Long.parseLong(cli(command));
    }

    private String cli(String... command) throws Exception {
        var words = new ArrayList<>(List.of("redis-cli", "-p", port()));
        words.addAll(List.of(command));
        return run(words);
    }

    private String port() {
        return String.valueOf(lab.redisPort());
    }

    private static String run(List<String> words) throws IOException, InterruptedException {
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text.strip();
    }
}
