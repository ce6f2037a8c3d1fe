package io.gatehouse.adapter.redis;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Redis' own command line, whose word counts.
public record RedisCli(int port) {

    public static RedisCli of(LabEndpoints lab) {
        return new RedisCli(lab.redisPort());
    }

    static Endpoints.Redis endpoint(int port) {
        return new Endpoints.Redis("127.0.0.1", port, "", new SecretRef.None(), false);
    }

    public Endpoints.Redis endpoint() {
        return endpoint(port);
    }

    /// Runs one command and returns what it printed.
    public String run(String... words) {
        try {
            var process =
                    new ProcessBuilder(command(words)).redirectErrorStream(true).start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return text.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public List<String> lines(String... words) {
        return run(words).lines().toList();
    }

    public long number(String... words) {
        return Long.parseLong(run(words));
    }

    /// Starts one that goes on until it is destroyed, such as a subscriber.
    Process start(String... words) throws IOException {
        return new ProcessBuilder(command(words)).redirectErrorStream(true).start();
    }

    private List<String> command(String... words) {
        var command = new ArrayList<>(List.of("redis-cli", "-p", String.valueOf(port)));
        command.addAll(List.of(words));
        return command;
    }
}
