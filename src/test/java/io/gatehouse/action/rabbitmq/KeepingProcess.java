package io.gatehouse.action.rabbitmq;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.SecretRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A purge or a restore in a process of its own, made to be killed.
final class KeepingProcess {

    private KeepingProcess() {}

    /// Starts one.
    ///
    /// @param action `purge` or `restore`
    /// @param what the queue, or the archive's id
    static Process start(Endpoints.RabbitMq endpoint, Path folder, String action, String what) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                KeepingProcess.class.getName(),
                String.valueOf(endpoint.amqpPort()),
                String.valueOf(endpoint.managementPort()),
                folder.toString(),
                action,
                what);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// Runs the action; what it is told are the ports, the archives' folder, the action and its target.
    public static void main(String[] arguments) {
        var login = new Endpoints.Login("guest", new SecretRef.Typed("guest"));
        var endpoint = new Endpoints.RabbitMq(
                "127.0.0.1", Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), "/", login, false);
        try (var bench = new KeepingBench(endpoint, Path.of(arguments[2]))) {
            bench.run(arguments[3], arguments[3].equals("purge") ? "queue" : "archive", arguments[4]);
        }
    }
}
