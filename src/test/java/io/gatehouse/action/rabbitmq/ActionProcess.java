package io.gatehouse.action.rabbitmq;

import io.gatehouse.adapter.file.WorkFolder;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.SecretRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A replay as an action in a process of its own, made to be killed.
final class ActionProcess {

    private ActionProcess() {}

    /// Starts one at a pace that leaves time to kill it.
    static Process replay(Endpoints.RabbitMq endpoint, Path work, String queue, int perSecond) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ActionProcess.class.getName(),
                String.valueOf(endpoint.amqpPort()),
                String.valueOf(endpoint.managementPort()),
                work.toString(),
                queue,
                String.valueOf(perSecond));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// Replays; what it is told are AMQP port, management port, folder, queue and messages per second.
    public static void main(String[] arguments) {
        var login = new Endpoints.Login("guest", new SecretRef.Typed("guest"));
        var endpoint = new Endpoints.RabbitMq(
                "127.0.0.1", Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), "/", login, false);
        try (var actions = new TestActions(endpoint, new WorkFolder(Path.of(arguments[2])))) {
            actions.run("replay", "queue", arguments[3], "rate", arguments[4]);
        }
    }
}
