package io.gatehouse.action;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.SecretRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One action in a process of its own, made to be killed.
public final class DeskProcess {

    private static final int BEFORE_THE_FIELDS = 4;

    private DeskProcess() {}

    /// Starts one.
    ///
    /// @param pairs what is filled in, as field, value, field, value, …
    public static Process start(Endpoints.RabbitMq endpoint, Path folder, String action, String... pairs)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                DeskProcess.class.getName(),
                String.valueOf(endpoint.amqpPort()),
                String.valueOf(endpoint.managementPort()),
                folder.toString(),
                action));
        command.addAll(List.of(pairs));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// Runs the action; what it is told are AMQP port, management port, folder, action and fields.
    public static void main(String[] arguments) {
        var login = new Endpoints.Login("guest", new SecretRef.Typed("guest"));
        var endpoint = new Endpoints.RabbitMq(
                "127.0.0.1", Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), "/", login, false);
        try (var desk = new RabbitDesk(endpoint, Path.of(arguments[2]))) {
            desk.run(arguments[3], Arrays.copyOfRange(arguments, BEFORE_THE_FIELDS, arguments.length));
        }
    }
}
